"""Finds the public development data and turns it into the product's exchange files."""

import csv
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
DEV = DATA / "dev"
VOCABULARY_FILES = (
    "esco_occupations.csv",
    "esco_skills.csv",
    "esco_skill_groups.csv",
    "isco_groups.csv",
)
_ENGLISH_PHRASE = re.compile(r"\.\s+")
Row = dict[str, Any]


def need_data() -> None:
    """Leave with a visible notice when the development data are not beside the project."""
    if not DEV.is_dir():
        print(f"SKIPPED: no development data at {DEV}")
        sys.exit(0)


def read_lines(path: Path) -> list[Row]:
    """All objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write objects as JSON Lines."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def youth_of(query: Row) -> Row:
    """A query as a line of youths.jsonl: the wish is an interest, phrases are skills."""
    skills = query.get("skills") or [
        phrase.strip(" .,")
        for phrase in _ENGLISH_PHRASE.split(query["text"])
        if phrase.strip(" .,")
    ]
    wish = query.get("wish")
    return {"id": query["qid"], "skills": skills, "interests": [wish] if wish else []}


def vacancy_of(document: Row) -> Row:
    """A document as a line of vacancies.jsonl; English tasks belong to its description."""
    description = " ".join([document["description"], *document.get("tasks", ())])
    skills = document.get("skills", [])
    return {
        "id": document["id"],
        "title": document["title"],
        "description": description,
        "skills": skills,
    }


def write_exchange(folder: Path, queries: Sequence[Row], documents: Sequence[Row]) -> None:
    """Write youths.jsonl and vacancies.jsonl into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / "youths.jsonl", map(youth_of, queries))
    write_lines(folder / "vacancies.jsonl", map(vacancy_of, documents))


def masked_vocabulary(folder: Path) -> Path:
    """A copy of the vocabulary in which dev occupations are as poor as the hidden ones.

    The dev queries are phrases of ESCO descriptions, so the full descriptions hold the answers.
    For the hidden occupations they are cut to what the vacancy shows and have no English; this
    does the same to the dev ones, so that a number on dev means something elsewhere.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in VOCABULARY_FILES[1:]:
        (folder / name).write_bytes((DATA / name).read_bytes())
    texts = {
        row["title"].lower(): row["description"] for row in read_lines(DEV / "vacancies.jsonl")
    }
    dev = {row["code"] for row in _csv(DATA / "isco_groups.csv") if row["split"] == "dev"}
    rows = _csv(DATA / VOCABULARY_FILES[0])
    for row in rows:
        if row["isco"] in dev:
            row["description_nl"] = texts.get(row["label_nl"].lower(), "")
            row["description_en"] = ""
    with (folder / VOCABULARY_FILES[0]).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return folder


def work_group(query: Row) -> str:
    """The ISCO unit group that a query belongs to, for folds that keep a group together."""
    if query["qid"].startswith("R2"):
        return str(query["qid"].split("-")[1])
    occupations = {row["occ_id"][:8]: row["isco"] for row in _csv(DATA / VOCABULARY_FILES[0])}
    return occupations[query["qid"].split("-")[1]]


def _csv(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
