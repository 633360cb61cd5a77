"""Words of movement: what grows, what falls, and the verbs that take a clause over before any such word comes."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters

DOWN = (
    r"감소|절감|단축|감축|감량|축소|하락|(?<![확승용날시봉])인하(?![여고는며대기였면지도])|경감|저감|급감|간소화|삭감|감액|완화|떨어|덜[어었]|"
    r"줄[어이었인일여였이]|줄[고며]|(?<![을를]\s)준다|낮[추아췄춘출]|아[끼꼈낀낄]|짧아[지져졌짐진]|당[겨긴김길]|앞당"
)
UP = (
    r"증가|향상|확대|상승|창출|증대|급증|인상|확충|증원|증액|추가(?!\s?(?:인하|감소|절감|단축|감축|감면|하락))|신장(?=[세률율했하시됐될됨함]|\s?$)|제고|(?<!의\s)(?:(?<![가-힣])|(?<=급))성장|증설|"
    r"늘[어었려린릴리렸림]|(?<![가-힣])는다|높[아여였인일임]|높이(?![\s가은를의와에로,.()]|$)|(?<!에\s)(?<!름을\s)올[라랐려렸린릴]|올리[는고며기면]|끌어올|늘리|(?<![가-힣])오름(?=세|[.,)\s]|$)|(?<!에\s)오른(?!쪽)|길어[지져졌짐진]"
)
_PACE = r"빨라[지져졌짐진]|빠르[게다고며]|빠름"
MOVES = by_first_letters(rf"(?P<down>{DOWN})|(?P<up>{UP})|(?P<pace>{_PACE})")
_DENIED = re.compile(r"[가-힣]{0,3}지(?:는|도)?\s?[못않]|[가-힣]?에\s?(?:실패|미달)")
"""What turns a word of movement into its denial: 절감하지 못하고, 늘지 않았다."""
_CLAUSE_CLOSES = r"(?:[가-힣](?:고|며|나|만|서|데)[,\s]|[.;:\n])"
_UNREACHED = re.compile(
    rf"(?:(?!{_CLAUSE_CLOSES}).){{0,30}}?"
    r"(?:(?<=[가-힣])지(?:는|도)?\s?못|\s못\s(?:미[쳤친치칠]|했|한|이[뤘루]|거[뒀두])|(?<=\s)(?:실패|미달|무산|좌절|불발)(?!\s?(?:사례|원인|위험|확률|율|률|자|가구)))"
)
"""What denies the word of movement at the end of its clause: 절감 목표를 달성하지 못함, 절감하는 데 실패."""


def denied(text: str, at: int, end: int) -> bool:
    """Say whether what moves up to *at* is said not to have moved, or not to have been reached, before *end*."""
    return _DENIED.match(text, at, end) is not None or _UNREACHED.match(text, at, end) is not None


# a verb form that closes the figure's own clause before any later verb
VERB = re.compile(
    r"(?:하|되|받|있|없|시키|이루|위한|통해|대해|의한|관한|갖춘|만든|나온|보이|나타|구성|대상으로|그쳐|그치|머물|불과)(?=[가-힣]*(?:\s|,|$))"
    r"|[가-힣]+(?:된|한|던|었|였|하여|하고|하며|되어|는|[가-힣]야)(?=\s|,)|(?:[가-힣][우들내꾸치추기놓]|[짓심넣높낮많적크])고(?=\s|,)|[가-힣](?:함|됨)(?:에|으로써?)(?=\s|,)|(?<![가-힣])(?!지난해|올해)[가-힣]{2,6}해(?=\s|,)|[가-힣]*(?:이|하|되|지나|으)면(?=\s|,)|\s(?:이후|이래)(?=\s|,)"
)
