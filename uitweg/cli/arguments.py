"""Options that several commands share, and how refused input ends a command."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from uitweg import clock
from uitweg.exchange.refusals import BadFile, Text

REFUSED = 1
"""Exit status for input that was refused."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

INPUT_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, readable=True, path_type=Path)


class DayType(click.ParamType[date]):
    """A calendar day, ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or wrong usage."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r}: geef een datum als 2026-11-24 · give a date", param, ctx)


class OutputType(click.ParamType[Path]):
    """A file to write; its folder must be there."""

    name = "FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path, or wrong usage."""
        out = Path(value)
        if out.is_dir() or not out.resolve().parent.is_dir():
            self.fail(f"{value!r}: map bestaat niet · no such folder", param, ctx)
        return out


today_option = click.option(
    "--today",
    type=DayType(),
    default=clock.today,
    help="De dag waarop gerekend wordt (standaard vandaag). · The day to reckon from.",
)
out_option = click.option(
    "--out",
    type=OutputType(),
    help="Bestand voor de uitkomst (standaard stdout). · Where to write.",
)
vocabulary_option = click.option(
    "--vocabulary",
    type=FOLDER,
    help="Map met een woordenlijst (standaard de eigen). · Vocabulary folder.",
)
youths_option = click.option("--youths", type=INPUT_FILE, required=True, help="youths.jsonl")
vacancies_option = click.option(
    "--vacancies", type=INPUT_FILE, required=True, help="vacancies.jsonl"
)


def refusing(command: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """End ``command`` with status 1 and the reasons on standard error when input is refused."""

    @wraps(command)
    def guarded(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return command(*args, **kwargs)
        except BadFile as bad:
            for language in ("nl", "en"):
                for sentence in bad.sentences(language):
                    click.echo(sentence, err=True)
            click.get_current_context().exit(REFUSED)
        except BrokenPipeError:
            raise  # whoever read our output has seen enough; click ends quietly
        except OSError as error:  # a full disk, a file that may not be read
            click.echo(f"{error.filename or 'uitvoer · output'}: {error.strerror}", err=True)
            click.get_current_context().exit(REFUSED)

    return guarded


def warn(texts: list[Text]) -> None:
    """Say on standard error what was let pass."""
    for text in texts:
        click.echo(f"let op: {text.nl}", err=True)
        click.echo(f"note: {text.en}", err=True)
