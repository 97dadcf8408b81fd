"""Nothing an employer sees depends on what is hidden from them, to the byte.

Pairs of worlds that differ only in hidden facts, with the same decisions of the same people, are
rendered by the product. Random ids and tokens are named by the order in which they appear.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlmodel import Session, col, select

from tests.support.applications import StoppedClock, make_app
from tests.support.browser_client import Browser
from tests.support.portal_world import Portal
from tests.support.twin_worlds import STORIES, build
from uitweg.config import Settings
from uitweg.db import Database
from uitweg.models import Notice, Placement, Proposal

PAIRS = 52
"""Pairs in one go: a multiple of the stories, so that each is told equally often."""
FURTHER = [pytest.param(start * PAIRS, marks=pytest.mark.long) for start in range(1, 10)]
"""The other 468 pairs."""
LOOK_ALIKE = 2
"""At most: a worry looks like work that goes well, a consent taken back like any withdrawal."""
RANDOM = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"  # an id
    r"|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"  # the key of a form, the stamp of a card
)

TOKEN = re.compile(r"(?<=name=\"csrf_token\" value=\")[^\"]+")
"""It holds the second in which it was made."""


@pytest.fixture
def second_sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """Another empty database, for the other side."""
    copy = tmp_path / "other.sqlite"
    shutil.copyfile(sqlite_template, copy)
    database = Database(f"sqlite:///{copy}")
    yield database
    database.close()


def neutral(text: str) -> str:
    """``text`` with everything random replaced by the order in which it first appears."""
    names: dict[str, str] = {}
    text = TOKEN.sub("token", text)
    return RANDOM.sub(lambda found: names.setdefault(found[0], f"random-{len(names)}"), text)


def _addresses(session: Session, portal: Portal, shown: list[Proposal]) -> list[str]:
    keys = [f"/portal/proposals/{each.share_key}" for each in shown]
    placed = select(Placement.id).where(Placement.vacancy_id == portal.vacancy.id)
    works = [f"/portal/work/{key}" for key in session.exec(placed)]
    return [f"/portal/places/{portal.vacancy.id}", *keys, *works]


def _notices(session: Session, portal: Portal) -> str:
    query = (
        select(Notice.tag, Notice.created_at, Notice.dedupe_key, Notice.subject_id)
        .where(Notice.account_id == portal.employer.id)
        .order_by(col(Notice.created_at), col(Notice.tag))
    )
    return "\n".join(map(str, session.exec(query)))


def _seen(app: Flask, client: FlaskClient, portal: Portal, addresses: list[str]) -> Iterator[str]:
    own = Browser(app).log_in(portal.employer)
    for name, value in own.cookies.items():
        client.set_cookie(name, value, domain="uitweg.test")
    for path in ("/portal", *addresses):
        answer = client.get(path, base_url="https://uitweg.test")
        yield f"{answer.status_code} {answer.headers.to_wsgi_list()}\n{answer.text}"


def _texts(app: Flask, database: Database, seeds: range, *, hidden: bool) -> list[str]:
    """What each employer of one side reads, everywhere, and what is sent to them."""
    with database.write() as session:
        worlds = [build(session, seed, hidden=hidden) for seed in seeds]
        routes = [_addresses(session, portal, shown) for portal, shown in worlds]
        notices = [_notices(session, portal) for portal, _shown in worlds]
    client = app.test_client()
    return [
        neutral("\n".join([*_seen(app, client, portal, route), told]))
        for (portal, _shown), route, told in zip(worlds, routes, notices, strict=True)
    ]


@pytest.mark.parametrize("first", [0, *FURTHER])
def test_employers_of_twin_worlds_read_the_same_bytes(
    sqlite: Database, second_sqlite: Database, settings: Settings, clock: StoppedClock, first: int
) -> None:
    seeds = range(first, first + PAIRS)
    plain = _texts(make_app(settings, sqlite, clock), sqlite, seeds, hidden=False)
    other = _texts(make_app(settings, second_sqlite, clock), second_sqlite, seeds, hidden=True)
    differ = [trio for trio in zip(seeds, plain, other, strict=True) if trio[1] != trio[2]]
    assert not differ, _first_difference(*differ[0])
    # The comparison means something: pages are there, and they differ between stories.
    assert all(text.startswith("200 ") and " 404 " not in text for text in plain)
    assert len(set(plain[: len(STORIES)])) >= len(STORIES) - LOOK_ALIKE


def _first_difference(seed: int, one: str, two: str) -> str:
    lines = zip(one.splitlines(), two.splitlines(), strict=False)
    found = next(((a, b) for a, b in lines if a != b), ("one is", "longer"))
    return f"world {seed}, {STORIES[seed % len(STORIES)]}: {found[0]!r} is not {found[1]!r}"


@pytest.mark.parametrize("text", ["Milan", "2", "Past binnen deze diensten.", "deadbeef"])
def test_what_is_not_random_is_compared_as_it_stands(text: str) -> None:
    assert neutral(f"<p>{text}</p>") == f"<p>{text}</p>"
