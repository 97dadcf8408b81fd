"""The frozen facts that go into the matcher and the ranked matches that come out.

No type here has a field for age, origin, sex, offence, postcode or name: what a type cannot
hold, a model cannot use.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from matching.sentences import reason_sentence


class Factor(StrEnum):
    """The seven named parts of a score (``domain.md`` 5a), in the order they are shown."""

    SKILLS = "skills"
    INTERESTS = "interests"
    DEVELOPMENT = "development"
    SIZE = "size"
    COMMITMENT = "commitment"
    TRAVEL = "travel"
    START = "start"


class Strength(StrEnum):
    """How much of its weight a factor earned; in Dutch sterk, voldoende, zwak."""

    STRONG = "strong"
    SUFFICIENT = "sufficient"
    WEAK = "weak"


class Band(StrEnum):
    """The score in one word; in Dutch past goed, past redelijk, even bespreken."""

    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody can, likes and wants to learn, in the words a coach typed."""

    key: str
    skills: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    learning_goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """One place of work as the matcher sees it; ``None`` means not known."""

    key: str
    title: str
    description: str = ""
    skills: tuple[str, ...] = ()
    learn: tuple[str, ...] = ()
    interest_tags: tuple[str, ...] = ()
    kind: str | None = None
    employees: int | None = None
    team_size: int | None = None
    mentor: bool | None = None
    committed: bool | None = None
    accredited_training_company: bool | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Facts about one profile and one opening together, worked out by the caller.

    ``distance_km`` and ``max_travel_km`` are kilometres as the crow flies; ``days_to_start``
    counts from the day of ranking and is negative once the work has begun.
    """

    distance_km: float | None = None
    max_travel_km: float | None = None
    days_to_start: int | None = None


@dataclass(frozen=True, slots=True)
class SharedConcept:
    """A concept of the profile that carried a factor.

    ``typed`` is the profile's own wording, ``concept`` the id in the loaded vocabulary (``None``
    when the words matched as text only), ``matched`` what it met on the opening's side, and
    ``share`` the amount by which the factor falls when the concept leaves the profile (> 0).
    """

    typed: str
    concept: str | None
    label_nl: str
    label_en: str
    matched: str
    share: float


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one factor is as high or low as it is: data first, words on request."""

    factor: Factor
    strength: Strength
    value: float
    concepts: tuple[SharedConcept, ...] = ()
    facts: tuple[str, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict)

    def sentence(self, language: str = "nl") -> str:
        """Say the reason in one sentence, in ``nl`` or ``en``; empty when there is none."""
        labels = tuple(
            shared.label_en if language == "en" and shared.label_en else shared.label_nl
            for shared in self.concepts
        )
        return reason_sentence(self.factor, language, labels, self.facts, self.numbers)


@dataclass(frozen=True, slots=True)
class Match:
    """One opening with its score: the exact sum of ``factors``, each rounded to 6 decimals."""

    opening: str
    score: float
    factors: Mapping[str, float]
    band: Band
    reasons: tuple[Reason, ...]
