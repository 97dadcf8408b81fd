"""Draws the firms and vacancies around those of the stories."""

from dataclasses import dataclass
from random import Random

from uitweg.services.demo.days import Days
from uitweg.services.demo.rows import Row, employer_row
from uitweg.services.demo.towns import TOWNS, Place, districts_of
from uitweg.services.demo.trades import Role, Trade, listed
from uitweg.services.demo.trades_food import FOOD_AND_SHOPS
from uitweg.services.demo.trades_moving import MOVING_AND_STORING
from uitweg.services.demo.trades_outside import BUILDING_AND_OUTSIDE
from uitweg.services.demo.trades_people import PEOPLE_AND_STAGE
from uitweg.services.demo.trades_repair import REPAIR_AND_MAKING
from uitweg.services.demo.vacancies import drawn_vacancy

TRADES = (
    REPAIR_AND_MAKING
    + FOOD_AND_SHOPS
    + PEOPLE_AND_STAGE
    + BUILDING_AND_OUTSIDE
    + MOVING_AND_STORING
)

SATURDAY_JOBS = 16
SATURDAY_TASK = "customer_facing"
"""Saturday is when shops are busy: what is posted twice, is work with people."""


@dataclass(frozen=True)
class Firm:
    """A firm with the trade and the place it was drawn from."""

    row: Row
    trade: Trade
    place: Place


def drawn_firms(rng: Random, count: int, first: int) -> list[Firm]:
    """So many firms, numbered from ``first``; every trade once before any comes twice."""
    named = [(trade, trade.names[0]) for trade in TRADES]
    again = [(trade, name) for trade in TRADES for name in trade.names[1:]]
    rng.shuffle(again)
    chosen = (named + again)[:count]
    rng.shuffle(chosen)
    firms: list[Firm] = []
    for number, (trade, name) in enumerate(chosen, start=first):
        place = _free_place(rng, trade, firms)
        low, high = trade.sizes
        row = employer_row(
            f"E-{number:02d}",
            name,
            number,
            sbi=trade.sbi,
            employees=rng.randint(low, high),
            committed=rng.random() < 0.75 and high <= 30,
            accredited_training_company=trade.accredited,
        )
        firms.append(Firm(row, trade, place))
    return firms


def _free_place(rng: Random, trade: Trade, firms: list[Firm]) -> Place:
    """A district of the town with the fewest firms so far, among those the trade may be in."""
    allowed = [town for town in TOWNS if town not in listed(trade.away_from)]
    rng.shuffle(allowed)
    town = min(allowed, key=lambda name: sum(firm.place.town == name for firm in firms))
    return rng.choice(districts_of(town))


def drawn_vacancies(
    rng: Random, firms: list[Firm], days: Days, count: int, first: int
) -> list[Row]:
    """So many vacancies of ``firms``, numbered from ``first`` in the order of the firms."""
    posts = [(firm, role) for firm in firms for role in firm.trade.roles]
    saturdays = [
        (firm, _on_saturday(role))
        for firm, role in posts
        if SATURDAY_TASK in role.tasks and role.rhythm != "evenings" and not role.adult
    ]
    missing = max(count - len(posts), SATURDAY_JOBS)
    chosen = rng.sample(posts, count - missing) + rng.sample(saturdays, missing)
    chosen.sort(key=lambda post: (post[0].row["id"], post[1].title))
    return [
        drawn_vacancy(rng, f"V-{number:02d}", firm.row, firm.place, role, days)
        for number, (firm, role) in enumerate(chosen, start=first)
    ]


def _on_saturday(role: Role) -> Role:
    return role._replace(
        title=f"{role.title}, zaterdag", kind="job", rhythm="saturday", learn="", aspects=""
    )
