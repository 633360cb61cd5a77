"""A request that is not granted: the HTTP status that says so, and one line that says why."""

from __future__ import annotations

from collections.abc import Mapping

from sarye.errors import SaryeError


class RefusedError(SaryeError):
    """A request refused with an HTTP *status*; ``headers`` go with the answer.

    >>> print(RefusedError(405, "there is no PUT here", remedy="use GET or POST", headers={"Allow": "GET, POST"}))
    there is no PUT here; use GET or POST
    """

    def __init__(
        self, status: int, what: str, *, where: str = "", remedy: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.status = status
        self.headers = dict(headers or {})


def busy(what: str, seconds: int = 2) -> RefusedError:
    """Return a refusal for now: status 503, and after how many *seconds* to try again."""
    return RefusedError(503, what, remedy="try again in a moment", headers={"Retry-After": str(seconds)})
