"""Rules that need a look at the whole graph: each a SPARQL query that finds what breaks it.

They stand beside the shapes of ``ontology/shapes.ttl``, which check one node at a time: as SPARQL constraints inside
shapes they would take minutes instead of milliseconds. ``?focus`` is the node a finding is about. The
register of organisations, where it is at hand, is the named graph ``<urn:register>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

REGISTER_GRAPH = "urn:register"


class Severity(StrEnum):
    """How bad a finding is: a violation makes the graph wrong, a warning asks for a look."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """What must not be: ``pattern`` (SPARQL, with ``?focus``) finds it, the messages say what to do about it."""

    code: str
    severity: Severity
    message_ko: str
    message_en: str
    pattern: str


_EDGES = (
    "sarye:lead sarye:coLead sarye:partner sarye:mentions sarye:usesTechnology sarye:deliversService "
    "sarye:hasOutcome sarye:hasQuantity org:subOrganizationOf"
)
_STATED = "?claim a sarye:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ."
_PLACE = (
    "?{0} oa:hasSource ?source{0} ; oa:hasSelector [ oa:start ?start{0} ; oa:end ?end{0} ] ; "
    "oa:hasSelector [ oa:exact ?text{0} ] ."
)
_SENTENCE, _WORDS = _PLACE.format("sentence"), _PLACE.format("words")

RULES: tuple[Rule, ...] = (
    Rule(
        "edge-without-claim",
        Severity.VIOLATION,
        "주장이 없는 관계이다. 근거가 있는 sarye:Claim을 붙이거나 관계를 지운다.",
        "A relation without a claim: add a sarye:Claim with its evidence, or remove the relation.",
        # what the register itself states of parents carries its own source instead of a claim
        f"""VALUES ?p {{ {_EDGES} }} ?focus ?p ?o .
        FILTER(?p != org:subOrganizationOf || NOT EXISTS {{ ?focus dct:source ?row }})
        MINUS {{ ?claim a sarye:Claim ; rdf:subject ?focus ; rdf:predicate ?p ; rdf:object ?o }}""",
    ),
    Rule(
        "claim-not-asserted",
        Severity.VIOLATION,
        "주장하는 관계가 그래프에 없다. 관계를 적거나 주장을 지운다.",
        "The relation that is claimed does not stand in the graph: state it, or remove the claim.",
        f"{_STATED} FILTER NOT EXISTS {{ ?s ?p ?o }} BIND(?claim AS ?focus)",
    ),
    Rule(
        "claim-role",
        Severity.VIOLATION,
        "주장의 역할이 그 관계와 맞지 않는다. sarye:role이나 rdf:predicate를 고친다.",
        "The role of the claim is not that of its relation: correct sarye:role or rdf:predicate.",
        """?focus a sarye:Claim ; rdf:predicate ?p .
        OPTIONAL { ?focus sarye:role ?role }
        BIND(IF(?p = sarye:lead, "lead", IF(?p = sarye:coLead, "co-lead", IF(?p = sarye:partner, "partner",
             IF(?p = sarye:mentions, "mentioned", "")))) AS ?due)
        FILTER(IF(BOUND(?role), STRAFTER(STR(?role), "/role/"), "") != ?due)""",
    ),
    Rule(
        "evidence-source",
        Severity.VIOLATION,
        "근거 문장이나 언급이 주장의 원문이 아닌 곳에 있다. oa:hasSource나 prov:wasDerivedFrom을 고친다.",
        "The evidence stands in another source than the claim: correct oa:hasSource or prov:wasDerivedFrom.",
        """?focus a sarye:Claim ; prov:wasDerivedFrom ?source ; sarye:evidence|sarye:mention ?place .
        ?place oa:hasSource ?other . FILTER(?other != ?source)""",
    ),
    Rule(
        "quote-length",
        Severity.VIOLATION,
        "인용문의 길이가 끝 빼기 시작과 다르다. 위치나 인용문을 원문에서 다시 옮긴다.",
        "The quote is not as long as its offsets say: take quote and offsets from the source again.",
        "?focus oa:hasSelector [ oa:start ?start ; oa:end ?end ] ; oa:hasSelector [ oa:exact ?text ] ."
        " FILTER(STRLEN(?text) != ?end - ?start)",
    ),
    Rule(
        "place-iri",
        Severity.VIOLATION,
        "IRI의 위치가 선택자의 위치나 원문과 다르다. IRI를 다시 만든다.",
        "The IRI names another place than the selector or another source: mint it again.",
        """?focus a oa:SpecificResource ; oa:hasSource ?source ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] .
        FILTER(CONTAINS(STR(?focus), "#char="))
        FILTER(STR(?focus) != CONCAT(STR(?source), "#char=", STR(?start), ",", STR(?end)))""",
    ),
    Rule(
        "mention-outside",
        Severity.VIOLATION,
        "언급이 근거 문장 밖에 있거나 문장의 그 자리에 그 글자가 없다. 위치를 원문에서 다시 옮긴다.",
        "The words do not stand in their sentence at that place: take the offsets from the source again.",
        f"""?words sarye:within ?sentence . {_WORDS} {_SENTENCE}
        FILTER(?sourcewords != ?sourcesentence || ?startwords < ?startsentence || ?endwords > ?endsentence ||
            SUBSTR(?textsentence, ?startwords - ?startsentence + 1, ?endwords - ?startwords) != ?textwords)
        BIND(?words AS ?focus)""",
    ),
    Rule(
        "mention-of-other-evidence",
        Severity.VIOLATION,
        "주장의 언급이 그 주장의 근거 문장에 속하지 않는다. sarye:evidence나 sarye:mention을 고친다.",
        "The words of the claim are within none of its sentences: correct sarye:evidence or sarye:mention.",
        """?focus a sarye:Claim ; sarye:mention ?words .
        FILTER NOT EXISTS { ?words sarye:within ?sentence . ?focus sarye:evidence ?sentence }""",
    ),
    Rule(
        "part-of-itself",
        Severity.VIOLATION,
        "기관이 돌고 돌아 자기 자신에 속한다. 상위 기관을 고친다.",
        "An organisation is part of itself: correct the parents.",
        "?focus org:subOrganizationOf+ ?focus .",
    ),
    Rule(
        "two-roles",
        Severity.WARNING,
        "한 기관이 한 사례에서 두 역할을 갖는다. 더 강한 역할만 남긴다.",
        "One organisation has two roles in a case: keep the stronger one.",
        """?case ?p ?focus . FILTER(?p IN (sarye:lead, sarye:coLead, sarye:partner, sarye:mentions))
        ?case ?q ?focus . FILTER(?q IN (sarye:lead, sarye:coLead, sarye:partner, sarye:mentions))
        FILTER(STR(?p) < STR(?q))""",
    ),
    Rule(
        "two-identities",
        Severity.WARNING,
        "한 사례에 이름이 같은 기관이 둘이다. 같은 기관이면 하나의 IRI로 합친다.",
        "Two organisations of one case bear the same name: if they are one body, give it one IRI.",
        """?case ?p ?focus . FILTER(?p IN (sarye:lead, sarye:coLead, sarye:partner, sarye:mentions))
        ?focus skos:prefLabel ?name . ?other skos:prefLabel ?name . FILTER(STR(?focus) < STR(?other))
        ?case ?q ?other . FILTER(?q IN (sarye:lead, sarye:coLead, sarye:partner, sarye:mentions))""",
    ),
    Rule(
        "direction-of-change",
        Severity.WARNING,
        "방향이 이전 값과 이후 값에 어긋난다. 방향이나 값을 고친다.",
        "The direction contradicts the values before and after: correct one of them.",
        """?focus sarye:direction ?direction ; sarye:baselineValue ?before ; qudt:numericValue ?after ;
            sarye:baselineUnitText ?unit ; sarye:unitText ?unit .
        FILTER((?direction = <https://w3id.org/sarye/code/direction/increase> && ?after < ?before) ||
               (?direction = <https://w3id.org/sarye/code/direction/decrease> && ?after > ?before))""",
    ),
    Rule(
        "achieved-but-expected",
        Severity.WARNING,
        "달성이라 하였으나 그 글은 예상·기대·계획으로 끝난다. sarye:status를 고치거나 이루어졌다는 문장을 근거로 붙인다.",
        "Told as achieved, yet its words end in a hope or plan: correct sarye:status, or attach a sentence that says it is done.",
        """?focus a sarye:Outcome ; sarye:status <https://w3id.org/sarye/code/status/achieved> ; schema:text ?text .
        FILTER(REGEX(STR(?text), "(예상|전망|기대|예정|계획)(된다|됩니다|됨|되며|한다|합니다|함|이다|임|입니다)?[ .)]*$"))""",
    ),
    Rule(
        "quantity-surer-than-outcome",
        Severity.WARNING,
        "기대나 계획인 성과의 절에 이루어진 수가 있다. 둘 가운데 하나의 sarye:status를 고친다.",
        "A number told as achieved hangs on an outcome that is only expected or planned: correct the status of one.",
        """?outcome sarye:hasQuantity ?focus ; sarye:status ?hoped . ?focus sarye:status ?told .
        FILTER(STRENDS(STR(?told), "/achieved") && !STRENDS(STR(?hoped), "/achieved"))""",
    ),
    Rule(
        "baseline-unit",
        Severity.VIOLATION,
        "이전 값에 단위가 없다. sarye:baselineUnitText를 적는다.",
        "The level before the change has no unit: give it as sarye:baselineUnitText.",
        "?focus sarye:baselineValue ?before . FILTER NOT EXISTS { ?focus sarye:baselineUnitText ?unit }",
    ),
    Rule(
        "outside-validity",
        Severity.WARNING,
        "사례의 연도에 없던 기관이다. 그때의 기관을 가리키는지 확인한다.",
        "The organisation did not exist in the year of the case: check that the body of that time is meant.",
        # about the claim, not the body: the body may be right in other cases, and the claim tells where it is wrong
        f"""?case sarye:year ?year ; ?role ?body . FILTER(?role IN (sarye:lead, sarye:coLead, sarye:partner))
        ?focus rdf:subject ?case ; rdf:predicate ?role ; rdf:object ?body .
        OPTIONAL {{ GRAPH <{REGISTER_GRAPH}> {{ ?body sarye:validFrom ?from }} }}
        OPTIONAL {{ GRAPH <{REGISTER_GRAPH}> {{ ?body sarye:validTo ?to }} }}
        FILTER(YEAR(?from) > ?year || ?to <= xsd:date(CONCAT(STR(?year), "-01-01")))""",
    ),
    Rule(
        "date-without-days",
        Severity.VIOLATION,
        "날짜의 근거는 있는데 두 날과 EDTF 표기가 다 있지 않다. 적거나, 근거를 code:date-basis의 open이나 contradictory로 한다.",
        "The date has a basis but not both days and their EDTF text: give them, or make the basis open or contradictory.",
        """?focus sarye:dateBasis ?basis . FILTER(STRENDS(STR(?basis), "/printed-year") || STRENDS(STR(?basis), "/agency-validity"))
        FILTER(NOT EXISTS { ?focus sarye:earliest ?a ; sarye:latest ?b ; sarye:edtf ?text })""",
    ),
    Rule(
        "date-published-without-day",
        Severity.VIOLATION,
        "보도한 날이 근거인데 마지막 날, EDTF 표기, 보도 연도(rdfs:label), 원문과 같은 dct:issued가 다 있지 않거나, 나온 뒤까지 미친다.",
        "The basis is the day of publication: give dct:issued of a source, the latest day, not after it, its EDTF text and an rdfs:label.",
        """?case sarye:dated ?focus . ?focus sarye:dateBasis <https://w3id.org/sarye/code/date-basis/published> .
        FILTER NOT EXISTS { ?focus sarye:latest ?last ; sarye:edtf ?text ; rdfs:label ?shown ; dct:issued ?issued .
            ?case schema:subjectOf/dct:issued ?issued FILTER(?last <= ?issued) }""",
    ),
    Rule(
        "date-given-without-day",
        Severity.VIOLATION,
        "알려 준 날이 근거인데 마지막 날, EDTF 표기, 보도 연도(rdfs:label)가 다 있지 않다.",
        "The basis is a day that was given: give the latest day, its EDTF text and an rdfs:label.",
        """?focus sarye:dateBasis <https://w3id.org/sarye/code/date-basis/given> .
        FILTER NOT EXISTS { ?focus sarye:latest ?last ; sarye:edtf ?text ; rdfs:label ?shown }""",
    ),
    Rule(
        "date-without-reason",
        Severity.VIOLATION,
        "날짜는 있는데 근거가 알 수 없음(open, contradictory, unknown)이다. 날짜를 지우거나 근거를 고친다.",
        "The basis says that there is no date, yet there are days: remove them or correct the basis.",
        """?focus sarye:dateBasis ?basis ; sarye:earliest|sarye:latest|sarye:edtf ?stated .
        FILTER(STRENDS(STR(?basis), "/open") || STRENDS(STR(?basis), "/contradictory") || STRENDS(STR(?basis), "/unknown"))""",
    ),
    Rule(
        "date-inferred-without-body",
        Severity.VIOLATION,
        "기관에서 추론한 날짜인데 어느 기관인지 없다. sarye:datedBy로 기관을 가리킨다.",
        "The date is inferred from bodies but names none: point sarye:datedBy to them.",
        """?focus sarye:dateBasis <https://w3id.org/sarye/code/date-basis/agency-validity> .
        FILTER NOT EXISTS { ?focus sarye:datedBy ?body }""",
    ),
    Rule(
        "date-not-of-year",
        Severity.VIOLATION,
        "인쇄된 연도와 날짜가 어긋난다. 인쇄된 연도가 있으면 날짜는 그 해이고, 없으면 그것을 근거로 삼지 않는다.",
        "The date contradicts the printed year: where one is printed the date is that year, else it cannot be its basis.",
        """?case sarye:dated ?focus . ?focus sarye:dateBasis ?basis .
        OPTIONAL { ?case sarye:year ?year } OPTIONAL { ?focus sarye:earliest ?from } OPTIONAL { ?focus sarye:latest ?to }
        FILTER(BOUND(?year) != STRENDS(STR(?basis), "/printed-year")
            || (BOUND(?year) && (YEAR(?from) != ?year || YEAR(?to) != ?year)))""",
    ),
    Rule(
        "date-outside-validity",
        Severity.VIOLATION,
        "추론한 날짜가 그것을 정한 기관의 존속 기간 밖까지 미친다. 기관 등록부의 기간으로 고친다.",
        "The inferred days reach beyond the validity of the body that sets them: take them from the register again.",
        f"""VALUES ?basis {{
            <https://w3id.org/sarye/code/date-basis/agency-validity> <https://w3id.org/sarye/code/date-basis/published>
        }}
        ?focus sarye:dateBasis ?basis ; sarye:latest ?last ; sarye:datedBy ?body .
        OPTIONAL {{ ?focus sarye:earliest ?first }}
        OPTIONAL {{ GRAPH <{REGISTER_GRAPH}> {{ ?body sarye:validFrom ?from }} }}
        OPTIONAL {{ GRAPH <{REGISTER_GRAPH}> {{ ?body sarye:validTo ?to }} }}
        FILTER((BOUND(?first) && ?first < ?from) || ?last >= ?to)""",
    ),
)
"""All rules, in the order in which they are reported."""
