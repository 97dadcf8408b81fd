"""A youth's timeline as one reader may read it, newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.events import sentence, tags_for
from uitweg.models import Account, TimelineEntry, Youth

PAGE_SIZE = 50


@dataclass(frozen=True)
class Entry:
    """One line of the timeline, in the reader's language."""

    at: datetime
    sentence: str
    author: str
    kind: str


def entries_for(
    session: Session, reader: Actor, youth: Youth, page: int = 1
) -> tuple[list[Entry], bool]:
    """A page of what ``reader`` may read, newest first, and whether there is an older one."""
    if reader.role is None:
        return [], False
    query = (
        select(TimelineEntry, Account.display_name)
        .join(Account, col(Account.id) == col(TimelineEntry.author_id), isouter=True)
        .where(
            TimelineEntry.youth_id == youth.id, col(TimelineEntry.tag).in_(tags_for(reader.role))
        )
        .order_by(col(TimelineEntry.at).desc(), col(TimelineEntry.id))
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE + 1)
    )
    rows = session.exec(query).all()
    entries = [
        Entry(
            at=entry.at,
            sentence=sentence(entry.tag, entry.facts, reader.language),
            author=name or "uitweg",
            kind=entry.tag.split(":")[0],
        )
        for entry, name in rows[:PAGE_SIZE]
    ]
    return entries, len(rows) > PAGE_SIZE
