"""A file is read as a stream and refused as a whole, with the line that is wrong."""

import io
import json
import tracemalloc

import pytest

from tests.support.exchange_rows import Row, a_vacancy_row, a_youth_row, bent
from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.lines import LONGEST_LINE
from uitweg.exchange.reader import read_vacancies, read_youths
from uitweg.exchange.refusals import BadFile
from uitweg.exchange.remarks import Remarks

GOOD = b'{"id": "V-1", "title": "Bakker"}\n'


def _lines(*rows: Row) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def _vacancies(content: bytes) -> list[VacancyFacts]:
    remarks = Remarks("vacancies.jsonl")
    return [row.facts for row in read_vacancies(io.BytesIO(content), remarks)]


def _refused(content: bytes) -> BadFile:
    with pytest.raises(BadFile) as refusal:
        _vacancies(content)
    return refusal.value


def test_the_refusal_names_file_line_field_and_reason_in_both_languages() -> None:
    wrong = bent(a_youth_row(), "conditions.0.areas.0.circle.radius_km", -1)
    content = _lines({"id": "Y-0"}, wrong)
    with pytest.raises(BadFile) as refusal:
        list(read_youths(io.BytesIO(content), Remarks("youths.jsonl")))
    field = "conditions[0].areas[0].circle.radius_km"
    assert refusal.value.sentences("nl") == [
        f"bestand youths.jsonl, regel 2, veld {field}: moet groter zijn dan 0"
    ]
    assert refusal.value.sentences("en") == [
        f"file youths.jsonl, line 2, field {field}: must be greater than 0"
    ]


def test_a_refusal_never_quotes_the_value() -> None:
    refusal = _refused(_lines(bent(a_vacancy_row(), "employer.kvk", "geheim 123")))
    assert "geheim" not in str(refusal)


@pytest.mark.parametrize(
    ("line", "reason", "field"),
    [
        (b"\xff\xfe", "is geen geldige UTF-8", ""),
        (b'{"id": "V-2"', "is geen geldige JSON", ""),
        (b"{'id': 'V-2'}", "is geen geldige JSON", ""),
        (b'{"id": "V-2", "title": "x", "places": 1' + b"0" * 5_000 + b"}", "geldige JSON", ""),
        (b"[]", "moet een JSON-object zijn", ""),
        (b"[" * 100_000, "is te diep genest", ""),
        (b'{"id": "V-2", "title": "x", "hours_per_week": NaN}', "NaN of Infinity", ""),
        (b'{"id": "V-2", "title": "x", "own": -Infinity}', "NaN of Infinity", ""),
        (b'{"id": "V-2", "title": "x", "own": 1e999}', "eindig getal", "own"),
        (b'{"id": "V-2", "title": "x", "title": "y"}', "staat twee keer", "title"),
        (b'{"id": "V-2", "title": "x", "site": {"a": 1, "a": 2}}', "staat twee keer", "a"),
        (b'{"id": "V-1", "title": "x"}', "komt al voor op regel 1", "id"),
        (b'{"id": "V-2"}', "ontbreekt", "title"),
        (b'"' + b"x" * LONGEST_LINE, "is langer dan 2 MB", ""),
    ],
)
def test_a_line_that_cannot_be_read_refuses_the_file(line: bytes, reason: str, field: str) -> None:
    refusal = _refused(GOOD + b"\n" + line + b"\n")
    assert (refusal.line, refusal.field) == (3, field)
    assert reason in refusal.reason.nl


def test_blank_lines_a_byte_order_mark_and_windows_line_ends_are_no_matter() -> None:
    content = b"\xef\xbb\xbf\r\n" + GOOD.replace(b"\n", b"\r\n") + b"  \n\n"
    assert [vacancy.id for vacancy in _vacancies(content)] == ["V-1"]


def test_an_empty_file_holds_nobody() -> None:
    assert _vacancies(b"") == []


