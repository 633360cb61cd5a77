"""Which things the cases tie together: every pair, and the cases behind it.

This is the projection of a two-mode network (cases and things) onto its things. The way with arrays writes all pairs
of all cases down as numbers and sorts them once; the plain way goes from case to case. Both give the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, product
from typing import TYPE_CHECKING, TypeAlias

from sarye.extras import installed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

_WORTH_ARRAYS = 1_000
"""From so many memberships on, arrays are faster than plain Python, with the conversion."""
_LARGEST = 2**63 - 1

Column: TypeAlias = "list[int] | Numbers"
Members: TypeAlias = Sequence[Sequence[int]]
"""For every case the numbers of its things, ascending and each once."""


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """Pairs in ascending order; the cases of pair i are ``cases[bounds[i]:bounds[i + 1]]``, ascending.

    Lists or arrays, as they were made; to iterate gives plain numbers.
    """

    first: Column
    second: Column
    bounds: Column
    cases: Column

    def __len__(self) -> int:
        return len(self.first)

    def __iter__(self) -> Iterator[tuple[int, int, list[int]]]:
        """Yield both ends of every pair with its cases."""
        cases, spans = _list(self.cases), pairwise(_list(self.bounds))
        ends = zip(_list(self.first), _list(self.second), spans, strict=True)
        return ((one, other, cases[start:stop]) for one, other, (start, stop) in ends)


def _list(column: Column) -> list[int]:
    return column if isinstance(column, list) else column.tolist()


def shared(members: Members) -> Ties:
    """Return every two things that stand in one case together.

    >>> list(shared([[0, 1], [0, 1, 2]]))
    [(0, 1, [0, 1]), (0, 2, [1]), (1, 2, [1])]
    """
    return shared_by_arrays(members) if _many(members) else shared_plainly(members)


def crossed(left: Members, right: Members) -> Ties:
    """Return every thing of *left* with every thing of *right* that stands in the same case.

    >>> list(crossed([[0], [0, 1]], [[5], [5]]))
    [(0, 5, [0, 1]), (1, 5, [1])]
    """
    return crossed_by_arrays(left, right) if _many(left) else crossed_plainly(left, right)


def _many(members: Members) -> bool:
    return sum(map(len, members)) >= _WORTH_ARRAYS and installed("numpy")


def shared_plainly(members: Members) -> Ties:
    """Return what :func:`shared` returns, with nothing but Python."""
    return _collected((pair, case) for case, things in enumerate(members) for pair in combinations(things, 2))


def crossed_plainly(left: Members, right: Members) -> Ties:
    """Return what :func:`crossed` returns, with nothing but Python."""
    both = enumerate(zip(left, right, strict=True))
    return _collected((pair, case) for case, (ones, others) in both for pair in product(ones, others))


def _collected(found: Iterator[tuple[tuple[int, int], int]]) -> Ties:
    behind: dict[tuple[int, int], list[int]] = {}
    for pair, case in found:
        behind.setdefault(pair, []).append(case)
    pairs = sorted(behind)
    bounds = [0]
    for pair in pairs:
        bounds.append(bounds[-1] + len(behind[pair]))
    cases = list(chain.from_iterable(behind[pair] for pair in pairs))
    return Ties([a for a, _ in pairs], [b for _, b in pairs], bounds, cases)


def shared_by_arrays(members: Members) -> Ties:
    """Return what :func:`shared` returns, by sorting arrays of numbers; needs numpy."""
    import numpy as np  # noqa: PLC0415 - an extra

    things, sizes = _flat(members)
    ends = np.repeat(np.cumsum(sizes), sizes)
    after = ends - np.arange(len(things)) - 1
    return _sorted_ties(things, after, np.arange(len(things)) + 1, things, np.repeat(np.arange(len(sizes)), sizes))


def crossed_by_arrays(left: Members, right: Members) -> Ties:
    """Return what :func:`crossed` returns, by sorting arrays of numbers; needs numpy."""
    import numpy as np  # noqa: PLC0415 - an extra

    ones, sizes = _flat(left)
    others, other_sizes = _flat(right)
    starts = np.cumsum(other_sizes) - other_sizes
    case = np.repeat(np.arange(len(sizes)), sizes)
    return _sorted_ties(ones, other_sizes[case], starts[case], others, case)


def _flat(members: Members) -> tuple[Numbers, Numbers]:
    import numpy as np  # noqa: PLC0415 - an extra

    sizes = np.fromiter(map(len, members), dtype=np.int64, count=len(members))
    things = np.fromiter(chain.from_iterable(members), dtype=np.int64, count=int(sizes.sum()))
    return things, sizes


def _sorted_ties(ones: Numbers, counts: Numbers, starts: Numbers, others: Numbers, cases: Numbers) -> Ties:
    """Pair each of *ones* with the *counts* of *others* from *starts* on, and sort the pairs with their *cases*.

    A pair and its case are packed into one number where that fits, since numbers sort faster than rows.
    """
    import numpy as np  # noqa: PLC0415 - an extra

    at = np.repeat(np.arange(len(ones)), counts)
    inside = np.arange(len(at)) - np.repeat(np.cumsum(counts) - counts, counts)
    first, second, case = ones[at], others[starts[at] + inside], cases[at]
    width, depth = int(others.max(initial=0)) + 1, int(cases.max(initial=0)) + 1
    if (int(ones.max(initial=0)) + 1) * width * depth <= _LARGEST:
        packed = np.sort((first * width + second) * depth + case)
        pair, case = np.divmod(packed, depth)
        first, second = np.divmod(pair, width)
    else:
        order = np.lexsort((case, second, first))
        first, second, case = first[order], second[order], case[order]
    new = np.flatnonzero(np.diff(first, prepend=-1) | np.diff(second, prepend=-1))
    bounds = np.append(new, len(first))
    return Ties(first[new], second[new], bounds, case)
