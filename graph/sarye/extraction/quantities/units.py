"""What Korean counts and measures with: counter nouns, money, measures, and the signs that only number things.

The units are general vocabulary, grouped by what has to stand around them before the number is a quantity. An unlisted
noun is not guessed at: a number before an unknown noun is more often a name or an ordinal than a count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit tells about its number."""

    COUNT = "count"
    MONEY = "money"
    TIME = "time"
    RATIO = "ratio"
    MEASURE = "measure"
    GUARDED = "guarded"
    """A counter that also numbers things (3대 과제, 제5회, 5일): a quantity only where its surroundings say so."""
    ORDINAL = "ordinal"
    """Numbers or names things: dates, ranks, ages, articles, generations. Never a quantity."""


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit after a number: where it *end*s, whether 여 (and *more*) stands before it, whether it is *spaced* off."""

    unit: str
    end: int
    more: bool
    spaced: bool


_COUNTED = _words(
    "품목 종목 과목 과제 분야 부문 항목 유형 기종 기관 부처 기업 업체 대학 학교 지역 도시 시군 시군구 시도 시·도 시·군 시·군·구",
    "읍면동 구역 권역 사업장 점포 매장 업소 세션 강좌 학급 부스 문항 품종 균주 사례 노드 채널",
)
"""Things that a number may count without a counter, joined to it: 5분야, 12기관."""
_COUNTERS = _words(
    "명 개 건 곳 종 가지 마리 필지 지구 가구 그루 척 톤 면 점 편 팀 쌍 병상 군데 학점 종류 단지 농가 어가 좌석 석 컷 글자",
    "단어 문장 매 통 포기 송이 채 상자 박스 벌 켤레 자루 량 칸 본 계좌 회선 회분 인분 명분 건분",
    "배럴 평 식 차시 차례 개소 개국 개사 개교 개층 개과 개점 개반 개관 개동 개처 개교실 개실 개면 개월분",
)
_MONEY = _words("원 $ ＄ € £ ￡ ¥ ￥ 달러 불 유로 엔 위안 파운드 미달러 루피 루블")
_TIME = _words("초 시간 주일 개월 영업일 개년")
_RATIO = _words("% ％ 퍼센트 프로 배p %p ％p %P %포인트 퍼센트포인트 배 ‰ ppm ppb 포인트")
_GUARDED = _words("코스 구간 노선 공구 일 년 분 회 번 대 단계 동 호 기 세대 주 장 권 두 수 달 쪽 페이지 도 층 자")
_ORDINAL = _words(
    "차 차원 차년도 위 위권 등 등급 급 호선 호기 세 살 학년 학년도 학기 분기 분위 주년 주기 주차 일차 일자 년차",
    "년도 년대 년생 년산 년제 년형 년식 월 월말 월초 월호 월분 월령 개월령 시 시경 조 항 번째 번지 번가 번길",
    "회차 회째 강 선 형 판 인 인승 인실 인가구 세기 자리 부 촌 군 교대 사단 여단 호봉 호점 호차 차로 차선 박 열",
)
_MEASURES = _words(
    "헥타르 인치 리터 미터 킬로미터 센티미터 밀리미터 킬로그램 그램 킬로와트 메가와트 기가와트 테라와트시 기가바이트",
    "테라바이트 페타바이트 메가바이트 바이트 베크렐 볼트 와트 칼로리 제곱미터 세제곱미터 제곱킬로미터 마력 노트 해리",
    "km/h km² km2 ㎞/h ㎢ ㎞ km Km KM kg ㎏ ㎎ mg/L mg/ℓ mg ㎜ mm ㎝ cm ㎚ nm ㎛ μm µm ㎡ m² m2 ㎥ m³ m3 m/s m ha ℃ °C ℓ L",
    "mg/kg ㎎/㎏ ㎎/kg ㎍/㎏ ㎍/kg ㎍/L ㎖ mL ml ㎕ t ㎾ kW kWh MWh GWh TWh MWp MW ㎿ GW Wh W kV V mA Hz kHz MHz ㎒ GHz ㎓ bps kbps Mbps Gbps Tbps bit KB MB",
    "GB TB PB EB g/L ㎎/L m/h TOPS TFLOPS PFLOPS dB ㏈ cc ㏄ μg/㎥ ㎍/㎥ ㎍ μg g mSv μSv/h Bq Bq/kg Bq/㎏ Bq/L Bq/㎥ rpm fps psu kcal",
    "cal kPa MPa hPa TEU DWT GT CGT kJ MJ",
)
_LAND = _words("지구 단지 구역 권역 노선 품목 과목 공구 팀")  # also counted with 개 before them: 30개지구

UNITS: dict[str, UnitKind] = {
    **dict.fromkeys((*_COUNTERS, *_COUNTED), UnitKind.COUNT),
    **dict.fromkeys(["개 사", "개社", "社", "개 소", *(f"개{unit}" for unit in _LAND)], UnitKind.COUNT),
    **dict.fromkeys(_MONEY, UnitKind.MONEY),
    **dict.fromkeys(_TIME, UnitKind.TIME),
    **dict.fromkeys(_RATIO, UnitKind.RATIO),
    **dict.fromkeys(_MEASURES, UnitKind.MEASURE),
    **dict.fromkeys(_GUARDED, UnitKind.GUARDED),
    **dict.fromkeys(_ORDINAL, UnitKind.ORDINAL),
}
_ALIASES = {
    "개 사": "개사",
    "개社": "개사",
    "社": "개사",
    "개 소": "개소",
    "＄": "$",
    "￡": "£",
    "￥": "¥",
    "Km": "km",
    "KM": "km",
    "％": "%",
    "퍼센트": "%",
    "프로": "%",
    "％p": "%p",
    "%P": "%p",
    "%포인트": "%p",
    "퍼센트포인트": "%p",
}
_WORDY = frozenset(_words("원 달러 톤 가구 그루 마리 권 부 점 종류 세대 년 회"))
_NATIVE = frozenset(_words("명 개 건 곳 종 가지 배 차례 대 달 시간 마리 팀 편 번 군데 쌍 개소"))
_NATIVE_JOINED = frozenset(_words("가지 배 달 번 차례 시간"))
_SECONDS = {"초": 1, "분": 60, "시간": 3600, "일": 86400, "영업일": 86400, "주": 604800, "주일": 604800} | {
    "달": 2592000,
    "개월": 2592000,
    "년": 31536000,
}
A_TIME = rf"(?:{'|'.join(_SECONDS)})"
"""The pattern of a unit of time."""
FIRST_YEAR = 200
"""From here on a number before 년 is read as the name of a year, and not as how long something went on."""

# what may be joined to a unit without being part of another noun: particles, copulas, bounds
_TAIL = (
    r"(?:이[나며고다라었지면던]|인데|인\b|임|입니|였|라[는고며]|으?로|(?:은|는|이|가|을|를|의|도)(?![가-힣])|에(?![가-힣])|에(?:서|게|는|도|만|의)|[와과](?:의|는|도)?(?![가-힣])|만|까지|부터|보다|씩|이상|이하|이내|미만|초과"
    r"|정도|가량|규모|수준|내외|안팎|쯤|동안|남짓|뿐|꼴|짜리|당|여|째|마다|중|간|대|내|급|전|후|뒤|들|분량|상당|어치|총|등|외|간격|단위)"
)
_GLUED_TO_ANY = frozenset(_words("개 % ％ 명 원 개소 %p ％p $ ＄ € £ ￡ ¥ ￥"))
_CURRENCIES = frozenset("$＄€£￡¥￥")
_JOINED = frozenset(_COUNTED)
_LONGEST = max(map(len, UNITS))
_FIRST_LETTERS = frozenset(unit[0] for unit in UNITS)
_PER = re.compile(
    rf"/(?:(?:시간|헥타르|리터|제곱미터|일|년|월|분|초|명|인|대|회|톤)(?=(?![가-힣])|{_TAIL})"
    r"|(?:km|㎞|kWh|kg|㎏|hr|ha|㏊|min|day|10a|m3|m³|㎥|m2|m²|㎡|m|h|s|d|t|L|ℓ)(?![A-Za-z0-9]))"
)
"""What a measure is taken per: 60mm/h, 0.3mg/㎥, 30kg/일."""
_LEAD = re.compile(r"(?P<more>\s?여)?(?P<gap>\s?)")
_ENDS_HANGUL = re.compile(rf"(?![가-힣])|{_TAIL}")
_ENDS_LATIN = re.compile(r"(?![A-Za-z0-9])")


def unit_at(text: str, at: int, stop: int) -> UnitMatch | None:
    """Return the unit that a number ending at *at* counts in, the longest one that ends as a word, if one stands there.

    >>> unit_at("5,120여 그루의 나무", 5, 11)
    UnitMatch(unit='그루', end=9, more=True, spaced=True)
    """
    lead = _LEAD.match(text, at, stop)
    if lead is None:
        return None
    start, glued = lead.end(), lead.end() == at
    if start >= stop or text[start] not in _FIRST_LETTERS:
        return None
    for end in range(min(stop, start + _LONGEST), start, -1):
        unit = text[start:end]
        if unit in UNITS and (glued or lead["more"] or unit not in _JOINED) and _ends(text, unit, end, glued=glued):
            per = _PER.match(text, end, stop) if UNITS[unit] is UnitKind.MEASURE else None
            whole = (unit + per[0], per.end()) if per else (unit, end)
            return UnitMatch(*whole, bool(lead["more"]), bool(lead["gap"]))
    return None


def kind_of(unit: str) -> UnitKind | None:
    """Return the kind of *unit*, one that :func:`unit_at` gave; None for no unit.

    >>> kind_of("그루"), kind_of("mm/h"), kind_of("")
    (<UnitKind.COUNT: 'count'>, <UnitKind.MEASURE: 'measure'>, None)
    """
    return UNITS.get(unit) or (UnitKind.MEASURE if "/" in unit else None)


def _ends(text: str, unit: str, end: int, *, glued: bool) -> bool:
    if unit[-1].isascii() and unit[-1].isalnum():
        return _ENDS_LATIN.match(text, end) is not None
    return (glued and unit in _GLUED_TO_ANY) or unit in "%％‰" or _ENDS_HANGUL.match(text, end) is not None


def currency_before(text: str, at: int) -> str:
    """Return the sign of a currency that stands right before *at*, empty where none does.

    >>> currency_before("약 $5억", 3), currency_before("약 5억", 2)
    ('$', '')
    """
    return text[at - 1] if at and text[at - 1] in _CURRENCIES else ""


def normal_unit(unit: str) -> str:
    """Return *unit* as records write it: % for its spellings, else as it stands."""
    return _ALIASES.get(unit) or (unit[1:] if unit[0] == "개" and unit[1:] in _LAND else unit)


def takes_native(unit: str, *, spaced: bool) -> bool:
    """Say whether native words (두, 세, 열) count with *unit*; 세종 and 한대 are names, so short words need a space."""
    return unit in _NATIVE and (spaced or unit in _NATIVE_JOINED)


def takes_words(unit: str) -> bool:
    """Say whether a number written in Sino-Korean words (백만, 이천) counts with *unit*."""
    return unit in _NATIVE or unit in _WORDY


def seconds(unit: str) -> int | None:
    """Return how many seconds a *unit* of time lasts, None for other units (a month has 30 days)."""
    return _SECONDS.get(unit)


def are_times(*units: str) -> bool:
    """Say whether all *units* are units of time, so that a number in one of them can have become one in another."""
    return all(unit in _SECONDS for unit in units)
