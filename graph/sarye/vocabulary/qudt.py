"""QUDT units for the unit words of Korean text.

The IRIs are those of the QUDT unit vocabulary (``VOCAB_QUDT-UNITS-ALL.ttl`` of qudt/qudt-public-repo, commit
8b9168d, 2026-08-05); labels there say what each one is. A word that is not listed has no QUDT unit here: 배
(times) and %p (percentage points) are none, and a guess would be worse than the word alone.
"""

from __future__ import annotations

from sarye.vocabulary.terms import UNIT

_UNITS = {
    "PERCENT": "% ％ 퍼센트 프로",
    "CCY_KRW": "원",
    "CCY_USD": "달러 불",
    "CCY_EUR": "유로",
    "CCY_JPY": "엔",
    "SEC": "초 초간",
    "MIN": "분 분간",
    "HR": "시간",
    "DAY": "일 일간",
    "WK": "주 주간 주일",
    "MO": "개월 개월간 달",
    "YR": "년 년간 개년",
    "MilliM": "mm ㎜ 밀리미터",
    "CentiM": "cm ㎝ 센티미터",
    "M": "m 미터",
    "KiloM": "km ㎞ 킬로미터",
    "M2": "㎡ m² m2 제곱미터",
    "KiloM2": "㎢ km² km2 제곱킬로미터",
    "M3": "㎥ m³ m3 세제곱미터",
    "HA": "ha 헥타르",
    "GM": "g 그램",
    "KiloGM": "kg ㎏ 킬로그램",
    "TONNE": "톤 t",
    "MilliL": "mL ml ㎖",
    "L": "L ℓ 리터",
    "DEG_C": "℃ °C",
    "W": "W 와트",
    "KiloW": "kW ㎾ 킬로와트",
    "MegaW": "MW ㎿ 메가와트",
    "KiloW-HR": "kWh",
    "MegaW-HR": "MWh",
    "GigaW-HR": "GWh",
    "MegaBYTE": "MB 메가바이트",
    "GigaBYTE": "GB 기가바이트",
    "TeraBYTE": "TB 테라바이트",
    "KiloM-PER-HR": "km/h ㎞/h",
    # counters: a number of things, whatever the things are
    "NUM": (
        "명 인 개 건 곳 종 가지 마리 대 회 번 차례 단계 필지 지구 가구 세대 그루 척 면 점 편 팀 쌍 권 부 장 "
        "개소 개국 개사 개교 개점 개관 개동 병상 군데 품목 과목 과제 분야 부문 항목 유형 종류 기관 기업 업체 학교 "
        "지역 도시 구역 노선 구간 사업장 농가 점포 매장 좌석 문항 호 동 기"
    ),
}
_BY_WORD = {word: UNIT + name for name, words in _UNITS.items() for word in words.split()}


def unit_iri(word: str) -> str | None:
    """Return the IRI of the QUDT unit that the unit *word* of a text stands for, None where there is none.

    Counters (건, 명, 개소) are all ``unit:NUM``: the word itself says what is counted.

    >>> unit_iri("원"), unit_iri("개소"), unit_iri("배")
    ('http://qudt.org/vocab/unit/CCY_KRW', 'http://qudt.org/vocab/unit/NUM', None)
    """
    return _BY_WORD.get(word)
