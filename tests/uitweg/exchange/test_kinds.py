"""Which kind of row a file holds, said by its rows."""

import pytest

from tests.support.exchange_rows import Row, a_vacancy_row, a_youth_row
from uitweg.exchange.kinds import RowKind, kind_of, kind_of_file, of_kind
from uitweg.exchange.refusals import BadRow


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (a_youth_row(), RowKind.YOUTHS),
        (a_vacancy_row(), RowKind.VACANCIES),
        ({"id": "V-1", "title": "Bakker"}, RowKind.VACANCIES),
        ({"id": "V-1", "employer": None}, RowKind.VACANCIES),
        ({**a_youth_row(), "title": "Dhr."}, RowKind.YOUTHS),
        ({"id": "Y-1", "skills": []}, None),
        ({"id": "Y-1", "bsn": "1"}, None),
    ],
)
def test_the_fields_of_a_row_say_its_kind(row: Row, kind: RowKind | None) -> None:
    assert kind_of(row) is kind


def test_the_first_row_that_says_so_decides_for_the_file() -> None:
    rows = [{"id": "1"}, {"id": "2", "title": "Bakker"}]
    assert kind_of_file(rows, "youths.jsonl") is RowKind.VACANCIES


def test_the_name_of_the_file_decides_where_no_row_does() -> None:
    assert kind_of_file([{"id": "1"}], "Vacancies.jsonl") is RowKind.VACANCIES
    assert kind_of_file([{"id": "1"}], "data.jsonl") is RowKind.YOUTHS
    assert kind_of_file([], "vacancies.jsonl") is RowKind.VACANCIES


def test_a_row_of_another_kind_is_refused() -> None:
    with pytest.raises(BadRow, match="is a vacancy, but this file holds youths"):
        of_kind({"id": "V-1", "title": "Bakker"}, RowKind.YOUTHS)
    assert of_kind({"id": "Y-1"}, RowKind.YOUTHS) == {"id": "Y-1"}
