"""The people of a firm: invited once it was vetted, and then by its own manager."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.firm_events import AccountSwitched
from uitweg.domain.roles import Role
from uitweg.models import Account, Employer, Invitation
from uitweg.services.announce import announce
from uitweg.services.invitations import Invitee, invite


class NotTheirs(Exception):
    """Somebody who does not handle the accounts of this firm tried to; nothing was changed."""


def people_of(session: Session, employer_id: UUID) -> list[Account]:
    """Everybody of the firm who has an account, by name."""
    query = (
        select(Account)
        .where(Account.employer_id == employer_id, Account.role == Role.EMPLOYER)
        .order_by(col(Account.display_name), col(Account.email))
    )
    return list(session.exec(query))


def manages(session: Session, actor: Actor) -> bool:
    """Whether the actor handles the accounts of their own firm."""
    if actor.id is None or actor.role is not Role.EMPLOYER or actor.employer_id is None:
        return False
    account = session.get(Account, actor.id)
    return account is not None and account.active and account.manages_firm


def invite_first(
    session: Session,
    actor: Actor,
    employer: Employer,
    email: str,
    display_name: str,
    *,
    now: datetime,
) -> tuple[Invitation, str]:
    """Staff invite somebody who will handle the firm's accounts.

    The link's token is returned once. Raises NotVetted, AddressTaken.
    """
    invitee = Invitee(
        email, display_name, Role.EMPLOYER, employer_id=employer.id, manages_firm=True
    )
    return invite(session, actor, invitee, now=now)


def invite_colleague(
    session: Session, actor: Actor, email: str, display_name: str, *, now: datetime
) -> tuple[Invitation, str]:
    """A firm's manager invites somebody of the same firm; raises NotTheirs, NotVetted,
    AddressTaken."""
    if not manages(session, actor):
        raise NotTheirs
    invitee = Invitee(email, display_name, Role.EMPLOYER, employer_id=actor.employer_id)
    return invite(session, actor, invitee, now=now)


def switch_colleague(
    session: Session, actor: Actor, account: Account, *, active: bool, now: datetime
) -> None:
    """A firm's manager switches a colleague off or on, never themselves; raises NotTheirs."""
    theirs = account.role is Role.EMPLOYER and account.employer_id == actor.employer_id
    if not (manages(session, actor) and theirs and account.id != actor.id):
        raise NotTheirs
    switch(session, actor, account, active=active, now=now)


def switch(
    session: Session, actor: Actor, account: Account, *, active: bool, now: datetime
) -> None:
    """Let an account be used or not, from the next request on."""
    if account.active is active:
        return
    account.active = active
    session.add(account)
    session.flush()
    event = AccountSwitched(account=account.id, active=active)
    announce(session, actor, event, now=now, about=("account", account.id))
