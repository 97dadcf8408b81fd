"""Reads postcodes and their coordinates: GeoNames' NL.txt, or a CSV with pc4,lat,lon."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from uitweg.exchange.refusals import BadField, BadFile, Text

GEONAMES = [
    "country code",
    "postal code",
    "place name",
    "admin name1",
    "admin code1",
    "admin name2",
    "admin code2",
    "admin name3",
    "admin code3",
    "latitude",
    "longitude",
    "accuracy",
]
"""The columns of GeoNames' postal code files, in the order of its readme; there is no header."""

FORMS = (
    # postcode, latitude, longitude, town
    ("postal code", "latitude", "longitude", "place name"),
    ("pc4", "lat", "lon", "plaats"),
)
NORTH = (50.0, 54.0)
EAST = (3.0, 8.0)
LONGEST_LINE = 64 * 1024
LONGEST_TOWN = 100

_POSTCODE = re.compile(r"[1-9]\d{3}( ?[A-Za-z]{2})?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,20})?", re.ASCII)
_ENCODING = Text("is geen geldige UTF-8", "is not valid UTF-8")
_NUL = Text("bevat een NUL-teken", "holds a NUL character")
_LONG = Text("is langer dan 64 kB", "is longer than 64 kB")
_QUOTES = Text("heeft aanhalingstekens die niet kloppen", "has quotes that do not match")
_COLUMNS = Text("heeft niet het juiste aantal kolommen", "has the wrong number of columns")
_MISSING = Text("ontbreekt in de kop", "is missing from the header")
_TWICE = Text("staat twee keer in de kop", "stands twice in the header")
_LAND = Text("moet NL zijn", "must be NL")
_CODE = Text('moet een postcode zijn, zoals "3072"', 'must be a postcode such as "3072"')
_DEGREES = Text(
    "moet in graden binnen Nederland liggen, met een punt: {} tot {}",
    "must be degrees within the Netherlands, with a point: {} to {}",
)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One line: a postcode without a space, letters in capitals, and where it lies."""

    line: int
    postcode: str
    lat: float
    lon: float
    town: str | None


def read_places(stream: BinaryIO, file: str) -> Iterator[PlaceRow]:
    """Each place of the file; raises :class:`BadFile` naming file, line, field and reason."""
    for line, form, values in _rows(stream, file):
        try:
            yield _place(line, form, values)
        except _Refused as refused:
            raise BadFile(file, line, [refused.problem]) from None


class _Refused(ValueError):
    def __init__(self, field: str, reason: Text) -> None:
        self.problem = BadField(field, reason)
        super().__init__(reason.en)


def _place(line: int, form: tuple[str, str, str, str], values: Mapping[str, str]) -> PlaceRow:
    code, lat, lon, town = form
    if values.get("country code", "NL") != "NL":  # Belgian postcodes look like ours
        raise _Refused("country code", _LAND)
    if not _POSTCODE.fullmatch(values[code].strip()):
        raise _Refused(code, _CODE)
    return PlaceRow(
        line,
        values[code].replace(" ", "").upper(),
        _degrees(lat, values[lat], NORTH),
        _degrees(lon, values[lon], EAST),
        values.get(town, "").strip()[:LONGEST_TOWN] or None,
    )


def _degrees(field: str, written: str, within: tuple[float, float]) -> float:
    # Narrower than the globe, so that latitude and longitude cannot change places.
    low, high = within
    if not _NUMBER.fullmatch(written.strip()) or not low <= float(written) <= high:
        reason = Text(_DEGREES.nl.format(low, high), _DEGREES.en.format(low, high))
        raise _Refused(field, reason)
    return float(written)


def _rows(
    stream: BinaryIO, file: str
) -> Iterator[tuple[int, tuple[str, str, str, str], dict[str, str]]]:
    lines = _lines(stream, file)
    first = next(lines, None)
    if first is None:
        return
    if "\t" in first[1]:
        for number, text in (first, *lines):
            yield number, FORMS[0], _named(file, number, GEONAMES, text.split("\t"))
        return
    header = _cells(file, *first)
    for name in FORMS[1][:3]:
        if header.count(name) != 1:
            raise BadFile(file, 1, [BadField(name, _TWICE if name in header else _MISSING)])
    for number, text in lines:
        yield number, FORMS[1], _named(file, number, header, _cells(file, number, text))


def _lines(stream: BinaryIO, file: str) -> Iterator[tuple[int, str]]:
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE or b"\0" in raw:
            reason = _NUL if b"\0" in raw else _LONG
            raise BadFile(file, number, [BadField("", reason)])
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            raise BadFile(file, number, [BadField("", _ENCODING)]) from None
        if text.strip():
            yield number, text


def _cells(file: str, line: int, text: str) -> list[str]:
    try:
        (cells,) = csv.reader([text], strict=True)  # no place name has a line end in it
    except (csv.Error, ValueError):
        raise BadFile(file, line, [BadField("", _QUOTES)]) from None
    return [cell.strip() for cell in cells]


def _named(file: str, line: int, names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise BadFile(file, line, [BadField("", _COLUMNS)])
    return dict(zip(names, cells, strict=True))
