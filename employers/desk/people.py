"""The firm's own people: who can log in, and what the firm's manager decides about it."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from employers.cards import PersonCard
from uitweg.access.actor import Actor
from uitweg.models import Account
from uitweg.services import firm_people
from uitweg.services.firm_people import NotTheirs
from uitweg.services.invitations import AddressTaken as AddressTaken
from uitweg.services.invitations import NotVetted as NotVetted


def of_firm(session: Session, actor: Actor) -> list[PersonCard]:
    """Everybody of the firm who has an account."""
    if actor.employer_id is None:
        return []
    return [
        PersonCard(
            id=account.id,
            name=account.display_name,
            email=account.email,
            active=account.active,
            manages=account.manages_firm,
            is_self=account.id == actor.id,
        )
        for account in firm_people.people_of(session, actor.employer_id)
    ]


def manages(session: Session, actor: Actor) -> bool:
    """Whether the reader handles the accounts of the firm."""
    return firm_people.manages(session, actor)


def invite(session: Session, actor: Actor, email: str, name: str, *, now: datetime) -> str:
    """The token of a colleague's invitation; raises AddressTaken, NotVetted."""
    _invitation, token = firm_people.invite_colleague(session, actor, email, name, now=now)
    return token


def switch(session: Session, actor: Actor, person: UUID, *, active: bool, now: datetime) -> bool:
    """Let a colleague log in or not; False when there is no such colleague."""
    account = session.get(Account, person)
    if account is None:
        return False
    try:
        firm_people.switch_colleague(session, actor, account, active=active, now=now)
    except NotTheirs:
        return False
    return True
