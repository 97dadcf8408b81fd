"""One entry of a vocabulary, and the error that a bad vocabulary file raises."""

from dataclasses import dataclass
from enum import StrEnum


class ConceptKind(StrEnum):
    """What a concept is."""

    SKILL = "skill"
    INTEREST = "interest"
    OCCUPATION = "occupation"
    SKILL_GROUP = "skill_group"
    OCCUPATION_GROUP = "occupation_group"


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill, interest, occupation or group with every wording known for it.

    Parameters
    ----------
    id : str
        Identity in the loaded vocabulary; a URI or UUID for ESCO, a short slug for the starter.
    kind : ConceptKind
    label_nl, label_en : str
        Preferred labels; at least one of the two is not empty.
    alternatives, alternatives_en : tuple of str
        Other wordings, Dutch and English.
    description, description_en : str
        A sentence or two on what it is; may be empty.
    group : str
        The group it stands in: an ISCO unit group for an ESCO occupation, the working field
        of a starter concept, else empty.
    broader : tuple of str
        Ids of the groups above it, nearest first.
    related : tuple of str
        Ids of concepts close to it; for an occupation the skills it needs.
    """

    id: str
    kind: ConceptKind
    label_nl: str = ""
    label_en: str = ""
    alternatives: tuple[str, ...] = ()
    alternatives_en: tuple[str, ...] = ()
    description: str = ""
    description_en: str = ""
    group: str = ""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The Dutch label, or the English one where there is no Dutch."""
        return self.label_nl or self.label_en


class VocabularyError(ValueError):
    """A vocabulary file that cannot be used: which file, line and field, and why.

    Line 1 is the header; line 0 means the file or folder as a whole.
    """

    def __init__(self, file: str, line: int, field: str, reason: str) -> None:
        self.file, self.line, self.field, self.reason = file, line, field, reason
        super().__init__(f"{file}, line {line}, field {field}: {reason}")
