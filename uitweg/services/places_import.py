"""Brings the coordinates of postcodes into the database, for homes known by postcode alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from uitweg.access.actor import SYSTEM
from uitweg.db import Database
from uitweg.domain.events import FilesImported
from uitweg.exchange.refusals import Text, shown
from uitweg.models import Place
from uitweg.services.announce import announce
from uitweg.services.counts import Counts
from uitweg.services.places_reading import PlaceRow, read_places

BATCH = 1_000


@dataclass
class PlacesReport:
    """What an import of postcodes did, and what it let pass."""

    places: Counts = field(default_factory=Counts)
    remarks: list[Text] = field(default_factory=list)


def import_places(database: Database, path: Path, *, now: datetime) -> PlacesReport:
    """Check the whole file, then store it in one transaction.

    A postcode that stands there more than once, as GeoNames has them for villages that share
    one, lies where its first line says. Raises :class:`BadFile`, and then nothing is stored.
    """
    report, places = PlacesReport(), dict[str, PlaceRow]()
    with path.open("rb") as stream:
        again = 0
        for row in read_places(stream, str(path)):
            again += places.setdefault(row.postcode, row) is not row
    if again:
        report.remarks.append(_again(str(path), again))
    with database.write() as session:
        for batch in _batches(places):
            _store(session, batch, report.places)
        event = FilesImported(files=(path.name,), rows=len(places))
        announce(session, SYSTEM, event, now=now)
    return report


def _store(session: Session, wanted: Mapping[str, PlaceRow], counts: Counts) -> None:
    columns = (col(Place.postcode), col(Place.lat), col(Place.lon), col(Place.town))
    found = session.execute(sa.select(*columns).where(columns[0].in_(list(wanted))))
    stored = {row.postcode: tuple(row) for row in found}
    new, changed = [], []
    for postcode, row in wanted.items():
        values = {"postcode": postcode, "lat": row.lat, "lon": row.lon, "town": row.town}
        if postcode not in stored:
            new.append(values)
        elif stored[postcode] != tuple(values.values()):
            changed.append(values)
    if new:
        session.execute(sa.insert(Place), new)
    if changed:
        session.execute(sa.update(Place), changed)
    counts.new += len(new)
    counts.changed += len(changed)
    counts.unchanged += len(wanted) - len(new) - len(changed)


def _batches(places: Mapping[str, PlaceRow]) -> Iterator[dict[str, PlaceRow]]:
    postcodes = sorted(places)
    for start in range(0, len(postcodes), BATCH):
        yield {postcode: places[postcode] for postcode in postcodes[start : start + BATCH]}


def _again(label: str, count: int) -> Text:
    return Text(
        f"bestand {shown(label)}: postcodes die al voorkwamen, de eerste telt ({count} keer)",
        f"file {shown(label)}: postcodes that stood there before, the first counts ({count} times)",
    )
