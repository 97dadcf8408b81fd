"""What ``uitweg demo`` prints: the rankings of the story youths, and who can log in."""

from datetime import date, datetime
from textwrap import fill

from sqlmodel import Session, col, select

from uitweg.models import Youth
from uitweg.pages.nav import role_label
from uitweg.pages.words import band_word, verdict_word
from uitweg.services.demo.loading import is_stale
from uitweg.services.demo_logins import PASSWORD, listed
from uitweg.services.ranking import Ranked
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.suggestions import RankingRoom, suggestions_for

STORY = ("Y-001", "Y-002", "Y-003")
TOP = 5
WIDTH = 100
INDENT = " " * 4
TITLE, EMPLOYER, VERDICT = 34, 32, 14


def rankings(session: Session, today: date) -> str:
    """A readable ranking for each of the three youths whose stories the demo tells."""
    room = RankingRoom(ResidentVocabulary())
    youths = session.exec(
        select(Youth).where(col(Youth.reference).in_(STORY)).order_by(col(Youth.reference))
    )
    return "\n".join(_ranking(room, session, youth, today) for youth in youths)


def _ranking(room: RankingRoom, session: Session, youth: Youth, today: date) -> str:
    ranking = suggestions_for(room, session, youth, today).ranking
    lines = [f"Passend werk voor {youth.given_name} · work that fits", "-" * WIDTH]
    for each in ranking.ranked[:TOP]:
        lines += [_place(each), _wrapped(each.why())]
    more = len(ranking.ranked) - TOP
    if more > 0:
        lines.append(f"{INDENT}… en nog {more} · and {more} more")
    lines.append(
        f"{INDENT}{len(ranking.blocked)} kunnen nu niet · {len(ranking.blocked)} blocked\n"
    )
    return "\n".join(lines)


def _wrapped(sentences: list[str]) -> str:
    return fill(" ".join(sentences), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _place(each: Ranked) -> str:
    vacancy = each.vacancy
    columns = (
        f"{each.rank:>2}. {_cut(vacancy.title, TITLE)}",
        _cut(vacancy.employer.name or "", EMPLOYER),
        f"{verdict_word(each.verdict):<{VERDICT}}",
        band_word(each.match.band),
    )
    return " ".join(columns)


def _cut(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"


def logins(session: Session, now: datetime) -> str:
    """One login for each role, with the code of this moment."""
    lines = [
        f"Inloggen · log in, met wachtwoord · with password: {PASSWORD}",
        "(de code wisselt en staat ook op de inlogpagina · also on the login page)",
        "-" * WIDTH,
    ]
    lines += [
        f"  {role_label(each.role):<19} {each.name:<14} {each.email:<26} code {each.code}"
        for each in listed(session, now=now)
    ]
    return "\n".join(lines) + "\n"


def loaded_long_ago(session: Session, today: date) -> str:
    """Advice for whoever comes back after weeks; empty before that."""
    if not is_stale(session, today):
        return ""
    return (
        "De verhalen liggen intussen in het verleden; --reset bouwt de stad opnieuw. · "
        "The stories lie in the past by now; --reset builds the city anew.\n"
    )
