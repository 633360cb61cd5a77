"""Whether a clause tells something as done, hoped for or intended: the last predicate decides.

Korean puts the predicate last, so the status of a clause stands at its end: in an ending (``-겠다``, ``-ㄹ 것``,
``-고자 한다``, ``-었다``), in a noun (``기대``, ``계획``) or in the tense of the verb. Verbs of saying, quotation marks
and brackets that follow it are looked through. A word of time (``향후``, ``내년``) counts only where the ending
leaves the time open, so ``향후 계획을 수립했다`` is done.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.syllables import LABIAL, LIQUID, NASAL, OPEN, PAST, TO_COME, final, with_final
from sarye.vocabulary.codes import Status

_NOMINAL = (
    (re.compile(r"(?<=[가-힣])함$"), "한다"),
    (re.compile(r"(?<=[가-힣])됨$"), "된다"),
    (re.compile(r"(?<=[가-힣])짐$"), "진다"),
    (re.compile(r"(?<=[았었했였됐렸겼냈졌섰났왔갔꿨뒀웠있])음$"), "다"),
    (re.compile(r"임$"), "이다"),
    (re.compile(r"(?<=[^줄높보들울쓰모붙녹섞]이)(?:며|고)$"), "다"),
    (re.compile(r"나타나$"), "나타났다"),
    (re.compile(r"밝혀져$"), "밝혀졌다"),
    (re.compile(r"(?<=확인|집계|조사|분석|평가|파악|판명|기록)(?:돼|되어|하여|해)$"), "됐다"),
)
_UNFINISHED = ("함", "됨", "짐", "음", "임", "며", "고", "나", "지만", "는데", "므로", "져", "돼", "어", "여", "해")
_AND = re.compile(r"(?:으며|며|고|(?<=[았었했였됐렸겼냈졌섰났왔갔])(?:으나|지만|는데|으므로))$")
_PUNCTUATION = " \t\r\n\v\f\u3000\xa0.。!?,;:~…\"“”'‘’＂＇」』》〉"
_TAIL = 240
_SAID_LENGTH = 60
_PREDICATE = 48
"""Characters at the end of a clause that are looked at: for brackets and speech, for a verb of saying, for a predicate."""
_BRACKET = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]$")
_ADJECTIVE = re.compile(
    r"(?:가능|필요|중요|절실|시급|불가피|심각|유사|충분|부족|미흡|불편|편리|다양|안전|동일|저렴|유일|당연|적합|유용|뚜렷|활발|우수|불과|특별)합$"
)
_VOWEL_ADJECTIVES = ("큽", "쁩", "픕", "빠릅", "다릅", "푸릅", "아닙")
_STATUS_BRACKET = re.compile(r"[(（\[]\s*(?:[가-힣]+\s+)?(예정|계획|예상|전망|기대)\s*[)）\]]$")
_SAYING = (
    r"(?:밝[히혔혀힌힘]|말[하했한함합]|전[하했한함]|덧붙[이였임]|입을 모|"
    r"(?:강조|설명|언급|평가|소개|당부|약속|다짐|표명|피력|발표|역설|말씀)[하했한함]|하[며면였고]|했)[가-힣]*(?:\s바\s있[가-힣]{1,3})?"
)
_REPORT = by_first_letters(
    r"(?:(?:[\"“”‘’'＂]\s*(?:이?라)?|이?라|(?<=다))(?:고|며|면서|는)도?|(?<=[정획침것망])이라),?\s*"
    rf"(?:(?:\d{{1,2}}일(?:\([가-힣]\))?\s*)?(?:[가-힣]{{1,6}}[을를]\s*)?(?:[가-힣]+\s)?{_SAYING})?$"
)
_MAY_REPORT = by_first_letters(r"[라다\"“”‘’'＂]\s*(?:고|며|면서|는)|[정획침것망]이라")
"""What every report holds: most clauses are none, and this is quick to see."""
_AGREED = by_first_letters(
    r"(?:이?라|다)는\s*(?:데|것에|점에|데에)\s*(?:공감|동의|의견|뜻|인식|주목)[가-힣]*(?:\s*(?:모|같이|함께)[가-힣]*)?"
    r"(?:[\"”’'＂]?\s*(?:이?라)?고?\s*[가-힣]{2,6})?$|[\"”’'＂]?\s*임을\s*(?:밝|강조|확인|시사)[가-힣]+$"
)
_HOPE_VERB = (
    r"(?:된다|됩니다|됨|되며|되고|되[어]?\s*(?:있|왔)[가-힣]*|됐다|되었[가-힣]*|되고\s*있[가-힣]*|될\s*수\s*있[가-힣]*|"
    r"한다|합니다|함|하며|하고|하고\s*있[가-힣]*|할\s*수\s*있[가-힣]*|할\s*만하다|했[가-힣]*|하였[가-힣]*|해\s*본다|되는|하는|"
    r"이다|입니다|임|이며|이고|이)"
)
_EXPECTED = by_first_letters(
    rf"(?:기대|예상|전망)(?:[”\"’'＂]?\s?{_HOPE_VERB})?$"
    r"|(?:기대|전망)(?:[을를가이도]\s*)(?:모으|모은|모아|걸|높|커|크|갖|가지|내놓|드러|나오|나타내)[가-힣\s]{0,10}$"
    rf"|[{TO_COME}]\s?것\s?같[가-힣]+$"
    r"|으면\s*(?:좋겠|하)[가-힣]+$|(?:바란다|바랍니다|바람|바라며|바란|희망한다|희망합니다|희망하였?다|희망했다)$"
    rf"|[{TO_COME}]\s*것으로\s*(?:보인|보이|보임|보입|보여|보고|본다|봤|판단|생각|사료|추정|추산|추계|점쳐|예측|내다[보봤]|관측)[가-힣]*(?:\s있[가-힣]*)?$"
    r"|수\s있는\s것으로\s(?:추정|예측|분석|판단|보인|보이)[가-힣]*(?:\s있[가-힣]*)?$"
    r"|게\s*될\s*것[가-힣]*$|(?:수\s*있을|가능할|가능해질)\s*것[가-힣]*$|리라[가-힣]*$|[될질]\s*수\s*(?:도\s*)?있(?:다|습니다)$|(?:수\s*있|되|하)기를\s*[가-힣]+$"
)
_PLANNED = by_first_letters(
    r"(?:계획|예정|방침)(?:이다|임|입니다|이며|이고|인|이|중|이었다|되어 있다|돼 있다)?$"
    r"|(?:구상|복안|목표|목적|참|취지|포부)(?:다|이다|임|입니다|이며|이고|이)$|(?<=\s)목표$"
    r"|(?:계획|방침|구상|목표)[을를도]\s*(?:갖|가지|세우|세웠|밝히|밝혔)[가-힣]*(?:\s*있[가-힣]*)?$"
    r"|기로\s*(?:(?:[가-힣]+\s){0,2}?)(?:했|하였|한|함|합의|결정|약속|협의|모았|하며|하고)[가-힣]*(?<!기로\s한)(?:\s것(?:이다|임)?)?$|기로\s한\s것(?:이다|임)?$|기로$"
    r"|[을를]\s(?:[가-힣]+\s)?약속(?:했|하였|한|하)[가-힣]*$|고자\s*[가-힣]*$|(?:내용으|골자)로\s(?:한다|하고\s있다|합니다)$|데\s?(?:그\s)?목적이\s있[가-힣]+$|기\s위한\s것(?:이다|입니다)$|겠다는\s(?:전략|생각|각오|의지)(?:이다|입니다)$"
    r"|[토도]록\s*(?:한다|합니다|할\s[가-힣]+)$|려고?\s*(?:한다|합니다|함|하고 있다|하며)$|겠[다음]$|겠습니다$"
    r"|(?:목표|목적)[으]?로\s*(?:한다|하고 있다|함|합니다|하며|(?:삼|설정|정했|정하)[가-힣]*(?:\s있[가-힣]*)?|추진[가-힣\s]*)$"
    r"|(?:연다|엽니다|열린다|열립니다|갖는다|나선다|나섭니다|나섬|나간다|나갑니다|나갈)$"
    r"|(?:모색|검토|준비|계획|구상|논의|협의|타진)\s*(?:하고\s*있[가-힣]*|중(?:이다|임|입니다|에 있다)?)$"
)
_ANSWERED = re.compile(r"겠다고\s답(?:했|하였|한)[가-힣]*$")
_SURVEY = re.compile(r"응답자|설문|조사|%|명\s?중")
_PLAN_TOLD = re.compile(r"다는\s(?:계획|방침|구상|전략)을\s(?:[가-힣]+\s)?(?:밝|발표|내놓|제시)[가-힣]*$")
"""What is told is a plan, whatever the tense in which it is quoted: 놓는다는 계획을 발표했다."""
_WILL = re.compile(r"((?:[가-힣]+(?=\s)|[가-힣]{2,}))\s*것(?:이다|임|입니다|이며|이고|이|도|은)?$")
_HAPPENING = re.compile(
    r"(?:될|질|있을|없을|줄어들|늘어날|이뤄질|오를|달할|이를|넘을|나타날|살아날|생길|열릴|커질|클|많을|높을|기여할|이바지할|가능할|역할을\s*할|작용할)$"
)
_UNDERTAKEN = by_first_letters(
    r"(?:추진|도입|구축|확대|강화|개발|검토|타진|마련|개선|모집|선정|육성|조성|투입|투자|착수|신설|설치|정비|보급|개편|고도화|"
    r"연계|지원|모색|논의|공모|수립|확충|양성|발굴|개최|전환|확산|실증|시범[가-힣\s]{1,6}|시험|재편|활성화|제정|개정|배치|구성|평가|점검|조사|행정예고|입법예고)"
    r"\s*(?:한다|합니다|해\s*나간다)$|(?:추진|도입|구축|설치|착수|개최|투입|배치|조성)\s*(?:된다|됩니다)$"
)
_DESCRIBED = re.compile(
    r"(?:시스템|서비스|플랫폼|기술|앱|로봇|챗봇|방식|모델|프로그램|기능|포털|장치|솔루션)[’'”\"」』]?(?:[은는]|에서[는도]?)\s|^이는\s|(?:기능|정보)[을를도]\s(?:지원|제공)|서비스[를도]\s지원(?:한다|합니다)"
)
_TRIAL = re.compile(
    r"(?:시범|시험\s*운[영용]|실증(?!랩|센터|단지|시설|도시|특구|실))(?![가-힣\s]{0,12}(?:거쳐|거친|마치|마친|끝|완료))"
)
_STARTS = re.compile(
    r"(?:한다|합니다|(?:시범|시험|실증|테스트)[가-힣\s]{0,8}에\s(?:들어간|들어갑니|돌입한|돌입합니)다)$"
)
_LATER = by_first_letters(
    r"향후|앞으로|추후|차후|내년|다음\s*달|내달|오는\s*(?:[가-힣]+\s*)?\d(?![^가-힣]*(?:월|년)?[\s\d]*일?(?:\([가-힣]\))?까지)|하반기|연말까지|올해\s*말|중장기|\d{4}년까지|[‘’']\d\d년까지|\d{4}년(?:\s?[상하]반기|\s?\d{1,2}월)?부터(?![^.]{0,40}(?:현재|지금|지난해|작년|최근)까지)|연내"
)
_DATED = re.compile(r"향후|추후|차후|내년|다음\s*달|내달|오는|하반기|연말|올해\s*말|중장기|\d{4}년")
"""Words of a time to come; 앞으로 alone only says that it holds from now on."""
_ABLE = re.compile(r"(?:가능하다|가능합니다|하면\s(?:된다|됩니다))$")
_MADE = r"(?:시행|완료|도입|적용|구축|보급|개통|확정|상용화|마련|확대|개정|제정|조성|설립|완공|준공|개발|구현|반영|정착|개소|출시|신설|실현|가동)"
_CONDITIONAL = by_first_letters(
    rf"(?:적용|도입|보급|상용화|완료|구축)[할될]\s경우|{_MADE}(?:\([^()]{{1,16}}\))?(?:[하되]면|[한된]다면)[\s,]|[가-힣](?:하|되)게\s되면[\s,]|(?:나오|끝나|열리|생기|놓이|깔리|들어서|갖춰지|설치되|마무리되)면[\s,]|(?:활용|적용|도입|설치)할\s경우"
)
"""What hangs on a thing that is still to be done."""
_FROM_DAY = by_first_letters(r"\d{1,2}일(?:\([가-힣]\))?부터")
_FAR_OFF = re.compile(r"(?<![가-힣])(?:내달|다음\s*달|내년)(?:에는|부터)?\s")
_LAUNCHED = re.compile(
    r"(?:개편|개통|개시|개방|공개|시행|확대|서비스|발급|제공|운영|도입)(?:을\s)?(?:한다|합니다|된다|됩니다)$"
)
"""What is announced with the day that it starts on has been made, also where that is soon: 오는 3일부터 운영한다."""
_COMES_TO = by_first_letters(
    r"(?:맡|나서|(?:수행|참여|추진|운영|진행|시행|선정|선발|실시|담당|착수|투입)하)게\s(?:된다|됩니다|됨)$"
)
"""What somebody will come to do (업무를 맡게 된다), unlike what is made possible."""
_IF = re.compile(r"[가-힣]면[\s,]")
_FROM_NOW = re.compile(r"(?<![가-힣])(?:이제|이로써|비로소)[는,]?\s")
_GOES_ON = re.compile(r"(?:있[다음]|있습니다|중(?:이다|임|입니다))$")
_PRESENT = re.compile(r"(?:다|니다|요)$")
_BENEFIT = re.compile(
    r"(?:향상|제고|절감|단축|감소|증가|증대|개선|강화|확보|해소|기여|가능|가능하다|가능합니다|수\s*있다|수\s*있습니다|"
    r"된다|됩니다|진다|집니다|줄어든다|늘어난다|높아진다|열린다|열립니다)$"
)
_PAST_ENDING = re.compile(r"(?:습니다|다|음|으며|고|으나|지만|는데)$")


def status_of(clause: str) -> Status:
    """Return the status that *clause* has by its last predicate.

    >>> [str(status_of(text)) for text in ("비용 절감 기대", "내년에 확대하겠다고 밝혔다", "시간을 단축하였다")]
    ['expected', 'planned', 'achieved']
    """
    tail = clause.rstrip(_PUNCTUATION)[-_SAID_LENGTH:]
    bracket = _STATUS_BRACKET.search(tail)
    end = bracket.group(1) if bracket else finite(predicate(last_words(clause)))
    if _EXPECTED.search(end):
        return Status.EXPECTED
    if _PLANNED.search(end) or _PLAN_TOLD.search(tail) or (_ANSWERED.search(end) and not _SURVEY.search(clause)):
        return Status.PLANNED
    if past(end):
        return Status.ACHIEVED
    return _by_tense(end, clause)


def predicate(words: str) -> str:
    """Return the end of *words* in which the last predicate stands with what belongs to it: 48 characters.

    >>> predicate("창구를 열 곳으로 늘렸다")
    '창구를 열 곳으로 늘렸다'
    """
    return words[-_PREDICATE:]


@lru_cache(maxsize=256)  # the same clause is asked for its status and for its kind
def last_words(clause: str) -> str:
    """Return *clause* without what follows its last predicate: verbs of saying, quotation marks, brackets.

    >>> last_words('서비스를 확대할 계획"이라고 밝혔다.')
    '서비스를 확대할 계획'
    """
    clause = clause.replace("*", "")
    head, rest = clause[:-_TAIL], clause[-_TAIL:]
    while True:
        bare = rest.rstrip(_PUNCTUATION)
        if bare.endswith((")", "）", "]")):
            bare = _BRACKET.sub("", bare).rstrip(_PUNCTUATION) or bare
        reach = max(0, len(bare) - _SAID_LENGTH)
        said = _REPORT.search(bare, reach) if _MAY_REPORT.search(bare, reach) else None
        if said is None and ("다는" in bare or "라는" in bare or "임을" in bare):  # no agreement without
            said = _AGREED.search(bare, reach)
        if said and said.start() > 0:
            bare = bare[: said.start()].rstrip(_PUNCTUATION)
        if bare == rest:
            return head + rest
        rest = bare


def finite(words: str) -> str:
    """Return *words* with a nominal (``-함``), connective (``-하며``) or polite ending turned into the plain finite one.

    >>> finite("행사를 개최함"), finite("행사를 개최했음"), finite("시간을 줄이며"), finite("시간을 줄였으며")
    ('행사를 개최한다', '행사를 개최했다', '시간을 줄인다', '시간을 줄였다')
    >>> finite("운영합니다"), finite("줄였습니다"), finite("처음입니다"), finite("가능합니다")
    ('운영한다', '줄였다', '처음이다', '가능하다')
    """
    if words.endswith("니다"):
        return _plain(words)
    if not words.endswith(_UNFINISHED):
        return words
    for nominal, ending in _NOMINAL:
        if nominal.search(words):
            return nominal.sub(ending, words)
    stem = _AND.sub("", words)
    last = final(stem[-1]) if stem and stem != words else None
    if last is None:
        return words
    if last == PAST:
        return f"{stem}다"
    if last in (OPEN, LIQUID):
        return f"{stem[:-1]}{with_final(stem[-1], NASAL)}다"
    return f"{stem}는다"


def _plain(words: str) -> str:
    """Turn the polite ending of *words* into the plain one: ``-ㅂ니다`` into ``-ㄴ다``, ``-습니다`` into ``-다``."""
    stem = words[:-2]
    if _ADJECTIVE.search(stem):
        return f"{stem[:-1]}하다"
    if stem.endswith(_VOWEL_ADJECTIVES):
        return f"{stem[:-1]}{with_final(stem[-1], OPEN)}다"
    if stem.endswith(("습", "입")):
        return f"{stem[:-1]}{'이' if stem[-1] == '입' else ''}다"
    if not stem or final(stem[-1]) != LABIAL:
        return words
    return f"{stem[:-1]}{with_final(stem[-1], NASAL)}다"


def past(words: str) -> bool:
    """Say whether *words* end in a verb in the past tense (``-았/었-`` before its ending).

    >>> past("구축했다"), past("운영하였음"), past("할 수 있다")
    (True, True, False)
    """
    stem = _PAST_ENDING.sub("", words)
    if stem == words or not stem or stem[-1] in "있겠":
        return False
    return final(stem[-1]) == PAST


def _by_tense(end: str, clause: str) -> Status:
    """Judge a clause that names neither hope nor plan: by ``-ㄹ 것``, kind of verb and words of time."""
    will = _WILL.search(end) if "것" in end else None
    if will and final(will.group(1)[-1]) == LIQUID:
        return Status.EXPECTED if _HAPPENING.search(end[: will.end(1)]) else Status.PLANNED
    if _COMES_TO.search(end) and not any(cue.search(clause) for cue in (_FROM_NOW, _DESCRIBED, _IF)):
        return Status.PLANNED
    later = bool(_LATER.search(clause))
    if _CONDITIONAL.search(clause) and _BENEFIT.search(end):
        return Status.EXPECTED
    if later and _ABLE.search(end) and not _DATED.search(clause):
        return Status.ACHIEVED
    if _FROM_DAY.search(clause) and _LAUNCHED.search(end):
        return Status.PLANNED if _FAR_OFF.search(clause) else Status.ACHIEVED
    if _UNDERTAKEN.search(end) and (later or not _DESCRIBED.search(clause)):
        return Status.PLANNED
    if _PRESENT.search(end) and _TRIAL.search(clause) and _STARTS.search(end):
        return Status.PLANNED
    if later and not _GOES_ON.search(end):
        return Status.EXPECTED if _BENEFIT.search(end) else Status.PLANNED
    if later and _BENEFIT.search(end):
        return Status.EXPECTED
    return Status.ACHIEVED
