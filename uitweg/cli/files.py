"""The commands over files that need no database: rank, check, normalise."""

import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from uitweg.cli.arguments import (
    INPUT_FILE,
    out_option,
    refusing,
    today_option,
    vacancies_option,
    vocabulary_option,
    youths_option,
)
from uitweg.cli.loading import load_vacancies, load_youths
from uitweg.cli.output import lines_to
from uitweg.cli.progress import shown_progress

MOST_MATCHES = 1_000
KINDS_OF_LABEL = click.Choice(["skill", "occupation", "any"])


@click.command()
@youths_option
@vacancies_option
@vocabulary_option
@today_option
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="Hoogstens zoveel vacatures per jongere. · At most so many a youth.",
)
@out_option
@refusing
def rank(
    youths: Path, vacancies: Path, vocabulary: Path | None, today: date, top: int, out: Path | None
) -> None:
    """Zet voor elke jongere in het bestand de passende vacatures op volgorde.

    Rank the vacancies that fit, for every youth in the file, as lines of rankings.jsonl.
    Blocked vacancies are never ranked.
    """
    from uitweg.exchange.writer import json_line
    from uitweg.services.ranking import Ranker  # scikit-learn: not for --help
    from uitweg.services.vocabulary import load_vocabulary

    people, openings = load_youths(youths), load_vacancies(vacancies)
    ranker = Ranker(openings, load_vocabulary(vocabulary))
    with lines_to(out) as write:
        for youth in shown_progress(people, len(people), "rank"):
            write(json_line(ranker.rank(youth, today, top).as_json()))


@click.command()
@youths_option
@vacancies_option
@today_option
@out_option
@refusing
def check(youths: Path, vacancies: Path, today: date, out: Path | None) -> None:
    """Zeg voor elke jongere en elke vacature of het mag, wat er knelt en wat het oplost.

    Check every pair of youth and vacancy, as lines of findings.jsonl, with remedies.
    """
    from uitweg.domain.assessment import assess
    from uitweg.exchange.writer import json_line

    people, openings = load_youths(youths), load_vacancies(vacancies)
    pairs = ((youth, vacancy) for youth in people for vacancy in openings)
    with lines_to(out) as write:
        for youth, vacancy in shown_progress(pairs, len(people) * len(openings), "check"):
            write(json_line(assess(youth, vacancy, today).as_json()))


@click.command()
@vocabulary_option
@click.option(
    "--kind",
    type=KINDS_OF_LABEL,
    default="skill",
    show_default=True,
    help="Waarnaar gezocht wordt. · What to look for.",
)
@click.option(
    "--in",
    "labels",
    type=INPUT_FILE,
    help="Bestand met één tekst per regel (standaard stdin). · One label a line.",
)
@out_option
@click.option(
    "--top",
    type=click.IntRange(min=1, max=MOST_MATCHES),
    default=5,
    show_default=True,
    help="Hoogstens zoveel begrippen per tekst. · At most so many concepts a label.",
)
@refusing
def normalise(
    vocabulary: Path | None, kind: str, labels: Path | None, out: Path | None, top: int
) -> None:
    """Zoek bij vrije tekst de begrippen uit een woordenlijst.

    Map free text labels, one a line, to concepts of a vocabulary.
    """
    from uitweg.exchange.labels import read_labels
    from uitweg.exchange.writer import json_line
    from uitweg.services.vocabulary import load_vocabulary
    from uitweg.services.vocabulary import normalise as normalised

    loaded = load_vocabulary(vocabulary)
    with _opened(labels) as stream, lines_to(out) as write:
        typed = read_labels(stream, "stdin" if labels is None else str(labels))
        for answer in normalised(loaded, typed, kind, top):
            write(json_line(answer))


def _opened(labels: Path | None) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if labels is None else labels.open("rb")
