"""Postcodes come in from either form of file, all or nothing."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import select

from tests.support.shared_data import shared_file
from tests.support.table_contents import contents
from uitweg.db import Database
from uitweg.exchange.refusals import BadFile
from uitweg.models import Place
from uitweg.services.counts import Counts
from uitweg.services.places_import import import_places

HEADER = "pc4,plaats,lat,lon\n"
GEONAMES = "NL\t3072\tRotterdam\tZuid-Holland\t11\tRotterdam\t0599\t\t\t51.9\t4.5\t6\n"


def _file(folder: Path, text: str | bytes, name: str = "places") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _places(database: Database) -> dict[str, tuple[float, float, str | None]]:
    with database.read() as session:
        return {
            each.postcode: (each.lat, each.lon, each.town) for each in session.exec(select(Place))
        }


def test_geonames_and_csv_both_serve(database: Database, tmp_path: Path, now: datetime) -> None:
    second = GEONAMES.replace("3072", "1234 ab").replace("Rotterdam", "’s-Graveland")
    report = import_places(database, _file(tmp_path, GEONAMES + second), now=now)
    assert report.places == Counts(new=2)
    report = import_places(
        database,
        _file(tmp_path, "\ufeff" + HEADER + '3072,"Rotterdam, Zuid",51.8,4.5\r\n'),
        now=now,
    )
    assert report.places == Counts(changed=1)
    assert _places(database) == {
        "3072": (51.8, 4.5, "Rotterdam, Zuid"),
        "1234AB": (51.9, 4.5, "’s-Graveland"),
    }


def test_importing_again_changes_nothing(database: Database, tmp_path: Path, now: datetime) -> None:
    path = _file(tmp_path, GEONAMES)
    import_places(database, path, now=now)
    assert import_places(database, path, now=now).places == Counts(unchanged=1)


def test_of_a_postcode_that_stands_twice_the_first_line_counts(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    path = _file(tmp_path, GEONAMES + GEONAMES.replace("51.9", "52.9"))
    report = import_places(sqlite, path, now=now)
    assert [remark.en for remark in report.remarks if "(1 times)" in remark.en]
    assert _places(sqlite)["3072"][0] == 51.9


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (HEADER + "3072,R,51.9,4.5\n3073,R,51.9,vier\n", 3, "lon"),
        (HEADER + "3072,R,4.5,51.9\n", 2, "lat"),
        (HEADER + "3072,R,51.9,nan\n", 2, "lon"),
        (HEADER + "3072,R,٥١.9,4.5\n", 2, "lat"),
        (HEADER + '3072,R,"51,9",4.5\n', 2, "lat"),
        (HEADER + "0123,R,51.9,4.5\n", 2, "pc4"),
        (HEADER + "3072,51.9,4.5\n", 2, ""),
        (HEADER + '3072,"R,51.9,4.5\n', 2, ""),
        (HEADER + "3072,\0,51.9,4.5\n", 2, ""),
        (HEADER + "3072," + "R" * 70_000 + ",51.9,4.5\n", 2, ""),
        (HEADER.encode() + b"3072,\xff,51.9,4.5\n", 2, ""),
        ("pc4,lat\n", 1, "lon"),
        ("pc4,lat,lon,lat\n", 1, "lat"),
        (GEONAMES + GEONAMES.replace("NL\t", "BE\t"), 2, "country code"),
        (GEONAMES + GEONAMES.replace("3072", "307"), 2, "postal code"),
        (GEONAMES + GEONAMES.replace("51.9", ""), 2, "latitude"),
        (GEONAMES + "NL\t3072\n", 2, ""),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_stored(
    sqlite: Database, tmp_path: Path, now: datetime, text: str | bytes, line: int, field: str
) -> None:
    with pytest.raises(BadFile) as refused:
        import_places(sqlite, _file(tmp_path, text), now=now)
    assert (refused.value.line, refused.value.field) == (line, field)
    assert not any(contents(sqlite).values())


def test_an_empty_file_holds_no_places(sqlite: Database, tmp_path: Path, now: datetime) -> None:
    assert import_places(sqlite, _file(tmp_path, "\n"), now=now).places == Counts()


def test_the_shared_centroids_come_in_whole(database: Database, now: datetime) -> None:
    path = shared_file("pc4_centroids.csv")
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert import_places(database, path, now=now).places == Counts(new=lines - 1)
