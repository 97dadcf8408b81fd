"""The declared, versioned numbers of the model: weights, neutral values and thresholds."""

from dataclasses import dataclass

from matching.types import Band, Factor, Strength

MODEL_NAME = "uitweg-similarity"
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each factor in the score; they add up to one (source: ``domain.md`` 5a)."""

    skills: float = 0.30
    interests: float = 0.25
    development: float = 0.15
    size: float = 0.12
    commitment: float = 0.10
    travel: float = 0.05
    start: float = 0.03
    version: str = "2026.1"

    def of(self, factor: Factor) -> float:
        """The weight of one factor."""
        return float(getattr(self, factor.value))


# What an unknown fact counts for, as a fraction of its factor's weight: it neither helps nor
# harms against openings of which half is known to be good.
NEUTRAL = 0.5

# Employer size (domain.md 5a): the upper bound of employees, its name, the fit it earns.
SIZE_CLASSES = ((10, "micro", 1.0), (50, "small", 0.9), (250, "medium", 0.5))
LARGE_FIT = 0.2
SMALL_TEAM_FIT = 0.5
SMALL_TEAM = 8

# Half of development fit is what the opening teaches, half whether it is a goal of the profile.
TEACHING_SHARE = 0.5
TEACHING_KINDS = frozenset({"apprenticeship", "internship", "training"})
TEACHES_LISTED, TEACHES_BY_KIND, TEACHES_ACCREDITED = 0.5, 0.3, 0.2

# Travel falls linearly to nothing at the profile's limit, or at this distance without one.
DEFAULT_TRAVEL_KM = 30.0
NEAR_KM = 5.0
# A start within two weeks is at once; half a year away counts for nothing.
SOON_DAYS, LATE_DAYS = 14, 183

# The amount of evidence (see ``_affinity``) that earns half of a similarity factor: where single
# everyday phrases still put the place they name on top, and what only sounds alike stays low.
HALF_EVIDENCE = 9.0

STRONG_FROM, SUFFICIENT_FROM = 2 / 3, 1 / 3
GOOD_FROM, FAIR_FROM = 0.60, 0.42

# A concept is named as a reason only when its leaving lowers the factor by at least this.
NAMED_FROM = 0.02
# ... and by at least this part of what the strongest concept carries.
NAMED_BESIDE = 0.2
NAMED_AT_MOST = 4


def strength_of(value: float, weight: float) -> Strength:
    """The word for a factor that earned ``value`` out of ``weight``."""
    share = value / weight if weight else 0.0
    if share >= STRONG_FROM:
        return Strength.STRONG
    return Strength.SUFFICIENT if share >= SUFFICIENT_FROM else Strength.WEAK


def band_of(score: float) -> Band:
    """The word for a whole score."""
    if score >= GOOD_FROM:
        return Band.GOOD
    return Band.FAIR if score >= FAIR_FROM else Band.WEAK
