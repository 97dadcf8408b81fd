"""Stores a vocabulary folder in the database, whole, so that every process serves it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.db import Database
from uitweg.domain.events import FilesImported
from uitweg.exchange.refusals import BadField, BadFile, Text
from uitweg.models import VocabularyFile, VocabularyRelease
from uitweg.services.announce import announce
from uitweg.services.vocabulary import load_vocabulary

READ = [
    "esco_occupations.csv",
    "esco_skills.csv",
    "esco_skill_groups.csv",
    "isco_groups.csv",
    "occupations_[en][nl].csv",
    "skills_[en][nl].csv",
    "skillGroups_[en][nl].csv",
    "ISCOGroups_[en][nl].csv",
    "occupationSkillRelations_nl.csv",
    "broaderRelations*.csv",
]
"""The files that loading may read (``formats.md``, "Vocabulary folders"); others are ignored."""

_NUL = Text("bevat een NUL-teken", "holds a NUL character")
_ENCODING = Text("is geen geldige UTF-8", "is not valid UTF-8")


@dataclass(frozen=True)
class ImportedVocabulary:
    """Which vocabulary serves now, its concepts by kind, and whether that is news."""

    name: str
    concepts: Mapping[str, int]
    is_new: bool


def import_vocabulary(database: Database, folder: Path, *, now: datetime) -> ImportedVocabulary:
    """Check ``folder`` by loading it, then store it in one transaction.

    Raises :class:`BadFile`, and then nothing is stored. The vocabulary that serves already is
    not stored again.
    """
    vocabulary = load_vocabulary(folder)
    files = dict(_contents(folder))
    concepts = Counter(concept.kind.value for concept in vocabulary.concepts.values())
    name = f"{vocabulary.name} {vocabulary.fingerprint}"
    with database.write() as session:
        is_new = _newest(session) != name
        if is_new:
            _store(session, name, files, len(vocabulary), now)
            event = FilesImported(files=tuple(files), rows=len(vocabulary))
            announce(session, SYSTEM, event, now=now)
    return ImportedVocabulary(name, dict(sorted(concepts.items())), is_new)


def _contents(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.iterdir()):
        if not path.is_file() or not any(fnmatchcase(path.name, name) for name in READ):
            continue
        # As bytes: reading as text would change line ends, also those inside a field.
        raw = path.read_bytes()
        if b"\0" in raw:
            line = raw[: raw.index(b"\0")].count(b"\n") + 1
            raise BadFile(path.name, line, [BadField("", _NUL)])
        try:
            yield path.name, raw.decode("utf-8")
        except UnicodeDecodeError:
            raise BadFile(path.name, None, [BadField("", _ENCODING)]) from None


def _newest(session: Session) -> str | None:
    newest = select(VocabularyRelease.name).order_by(
        col(VocabularyRelease.imported_at).desc(), col(VocabularyRelease.id)
    )
    return session.exec(newest.limit(1)).first()


def _store(
    session: Session, name: str, files: Mapping[str, str], concepts: int, now: datetime
) -> None:
    release = VocabularyRelease(name=name, imported_at=now, concept_count=concepts)
    session.add(release)
    session.flush()
    session.add_all(
        VocabularyFile(release_id=release.id, name=file, content=content)
        for file, content in files.items()
    )
