"""Reads the compact form of an ESCO vocabulary folder (``formats.md``, "Vocabulary folders")."""

from collections.abc import Iterator
from pathlib import Path

from matching._csv_rows import Row, read_rows
from matching.concepts import Concept, ConceptKind

MARK = "esco_occupations.csv"
_OCCUPATION_COLUMNS = ("occ_id", "isco", "label_nl", "alt_nl", "label_en", "alt_en")
_SKILL_COLUMNS = ("skill_id", "label_nl", "label_en", "alt_en", "broader")


def read_compact(folder: Path) -> list[Concept]:
    """All concepts of a compact folder; the two group files may be absent."""
    concepts = [_occupation(row) for row in read_rows(folder / MARK, _OCCUPATION_COLUMNS)]
    concepts += [_skill(row) for row in read_rows(folder / "esco_skills.csv", _SKILL_COLUMNS)]
    return concepts + list(_skill_groups(folder)) + list(_occupation_groups(folder))


def _occupation(row: Row) -> Concept:
    return Concept(
        id=row.require("occ_id"),
        kind=ConceptKind.OCCUPATION,
        label_nl=row.get("label_nl"),
        label_en=_label_en(row),
        alternatives=row.parts("alt_nl"),
        alternatives_en=row.parts("alt_en"),
        description=row.get("description_nl"),
        description_en=row.get("description_en"),
        group=row.get("isco"),
        broader=isco_above(row.get("isco")),
    )


def _skill(row: Row) -> Concept:
    return Concept(
        id=row.require("skill_id"),
        kind=ConceptKind.SKILL,
        label_nl=row.get("label_nl"),
        label_en=_label_en(row),
        alternatives=row.parts("alt_nl"),
        alternatives_en=row.parts("alt_en"),
        broader=row.parts("broader"),
    )


def _skill_groups(folder: Path) -> Iterator[Concept]:
    path = folder / "esco_skill_groups.csv"
    if path.exists():
        for row in read_rows(path, ("group_id", "label_nl", "label_en")):
            yield Concept(
                id=row.require("group_id"),
                kind=ConceptKind.SKILL_GROUP,
                label_nl=row.get("label_nl"),
                label_en=_label_en(row),
                broader=row.parts("parents"),
            )


def _occupation_groups(folder: Path) -> Iterator[Concept]:
    path = folder / "isco_groups.csv"
    if path.exists():
        for row in read_rows(path, ("code", "label_nl", "label_en")):
            code = row.require("code")
            yield Concept(
                id=f"isco:{code}",
                kind=ConceptKind.OCCUPATION_GROUP,
                label_nl=row.get("label_nl"),
                label_en=_label_en(row),
                group=code,
                broader=isco_above(code)[1:],
            )


def _label_en(row: Row) -> str:
    english = row.get("label_en")
    if not english and not row.get("label_nl"):
        raise row.refuse("label_nl", "neither a Dutch nor an English label")
    return english


def isco_above(code: str) -> tuple[str, ...]:
    """Ids of the ISCO groups that hold ``code``, itself first: 7231 → 7231, 723, 72, 7."""
    return tuple(f"isco:{code[:length]}" for length in range(len(code), 0, -1))
