# Faults for the shapes and rules to find: each heading is the code that has to be reported, below it the SPARQL
# update that spoils the clean graph. <press> stands for the IRI of the source press.txt.

# ---- case-title
DELETE WHERE { case:a1 dct:title ?x }

# ---- case-year
INSERT DATA { case:a1 sarye:year 2020 }

# ---- case-year
INSERT DATA { case:a2 sarye:year '2020년' }

# ---- case-source
DELETE WHERE { case:b1 schema:subjectOf ?x }

# ---- case-has-lead
DELETE WHERE { case:b1 sarye:lead ?x }

# ---- case-one-lead
INSERT { case:a1 sarye:lead ?o } WHERE { case:a1 sarye:coLead ?o }

# ---- case-lead
DELETE { ?o a org:Organization } WHERE { case:a1 sarye:lead ?o }

# ---- case-technology
INSERT DATA { case:a1 sarye:usesTechnology case:a2 }

# ---- Technology
INSERT DATA { case:a1 sarye:usesTechnology unit:NUM . unit:NUM a skos:Concept }

# ---- technology-label
INSERT DATA { technology:drone skos:prefLabel '무인기'@ko }

# ---- EdgeOfCase
INSERT DATA { service:x sarye:lead organization:y }

# ---- HolderOfQuantity
INSERT { ?s sarye:hasQuantity quantity:a1-1 } WHERE { ?s a sarye:Service }

# ---- organization-name
DELETE { ?o skos:prefLabel ?n } WHERE { case:a1 sarye:lead ?o . ?o skos:prefLabel ?n }

# ---- organization-type
INSERT { ?o org:classification sarye:role } WHERE { case:a1 sarye:coLead ?o }

# ---- organization-valid-from
INSERT { ?o sarye:validFrom '2020-01-01'^^xsd:date ; sarye:validTo '2019-01-01'^^xsd:date }
WHERE { case:a1 sarye:coLead ?o }

# ---- outcome-status
DELETE WHERE { outcome:a1-1 sarye:status ?x }

