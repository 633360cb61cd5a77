"""The rules of participation: a particle behind a name, the words after it, and the tie that both show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sarye.extraction.organizations import cues
from sarye.extraction.organizations.denied import denied, told_ill
from sarye.extraction.organizations.enumeration import Group


class Tie(StrEnum):
    """How a body is tied to the work that its sentence tells."""

    SUBJECT = "subject"
    TOGETHER = "together"
    SUPPORT = "support"
    CHANNEL = "channel"
    SUPPLY = "supply"
    PLACE = "place"
    LISTED = "listed"
    VISITED = "visited"
    ATTENDED = "attended"
    INVOLVED = "involved"
    NONE = "none"


STRENGTH = {
    Tie.TOGETHER: 0.95,
    Tie.SUPPORT: 0.9,
    Tie.SUBJECT: 0.85,
    Tie.CHANNEL: 0.85,
    Tie.SUPPLY: 0.8,
    Tie.LISTED: 0.75,
    Tie.VISITED: 0.6,
    Tie.PLACE: 0.6,
    Tie.ATTENDED: 0.6,
    Tie.INVOLVED: 0.6,
    Tie.NONE: 0.5,
}
"""How strong the evidence of a tie is."""

WITH = re.compile(r"^(?:측|등)?(?:와|과|와의|과의|와는|과는|하고|와도|과도)$")
SUBJECT = re.compile(r"^(?:측|등)?(?:은|는|이|가|도|에서는|께서|이며|이고)$")
_FROM = re.compile(r"^(?:측|등)?(?:으?로\s?부터|에서|의|으로부터의|로부터의)$")
_BARE = re.compile(r"^$")
_VIA = re.compile(r"^(?:등)?(?:으로|로|에서)$")
_INSIDE = re.compile(r"^(?:등)?에서$")
_LISTING = re.compile(r"^(?:등|와|과|등과)?$")
_OF = re.compile(r"^(?:등)?의$")
_AT = re.compile(r"(?:을|를|에)$")
_BY = re.compile(r"^(?:등)?(?:을|를|으로|로|에)?$")
_IN = re.compile(r"^(?:등)?에서?도?$")
_IN_TO = re.compile(r"^(?:등)?에$")
_AMONG = re.compile(r"^간의?$")
_AND_SO_ON = re.compile(r"^등$")
_TAKEN_IN = re.compile(r"^(?:등)?(?:을|를|까지|도)$")
_MADE = re.compile(r"^(?:등)?(?:으로|로|의)?$")
_INTO = re.compile(r"^(?:등)?(?:으로|로)$")


@dataclass(frozen=True, slots=True)
class Rule:
    """A tie shown by the *particle* behind a name and what comes *after*; ``search`` looks beyond the next words.

    Where words tie whatever is told in them, ``good`` asks whether it is good: companies do wrong together, too.
    """

    particle: re.Pattern[str]
    after: re.Pattern[str]
    tie: Tie
    members: int = 1
    search: bool = False
    good: bool = False

    def holds(self, group: Group, after: str) -> bool:
        """Say whether *group*, which has a particle of this rule, is large enough and *after* it come its words."""
        said = self.after.search(after) if self.search else self.after.match(after)
        large = len(group.members) >= self.members
        if not large or said is None or denied(after, said.end()):
            return False
        return not (self.good and told_ill(after, 0, said.end()))


RULES = (
    Rule(_BARE, cues.HOSTED, Tie.SUPPORT),
    Rule(_BARE, cues.HOSTED_TOGETHER, Tie.SUPPORT),
    Rule(WITH, cues.HOSTED_WITH, Tie.SUPPORT, good=True),
    Rule(_BARE, cues.HAND_IN_HAND, Tie.TOGETHER, members=2),
    Rule(_BARE, cues.VISIT, Tie.VISITED),
    Rule(_OF, cues.CHOSEN, Tie.SUPPORT),
    Rule(_AT, cues.VISITED, Tie.VISITED),
    Rule(WITH, cues.TOGETHER, Tie.TOGETHER, search=True),
    Rule(SUBJECT, cues.TOGETHER, Tie.TOGETHER, members=2, search=True),
    Rule(SUBJECT, cues.ACTION, Tie.SUBJECT, search=True),
    Rule(SUBJECT, cues.TOGETHER, Tie.SUBJECT, search=True),
    Rule(SUBJECT, cues.HELD, Tie.SUBJECT, members=2, search=True, good=True),
    Rule(_FROM, cues.FUNDING, Tie.SUPPORT),
    Rule(_BY, cues.CHANNEL, Tie.CHANNEL),
    Rule(_OF, cues.NAMED_SUPPLY, Tie.CHANNEL),
    Rule(_OF, cues.CONTEST, Tie.SUPPORT),
    Rule(_BARE, cues.CONTEST, Tie.SUPPORT),
    Rule(_FROM, cues.RECEIVED, Tie.SUPPORT),
    Rule(_OF, cues.EXAMINED, Tie.SUPPORT),
    Rule(_BARE, cues.EXAMINED, Tie.SUPPORT),
    Rule(_VIA, cues.SIGNED_IN, Tie.CHANNEL),
    Rule(_INSIDE, cues.CARRIED_OUT, Tie.SUPPLY),
    Rule(_INSIDE, cues.WORKS_AT, Tie.SUPPLY, good=True),
    Rule(_INTO, cues.SENT, Tie.CHANNEL),
    Rule(_TAKEN_IN, cues.ADDED, Tie.PLACE),
    Rule(_OF, cues.SUPPLY, Tie.SUPPLY),
    Rule(_BARE, cues.OWN_SUPPLY, Tie.SUPPLY),
    Rule(_MADE, cues.MADE_OF, Tie.TOGETHER),
    Rule(_INTO, cues.FORMED, Tie.TOGETHER),
    Rule(_AMONG, cues.TOGETHER, Tie.TOGETHER, search=True),
    Rule(_BARE, cues.AMONG_THEM, Tie.TOGETHER, members=2),
    Rule(_IN, cues.TRIED, Tie.PLACE),
    Rule(_AND_SO_ON, cues.SELECTED, Tie.VISITED, members=2),
    Rule(_AND_SO_ON, cues.ALL_JOIN, Tie.TOGETHER, members=2),
    Rule(_AND_SO_ON, cues.TAKE_PART, Tie.TOGETHER, members=2),
    Rule(_OF, cues.TRIED_OUT, Tie.SUPPLY),
    Rule(_OF, cues.FOUND_OUT, Tie.SUPPORT),
    Rule(_IN, cues.SOLD, Tie.CHANNEL),
    Rule(_OF, cues.TRIAL, Tie.PLACE),
    Rule(_BARE, cues.CONSORTIUM, Tie.TOGETHER),
    Rule(_BARE, cues.SHOWN, Tie.CHANNEL),
    Rule(_BARE, cues.HOUSED, Tie.PLACE),
    Rule(_IN_TO, cues.PUT_INTO, Tie.PLACE),
    Rule(_IN_TO, cues.RECOMMENDED, Tie.INVOLVED, good=True),
    Rule(_BARE, cues.WITHIN, Tie.PLACE),
    Rule(_BARE, cues.APPLIED_AT, Tie.CHANNEL),
    Rule(_OF, cues.APPLIED_AT, Tie.CHANNEL),
    Rule(WITH, cues.CONTRACT, Tie.SUPPLY),
    Rule(_BARE, cues.IN_BRACKETS, Tie.SUPPLY),
    Rule(SUBJECT, cues.OWNED, Tie.SUPPLY),
    Rule(WITH, cues.DONE_WITH, Tie.SUPPLY),
    Rule(_AT, cues.AROUND, Tie.TOGETHER, good=True),
    Rule(_BARE, cues.AROUND, Tie.TOGETHER, good=True),
    Rule(_BARE, cues.OTHER_SIDE, Tie.TOGETHER),
    Rule(_OF, cues.THEIR_WORK, Tie.TOGETHER, members=2, good=True),
    Rule(_AT, cues.FOREMOST, Tie.TOGETHER, good=True),
    Rule(_AND_SO_ON, cues.JOIN, Tie.TOGETHER, members=2),
    Rule(_BARE, cues.JOIN, Tie.TOGETHER, members=2),
    Rule(_INSIDE, cues.TALKED, Tie.ATTENDED),
    Rule(SUBJECT, cues.LECTURED, Tie.ATTENDED, members=2),
    Rule(SUBJECT, cues.CAME, Tie.ATTENDED),
    Rule(_OF, cues.HEADS_CAME, Tie.ATTENDED, members=2),
    Rule(WITH, cues.BOTH, Tie.ATTENDED),
    Rule(_LISTING, cues.PRESENT, Tie.ATTENDED, members=2),
)
"""What ties a body to the work, the surer ties first; the first rule that holds decides."""


@lru_cache(maxsize=256)
def rules_for(particle: str) -> tuple[Rule, ...]:
    """Return the rules that may hold behind *particle*, the surer first."""
    return tuple(rule for rule in RULES if rule.particle.search(particle))
