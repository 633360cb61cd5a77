"""Which sentences of a press release tell results, launches, benefits or plans.

Most finite sentences do, so the method is to leave out what tells something else. Its parts: the place of a sentence
(subtitle, footnote, attachment), what its last predicate says (signing, attendance, definition, problem, request,
pledge), and what it speaks of (an agreement and its roles, how to apply).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sarye.extraction.clauses import by_speech, by_status
from sarye.extraction.passages import Passage
from sarye.extraction.record import OutcomeEntry
from sarye.extraction.status import last_words, past, status_of
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, SectionName, Status

_BULLET = re.compile(r"[\s□○■●◇◆◈▷▶▲△ㅇ❍❏▣◦☞\-–—·∙•①-⑳❶-❿o]*(?:\d{1,2}[.)]\s)?(?:[가-하][.)]\s)?[\s“\"]*")
_FOOTNOTE = re.compile(r"[\s\-]*(?:\*+|※|†|주\d?\)|\d\)|\(\*)")
_ATTACHMENT = re.compile(
    r"[\s<\[(【〈《「]*(?:붙\s*임|별\s*첨|첨\s*부|참\s*고\s*자\s*료|참\s*고|용어\s*설명)\s*(?:\d|[:.\]>)】〉》」]|$|자료|파일|문서|사진|[가-힣]+\s*$)"
)
_FINITE = re.compile(r"(?:[가-힣](?:다|요|까|죠)|것|계획|예정|방침|전망|기대)$")
_VERBAL_NOUN = re.compile(
    r"(?:[함됨짐임음]|절감|단축|감소|향상|제고|완료|구축|개시|시작|해소|달성|가능|개통|도입|운영|제공|확대)$"
)

_AGREEMENT = r"(?:협약|MOU|양해각서|협력의향서|LOI|약정|계약|협정)"
_SIGNED = re.compile(rf"(?:체결|맺|서명|업무\s?협약|교환)[가-힣\s]{{0,9}}$")
_AGREEMENT_ROLES = re.compile(
    rf"^(?:또한,?\s|아울러,?\s|한편,?\s)?(?:이번|이|금번|본|동)?\s*(?:업무\s*)?{_AGREEMENT}(?:식)?"
    r"(?:은|는|에는|에서|에 따라|에 따르면|의|서에)[^.]{0,300}$"
)
_TOGETHER = re.compile(
    r"(?:상호\s*)?(?:협력|협조|공유|교류|논의|협의|합의|노력|지원)(?:하기로|해\s*나가기로|하여\s*추진하기로)\s*[가-힣\s]*$"
)
_EVENT = re.compile(
    r"(?:참석|참가|개최|열|주재|방문|격려|시상|수여|위촉|축하|환영|간담회를|발대식을|기념|청취|토의|발표회를|인사말을|관람)"
    r"(?:했|하였|했으며|한다|합니다|렸|린|릴|될|됐|되었|된)[가-힣\s]*$|자리(?:다|였다|이다|가 됐다|로 마련됐다|가 마련됐다)$"
    r"|(?:회의|행사|토론회|세미나|간담회|포럼|체결식|설명회|공모전|대회)(?:[은는이가를을])\s[^.]{0,80}(?:진행|개최|열|마련|실시|주최|주관)[가-힣]*$"
)
_DEFINITION = re.compile(
    r"(?:[을를]\s*)?(?:말한다|말합니다|뜻한다|의미한다|일컫는다|가리킨다|지칭한다|말함|의미함)$"
    r"|(?:사업|제도|방식|서비스|시스템|기술|플랫폼|프로그램|개념|대회|행사|회의|과정|기관|단체|협의체|포럼|장치|체계|법|질병|"
    r"식물|품종|물질|지역|공간|곳|모임|기구|국가|나라|분야|산업|방법|축제|용어|날|상황|실정|수준|추세|때|시점|상태|현실)"
    r"(?:이다|다|입니다|임|인\s*셈이다)$"
)
_PROBLEM = re.compile(
    r"(?:어려움|한계|불편|문제|문제점|제약|애로|우려|지적|비판|부담|고충|민원|피해|사고|위험|논란|목소리|요구|필요성?|수요|관심|중요성|부족)"
    r"(?:[이가은는도을를])?\s*(?:[가-힣]{1,6}\s)?(?:있|많|컸|크|발생|제기|대두|존재|지속|계속|커지|높아|늘|증가|심화|심각|따르|겪|호소|되풀이|나오)[가-힣\s]*$"
    r"|(?:없었|못했|못하였|않았|않아\s*왔|어려웠|힘들었|부족했|미흡했|심각하|번거로웠|불편했)[가-힣]*$"
    r"|(?:못하고\s*있|않고\s*있|없는|부족한|미흡한|필요한|어려운|시급한)[가-힣\s]*(?:다|실정|상황|상태)[가-힣]*$"
    r"|(?:해야\s*(?:한다|하는|할)|필요하다|중요하다|시급하다|필요합니다|중요합니다|어렵다|쉽지\s*않다|불가피하다|요구된다|요구되고\s*있다)[가-힣\s]*$"
    r"|해?\s*(?:왔다|왔습니다|왔었다|오고\s*있다)$|(?:늘어나|증가하|급증하|확산되|확산하|심화되|변화하|커지|높아지)고\s*있[가-힣]*$"
)
_REQUEST = re.compile(
    r"(?:하면|으면|면)\s*(?:된다|됩니다)$|(?:시기|주시길|하시길|주기를?|주길)\s*바[라랍][가-힣]*$|(?:부탁|당부|요청)(?:드립니다|드린다|했다|하였다|한다)$"
    r"|(?:해\s*)?달라고?\s*[가-힣]*$|(?:참고|참조|문의|확인|신청|접수|제출|이용|다운로드|내려받|참여|지원|방문|열람)(?:을\s*)?(?:하시|바랍|바람|가능|할\s*수\s*있|받을\s*수\s*있|해야|하여야|하면)[가-힣\s]*$"
    r"|주십시오$|하세요$|해주세요$|십시오$|까$"
)
_ACCESS = re.compile(
    r"누리집|홈페이지|웹사이트|문의|전화|접수|신청서|이메일|전자우편|방문\s*신청|www\.|http|공고문|자격|공모|신청\s*(?:대상|방법|기간|가능)|신청은|참가|응모"
)
_PLEDGE = re.compile(
    r"(?:노력|최선|힘쓰|힘써|앞장|만전|매진|정진|기여|이바지|뒷받침|아끼지|협력|소통|다짐|보답|지원|당부|살피|챙기|경청|협의|"
    r"검토|관리|점검|되도록|거듭나|도약|발전|선도|만들|협조|대응|대비|보호|지키|응원|함께|추진|마련|강화|조성|주력|집중)"
    r"[가-힣\s]{0,16}(?:겠[다음]|겠습니다|나갈\s*것[가-힣]*|할\s*것(?:이다|입니다|임)?|나가겠[가-힣]*)$"
)
_BARE_EFFORT = re.compile(
    r"(?:노력|최선|힘쓰|힘써|앞장서|만전|매진|아끼지\s*않)[가-힣\s]{0,16}(?:겠[다음]|겠습니다|것[가-힣]*|나간다|계획[가-힣]*|방침[가-힣]*)$"
)
_CONCRETE = re.compile(
    r"확대|도입|적용|구축|개발|고도화|확산|개방|보급|출시|신설|확충|설치|개통|상용화|양산|배치|전환|시행|제도화"
)
_ALWAYS = re.compile(r"앞으로도|지속\s*적으로|지속해|계속|꾸준히|언제나|항상|더욱|적극")
_FEELING = re.compile(r"(?:뜻깊|감사|축하|기쁘|영광|자랑스럽|반갑|환영|격려|안타깝|존경)[가-힣\s]*$")
_PREPARED = re.compile(
    r"(?:선정|추진|구성|논의|협의|검토|발족|모집|공모|지정|계획|조사|분석|이끌어|진행|준비|모색|의견을\s*(?:수렴|교환)|착수|심사|선발)"
    r"(?:을|를)?\s*(?:하였|했|하고\s*있|하게\s*되었|하게\s*됐|되었|됐|되고\s*있|돼|나갔|나눴|중이|중에\s*있)[가-힣\s]*$"
)
_PREPARED_WITH_RESULT = re.compile(r"결과|나타|확인|성공|완료|처음|최초|성과|효과|달성|%|배\s")
_PURPOSE_OF_EVENT = re.compile(
    rf"^(?:이번|이날|금번|본|동|이)\s*(?:[가-힣]+\s){{0,2}}(?:[가-힣]*(?:{_AGREEMENT}|협약식|행사|회의|간담회|방문|토론회|세미나|포럼|대회|공모전|설명회|교육|체결식))[은는에]"
)
_BOILERPLATE = re.compile(
    r"보도자료\s*내용입니다|첨부\s*(?:파일|문서)|자세한\s*(?:사항|내용)|붙임\s*파일|출처를?\s*표시|저작권|끝$"
)
_BACKGROUND_START = re.compile(
    r"^(?:한편\s*,?\s*)?(?:그간|그동안|지금까지|종전|기존에|과거|최근\s|최근에|현재\s*까지|이전에)"
)
_CONFIDENCE = {Status.ACHIEVED: 0.75, Status.EXPECTED: 0.9, Status.PLANNED: 0.8}


def find_release_outcomes(text: str, parts: Sequence[Passage]) -> Iterator[OutcomeEntry]:
    """Yield the outcomes that a release tells in its body, in text order."""
    for part in parts:
        if part.name is SectionName.BODY:
            for sentence in _running(text, part):
                yield from _outcomes(text, part, sentence)


def _running(text: str, part: Passage) -> Iterator[Span]:
    """Yield the sentences of the running text: no subtitles, no footnotes, nothing behind the first attachment."""
    begun = noted = False
    before = part.section.span.start
    for sentence in part.sentences:
        fresh = "\n" in text[before : sentence.start] or not begun or bool(_BULLET.match(text[sentence.start]).group())  # type: ignore[union-attr]
        before = sentence.end
        words = sentence.of(text)
        if fresh:
            noted = bool(_FOOTNOTE.match(words))
        if begun and fresh and _ATTACHMENT.match(words):
            return
        finite = bool(_FINITE.search(last_words(words)))
        begun = begun or (finite and not noted)
        if begun and not noted:
            yield sentence


def _outcomes(text: str, part: Passage, sentence: Span) -> Iterator[OutcomeEntry]:
    marks = _BULLET.match(text, sentence.start, sentence.end)
    body = Span(marks.end() if marks else sentence.start, sentence.end)
    for piece, spoken in by_speech(text, body):
        for span, status in by_status(text, piece):
            if tells_outcome(span.of(text), status, spoken=spoken):
                method = Method.PATTERN if status is Status.ACHIEVED else Method.CUE
                yield OutcomeEntry(status, part.mention(text, span), method, _CONFIDENCE[status])


def tells_outcome(clause: str, status: Status | None = None, *, spoken: bool = False) -> bool:
    """Say whether a *clause* of a release tells a result, a launch, a benefit or a plan.

    >>> tells_outcome("처리 시간을 반으로 줄였다"), tells_outcome("두 기관은 업무협약을 체결했다")
    (True, False)
    """
    status = status or status_of(clause)
    words = last_words(clause)
    if len(words) < 10 or _BOILERPLATE.search(clause) or not (_FINITE.search(words) or _VERBAL_NOUN.search(words)):
        return False
    if status is Status.EXPECTED:
        return not (_REQUEST.search(words) or _FEELING.search(words))
    if any(cue.search(words) for cue in (_SIGNED, _EVENT, _DEFINITION, _PROBLEM, _REQUEST, _FEELING, _TOGETHER)):
        return False
    if _PURPOSE_OF_EVENT.search(words) or _AGREEMENT_ROLES.search(words) or _ACCESS.search(words):
        return False
    return _planned(words) if status is Status.PLANNED else _achieved(words)


def _planned(words: str) -> bool:
    """Say whether a plan is more than a pledge: it names something that will be there."""
    if _BARE_EFFORT.search(words) or _PLEDGE.search(words):
        return bool(_CONCRETE.search(words)) and not _ALWAYS.search(words)
    return True


def _achieved(words: str) -> bool:
    """Say whether what is told as done is a result and not the way to it."""
    if _PREPARED.search(words):
        return bool(_PREPARED_WITH_RESULT.search(words))
    return not _BACKGROUND_START.search(words) or past(words)