# ---- outcome-status
INSERT DATA { outcome:a1-1 sarye:status <https://w3id.org/sarye/code/status/hoped> }

# ---- outcome-of-case
DELETE WHERE { ?c sarye:hasOutcome outcome:a1-1 }

# ---- quantity-value
DELETE { quantity:a1-1 qudt:numericValue ?v }
INSERT { quantity:a1-1 qudt:numericValue '2시간' }
WHERE { quantity:a1-1 qudt:numericValue ?v }

# ---- quantity-unit
DELETE WHERE { quantity:a1-1 sarye:unitText ?x }

# ---- quantity-qudt-unit
INSERT DATA { quantity:a2-2 qudt:hasUnit sarye:Case }

# ---- quantity-lower
INSERT DATA { quantity:a2-1 sarye:lowerValue 2000000.0 }

# ---- quantity-direction
INSERT DATA { quantity:a1-1 sarye:direction <https://w3id.org/sarye/code/direction/increase> }

# ---- baseline-unit
DELETE WHERE { quantity:a1-1 sarye:baselineUnitText ?x }

# ---- direction-of-change
DELETE { ?q sarye:baselineUnitText ?u }
INSERT { ?q sarye:baselineUnitText '시간' ; sarye:baselineValue 1.0 }
WHERE { ?q sarye:baselineUnitText ?u }
; DELETE DATA { quantity:a1-1 sarye:baselineValue 2.0 }

# ---- claim-evidence
DELETE { ?c sarye:evidence ?e } WHERE { ?c rdf:object outcome:a1-1 ; sarye:evidence ?e }

# ---- claim-mention
DELETE { ?c sarye:mention ?e } WHERE { ?c rdf:object outcome:a1-1 ; sarye:mention ?e }

# ---- claim-confidence
INSERT { ?c sarye:confidence 1.5 } WHERE { ?c rdf:object outcome:a1-1 }

# ---- claim-method
INSERT { ?c sarye:method sarye:role } WHERE { ?c rdf:object outcome:a1-1 }

# ---- claim-predicate
DELETE { ?c rdf:predicate ?p }
INSERT { ?c rdf:predicate sarye:likes }
WHERE { ?c rdf:object outcome:a1-1 ; rdf:predicate ?p }

# ---- claim-source
INSERT { ?c prov:wasDerivedFrom ?s }
WHERE { ?c rdf:object outcome:a1-1 . ?s a sarye:Source }

# ---- claim-role
DELETE { ?c sarye:role ?r }
INSERT { ?c sarye:role <https://w3id.org/sarye/code/role/partner> }
WHERE { ?c rdf:predicate sarye:lead ; sarye:role ?r }

# ---- claim-role
INSERT { ?c sarye:role <https://w3id.org/sarye/code/role/lead> }
WHERE { ?c rdf:object outcome:a1-1 }

# ---- edge-without-claim
INSERT DATA { case:a2 sarye:usesTechnology technology:internet-of-things }

# ---- edge-without-claim
INSERT { ?a org:subOrganizationOf ?b } WHERE { case:a1 sarye:coLead ?a ; sarye:lead ?b }

# ---- claim-not-asserted
DELETE WHERE { case:a2 sarye:usesTechnology technology:drone }

# ---- evidence-source
DELETE { ?c prov:wasDerivedFrom ?s }
INSERT { ?c prov:wasDerivedFrom ?o }
WHERE { ?c rdf:object outcome:a1-1 ; prov:wasDerivedFrom ?s . ?o a sarye:Source FILTER(?o != ?s) }

# ---- source-sha256
DELETE { ?s schema:sha256 ?x }
INSERT { ?s schema:sha256 'abc' }
WHERE { ?s schema:sha256 ?x }

# ---- place-quote
DELETE WHERE { <press#quote=16,18> oa:exact ?x }

# ---- quote-length
DELETE { <press#quote=16,18> oa:exact ?x }
INSERT { <press#quote=16,18> oa:exact '드론들' }
WHERE { <press#quote=16,18> oa:exact ?x }

# ---- mention-outside
DELETE { <press#quote=16,18> oa:exact ?x }
INSERT { <press#quote=16,18> oa:exact '로봇' }
WHERE { <press#quote=16,18> oa:exact ?x }

# ---- place-iri
DELETE { <press#position=16,18> oa:start 16 ; oa:end 18 }
INSERT { <press#position=16,18> oa:start 17 ; oa:end 19 }
WHERE {}

# ---- position-order
DELETE { <press#position=16,18> oa:end 18 }
INSERT { <press#position=16,18> oa:end 12 }
WHERE {}

# ---- mention-within
DELETE WHERE { <press#char=16,18> sarye:within ?x }

# ---- mention-section
DELETE WHERE { <press#char=16,18> sarye:section ?x }

# ---- mention-line
INSERT DATA { <press#char=16,18> sarye:line 0 }

# ---- mention-of-other-evidence
DELETE { ?c sarye:evidence ?e }
INSERT { ?c sarye:evidence ?f }
WHERE { ?c sarye:mention <press#char=16,18> ; sarye:evidence ?e . ?f a sarye:Evidence FILTER(?f != ?e) }

# ---- part-of-itself
INSERT { ?b org:subOrganizationOf ?a } WHERE { ?a org:subOrganizationOf ?b }

# ---- two-roles
INSERT { case:a1 sarye:partner ?o } WHERE { case:a1 sarye:coLead ?o }

# ---- two-identities
INSERT { ?a skos:prefLabel '환경부'@ko } WHERE { case:a1 sarye:lead ?a }

# ---- outside-validity
DELETE { case:a1 sarye:coLead ?o . ?c rdf:object ?o }
INSERT { case:a1 sarye:coLead ?former . ?c rdf:object ?former }
WHERE {
  case:a1 sarye:coLead ?o . ?c rdf:subject case:a1 ; rdf:object ?o .
  BIND(<https://w3id.org/sarye/id/organization/%ED%96%89%EC%A0%95%EC%9E%90%EC%B9%98%EB%B6%80%20%282014%29> AS ?former)
}

# ---- Claim
INSERT { _:b a sarye:Claim ; ?p ?o } WHERE { ?c rdf:object outcome:a1-1 ; ?p ?o }

# ---- case-dated
INSERT DATA { case:a1 sarye:dated case:a2 }

# ---- date-basis
DELETE WHERE { ?d sarye:dateBasis <https://w3id.org/sarye/code/date-basis/open> }

# ---- date-earliest
DELETE { ?d sarye:earliest ?x } INSERT { ?d sarye:earliest '2018-01-01'^^xsd:date }
WHERE { ?d sarye:datedBy ?body ; sarye:earliest ?x }

# ---- date-latest
DELETE { ?d sarye:latest ?x } INSERT { ?d sarye:latest '2017' } WHERE { ?d sarye:datedBy ?body ; sarye:latest ?x }

# ---- date-edtf
DELETE { ?d sarye:edtf ?x } INSERT { ?d sarye:edtf '2014/2017'^^edtf:EDTF } WHERE { ?d sarye:datedBy ?body ; sarye:edtf ?x }

# ---- date-by
INSERT { ?d sarye:datedBy '행정자치부' } WHERE { ?d sarye:earliest ?x ; sarye:datedBy ?body }

# ---- date-without-days
DELETE WHERE { ?d sarye:latest ?x }

# ---- date-without-reason
INSERT { ?d sarye:earliest '2014-11-19'^^xsd:date }
WHERE { ?d sarye:dateBasis <https://w3id.org/sarye/code/date-basis/open> }

# ---- date-inferred-without-body
DELETE { ?d sarye:datedBy ?body } WHERE { ?d sarye:earliest ?x ; sarye:datedBy ?body }

# ---- date-not-of-year
DELETE { ?c sarye:year ?y } INSERT { ?c sarye:year 2020 } WHERE { ?c sarye:year ?y }

# ---- date-not-of-year
DELETE WHERE { ?c sarye:year ?y }

# ---- date-outside-validity
DELETE { ?d sarye:latest ?x } INSERT { ?d sarye:latest '2017-07-26'^^xsd:date }
WHERE { ?d sarye:datedBy ?body ; sarye:latest ?x }

# ---- quantity-status
INSERT DATA { quantity:a1-1 sarye:status <https://w3id.org/sarye/code/status/hoped> }

# ---- achieved-but-expected
DELETE { ?o schema:text ?text ; sarye:status ?s }
INSERT { ?o schema:text "연간 10억 원 절감이 기대됨."@ko ; sarye:status <https://w3id.org/sarye/code/status/achieved> }
WHERE { ?o a sarye:Outcome ; schema:text ?text ; sarye:status ?s }

# ---- quantity-surer-than-outcome
DELETE { ?o sarye:status ?s . ?q sarye:status ?t }
INSERT { ?o sarye:status <https://w3id.org/sarye/code/status/planned> . ?q sarye:status <https://w3id.org/sarye/code/status/achieved> }
WHERE { ?o sarye:hasQuantity ?q ; sarye:status ?s OPTIONAL { ?q sarye:status ?t } }
# ---- date-published-without-day
DELETE { ?d sarye:dateBasis ?open } INSERT { ?d sarye:dateBasis <https://w3id.org/sarye/code/date-basis/published> }
WHERE { ?d sarye:dateBasis ?open FILTER(STRENDS(STR(?open), "/open")) }

# ---- date-given-without-day
DELETE { ?d sarye:dateBasis ?open } INSERT { ?d sarye:dateBasis <https://w3id.org/sarye/code/date-basis/given> }
WHERE { ?d sarye:dateBasis ?open FILTER(STRENDS(STR(?open), "/open")) }

# ---- source-issued
INSERT { ?s dct:issued '2020' } WHERE { ?s a sarye:Source }
