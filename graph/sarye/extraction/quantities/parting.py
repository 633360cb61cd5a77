"""Words that say into how many parts or grades something is sorted: 5단계로 나뉜다, 3단계로 판정한다."""

from __future__ import annotations

PARTED = r"(?:구성|구분|세분|나[누눠뉘]|이[루뤄])"
"""The pattern of the words behind a number of parts."""
GRADED = r"(?:분류|산출|판정|등급화)(?!되|됐|된|돼)"
"""The pattern of those behind a number of grades; 3단계로 판정된 says of which grade one thing is."""
