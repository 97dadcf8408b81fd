"""The employers' desk: the only module of this door that touches uitweg's data.

It hands out frozen cards, never rows: what is not on a card cannot leak into a page.
"""

from datetime import date

from sqlmodel import Session

from employers.cards import VacancyCard
from uitweg.access.actor import Actor
from uitweg.services import vacancy_lists


def own_vacancies(
    session: Session, actor: Actor, page: int, today: date
) -> tuple[list[VacancyCard], int, int]:
    """A page of the firm's own vacancies, with the page's number and how many there are."""
    found = vacancy_lists.page_of(
        session, actor, search="", only_open=False, page=page, today=today
    )
    cards = [
        VacancyCard(
            title=vacancy.title, state=vacancy.state.value, hours_per_week=vacancy.hours_per_week
        )
        for vacancy, _employer in found.lines
    ]
    return cards, found.page, found.pages
