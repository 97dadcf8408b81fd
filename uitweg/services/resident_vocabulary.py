"""The vocabulary that serves: what was imported, else a folder, else the built-in one."""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.models import VocabularyFile, VocabularyRelease
from uitweg.services.vocabulary import Vocabulary, load_vocabulary


@dataclass
class ResidentVocabulary:
    """Loaded once, and again only when another release was imported."""

    folder: Path | None = None
    _release: UUID | None = None
    _vocabulary: Vocabulary | None = None
    _lock: Lock = field(default_factory=Lock)

    def current(self, session: Session) -> tuple[Vocabulary, UUID | None]:
        """The vocabulary now, and which imported release it is, if any."""
        newest = session.exec(
            select(VocabularyRelease.id)
            .order_by(col(VocabularyRelease.imported_at).desc(), col(VocabularyRelease.id))
            .limit(1)
        ).first()
        with self._lock:
            if self._vocabulary is None or newest != self._release:
                self._vocabulary = (
                    _load_release(session, newest) if newest else load_vocabulary(self.folder)
                )
                self._release = newest
            return self._vocabulary, self._release


def _load_release(session: Session, release: UUID) -> Vocabulary:
    """Load an imported release the way a folder is loaded: one reader, one set of checks."""
    files = session.exec(select(VocabularyFile).where(VocabularyFile.release_id == release))
    with TemporaryDirectory() as folder:
        for each in files:
            (Path(folder) / each.name).write_text(each.content, encoding="utf-8")
        return load_vocabulary(Path(folder))
