"""Whole exchange files as lists of facts, for the commands that need no database."""

from pathlib import Path

from uitweg.cli.arguments import warn
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.reader import read_vacancies, read_youths
from uitweg.exchange.remarks import Remarks


def load_youths(path: Path) -> list[YouthFacts]:
    """Every youth in the file; raises :class:`BadFile`, and warns on standard error."""
    remarks = Remarks(str(path))
    with path.open("rb") as stream:
        youths = [row.facts for row in read_youths(stream, remarks)]
    warn(remarks.texts())
    return youths


def load_vacancies(path: Path) -> list[VacancyFacts]:
    """Every vacancy in the file; raises :class:`BadFile`, and warns on standard error."""
    remarks = Remarks(str(path))
    with path.open("rb") as stream:
        vacancies = [row.facts for row in read_vacancies(stream, remarks)]
    warn(remarks.texts())
    return vacancies
