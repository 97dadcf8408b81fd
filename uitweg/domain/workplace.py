"""How it goes at a workplace, in the three answers of a talk.

Source: ``domain.md`` 7c: "Hoe gaat het met: op tijd, samenwerken, leren? goed / kan beter /
bespreken".
"""

from enum import StrEnum


class TalkKind(StrEnum):
    """Who sat at the table: coach and workplace, or the youth as well."""

    WORKPLACE = "workplace"
    THREE_WAY = "three_way"


class Impression(StrEnum):
    """One answer of a workplace talk."""

    GOOD = "good"
    COULD_BE_BETTER = "could_be_better"
    DISCUSS = "discuss"
