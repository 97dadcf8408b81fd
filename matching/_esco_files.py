"""Reads the official ESCO download (CSV, Dutch, with English beside it where present)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from matching._compact_files import isco_above
from matching._csv_rows import Row, read_rows
from matching.concepts import Concept, ConceptKind

MARK = "occupations_nl.csv"
_CONCEPT_COLUMNS = ("conceptUri", "preferredLabel")
Links = Mapping[str, tuple[str, ...]]


def read_esco(folder: Path) -> list[Concept]:
    """All concepts of an official folder; only occupations and skills must be there."""
    broader, related = _broader(folder), _related(folder)
    concepts = [_occupation(row, broader) for row in read_rows(folder / MARK, _CONCEPT_COLUMNS)]
    concepts += [
        _plain(row, ConceptKind.SKILL, broader)
        for row in read_rows(folder / "skills_nl.csv", _CONCEPT_COLUMNS)
    ]
    concepts += list(_skill_groups(folder, broader)) + list(_isco_groups(folder))
    english = _english(folder)
    return [
        _with_english(replace(concept, related=related.get(concept.id, ())), english)
        for concept in concepts
    ]


def _plain(row: Row, kind: ConceptKind, broader: Links) -> Concept:
    uri = row.require("conceptUri")
    return Concept(
        id=uri,
        kind=kind,
        label_nl=row.require("preferredLabel"),
        alternatives=row.parts("altLabels", "\n") + row.parts("hiddenLabels", "\n"),
        description=row.get("description"),
        broader=broader.get(uri, ()),
    )


def _occupation(row: Row, broader: Links) -> Concept:
    # ``code`` (7231.1.2) holds the ISCO unit group too, should iscoGroup be left out.
    isco = row.get("iscoGroup") or row.get("code").split(".")[0]
    if isco and not isco.isdigit():
        raise row.refuse("iscoGroup", f"not an ISCO code: {isco}")
    concept = _plain(row, ConceptKind.OCCUPATION, broader)
    return replace(concept, group=isco, broader=isco_above(isco))


def _skill_groups(folder: Path, broader: Links) -> Iterator[Concept]:
    path = folder / "skillGroups_nl.csv"
    if path.exists():
        for row in read_rows(path, _CONCEPT_COLUMNS):
            yield _plain(row, ConceptKind.SKILL_GROUP, broader)


def _isco_groups(folder: Path) -> Iterator[Concept]:
    path = folder / "ISCOGroups_nl.csv"
    if path.exists():
        for row in read_rows(path, ("code", "preferredLabel")):
            code = row.require("code")
            yield Concept(
                id=f"isco:{code}",
                kind=ConceptKind.OCCUPATION_GROUP,
                label_nl=row.require("preferredLabel"),
                alternatives=row.parts("altLabels", "\n"),
                description=row.get("description"),
                group=code,
                broader=isco_above(code)[1:],
            )


def _broader(folder: Path) -> Links:
    links: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.glob("broaderRelations*.csv")):
        for row in read_rows(path, ("conceptUri", "broaderUri")):
            links[row.require("conceptUri")].append(row.require("broaderUri"))
    return {key: tuple(dict.fromkeys(values)) for key, values in links.items()}


def _related(folder: Path) -> Links:
    path = folder / "occupationSkillRelations_nl.csv"
    links: dict[str, list[str]] = defaultdict(list)
    if path.exists():
        for row in read_rows(path, ("occupationUri", "skillUri")):
            links[row.require("occupationUri")].append(row.require("skillUri"))
    return {key: tuple(dict.fromkeys(values)) for key, values in links.items()}


def _english(folder: Path) -> Mapping[str, Row]:
    names = ("occupations_en.csv", "skills_en.csv", "skillGroups_en.csv", "ISCOGroups_en.csv")
    rows: dict[str, Row] = {}
    for name in names:
        if (folder / name).exists():
            for row in read_rows(folder / name, _CONCEPT_COLUMNS):
                isco = row.get("code") if name.startswith("ISCO") else ""
                rows[f"isco:{isco}" if isco else row.require("conceptUri")] = row
    return rows


def _with_english(concept: Concept, english: Mapping[str, Row]) -> Concept:
    row = english.get(concept.id)
    if row is None:
        return concept
    return replace(
        concept,
        label_en=row.get("preferredLabel"),
        alternatives_en=row.parts("altLabels", "\n"),
        description_en=row.get("description"),
    )
