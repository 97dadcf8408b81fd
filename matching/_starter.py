"""Reads the starter vocabulary that ships inside the package."""

from collections.abc import Iterator
from pathlib import Path

from matching._csv_rows import Row, read_rows
from matching.concepts import Concept, ConceptKind

STARTER_FILE = Path(__file__).parent / "data" / "starter.csv"
_COLUMNS = ("id", "kind", "group", "label_nl", "label_en", "alternatives_nl", "related")
_KINDS = {"skill": ConceptKind.SKILL, "interest": ConceptKind.INTEREST}


def read_starter(path: Path = STARTER_FILE) -> list[Concept]:
    """The concepts of a starter file, its working fields among them as skill groups."""
    concepts = [_concept(row) for row in read_rows(path, _COLUMNS)]
    return concepts + list(_fields(concepts))


def _concept(row: Row) -> Concept:
    kind = _KINDS.get(row.require("kind"))
    if kind is None:
        raise row.refuse("kind", "must be skill or interest")
    return Concept(
        id=row.require("id"),
        kind=kind,
        label_nl=row.require("label_nl"),
        label_en=row.get("label_en"),
        alternatives=row.parts("alternatives_nl"),
        group=row.get("group"),
        related=row.parts("related"),
    )


def _fields(concepts: list[Concept]) -> Iterator[Concept]:
    for group in sorted({concept.group for concept in concepts if concept.group}):
        yield Concept(id=f"field:{group}", kind=ConceptKind.SKILL_GROUP, label_en=group)