def test_the_last_line_needs_no_line_end() -> None:
    assert len(_vacancies(GOOD.rstrip())) == 1


def test_unknown_fields_are_named_once_a_file_and_kept() -> None:
    rows = [bent(a_vacancy_row(), "id", f"V-{number}") for number in range(3)]
    for row in rows:
        row["colour"] = "red"
        row["shifts"][0]["room"] = 4
        row["employer"]["a/b~c"] = None
    remarks = Remarks("vacancies.jsonl")
    found = list(read_vacancies(io.BytesIO(_lines(*rows)), remarks))
    assert found[2].unknown == {
        "/colour": "red",
        "/shifts/0/room": 4,
        "/employer/a~1b~0c": None,
    }
    (text,) = remarks.texts()
    assert text.nl.endswith("niet gebruikt: colour, employer.a/b~c, shifts[].room")


def test_a_header_inside_an_effect_is_unknown_there() -> None:
    effect = {"kind": "inpatient", "id": "C-9", "verified": True}
    condition = {"id": "C-1", "kind": "other", "effects": [effect], "effect": 1}
    remarks = Remarks("youths.jsonl")
    content = _lines({"id": "Y-1", "conditions": [condition]})
    (found,) = read_youths(io.BytesIO(content), remarks)
    assert set(found.unknown) == {
        "/conditions/0/effect",
        "/conditions/0/effects/0/id",
        "/conditions/0/effects/0/verified",
    }


def test_many_unknown_fields_do_not_fill_the_screen() -> None:
    row = bent(a_vacancy_row(), "id", "V-1") | {f"field_{n:03}": 1 for n in range(500)}
    remarks = Remarks("vacancies.jsonl")
    list(read_vacancies(io.BytesIO(_lines(row)), remarks))
    assert remarks.texts()[0].nl.endswith("field_019 en nog 480")


def test_a_postcode_that_is_not_known_is_a_warning() -> None:
    remarks = Remarks("youths.jsonl")
    rows: list[Row] = [{"id": "Y-1"}, {"id": "Y-2", "home": {"postcode": "3072"}}]
    found = list(read_youths(io.BytesIO(_lines(*rows)), remarks))
    assert found[1].facts.home is None
    assert "postcode niet gevonden" in remarks.texts()[0].nl
    assert "1 keer, eerst op regel 2" in remarks.texts()[0].nl


@pytest.mark.parametrize(
    ("hours", "warned"), [(12, False), (13, False), (10, True), (20, True), (None, False)]
)
def test_hours_that_cannot_be_those_of_the_shifts_are_a_warning(
    hours: float | None, warned: bool
) -> None:
    remarks = Remarks("vacancies.jsonl")
    content = _lines(bent(a_vacancy_row(), "hours_per_week", hours))
    list(read_vacancies(io.BytesIO(content), remarks))
    assert [("hours_per_week" in text.nl) for text in remarks.texts()] == [True] * warned


def test_what_is_shown_of_a_file_cannot_steer_a_terminal() -> None:
    row = a_vacancy_row() | {"\x1b[2J" + "x" * 500: 1}
    remarks = Remarks("\x1b]0;vacancies.jsonl")
    list(read_vacancies(io.BytesIO(_lines(row)), remarks))
    assert remarks.texts()[0].nl.isprintable()
    assert len(remarks.texts()[0].nl) < 400


def test_a_wrong_last_line_of_a_large_file_is_found_without_holding_the_file() -> None:
    rows = [json.dumps(bent(a_vacancy_row(), "id", f"V-{n}")) for n in range(1_500)]
    rows.append('{"id": "V-last", "title": ""}')
    content = "\n".join(rows).encode()
    tracemalloc.start()
    with pytest.raises(BadFile) as refusal:
        for _ in read_vacancies(io.BytesIO(content), Remarks("vacancies.jsonl")):
            pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refusal.value.line == 1_501
    assert peak < len(content)
