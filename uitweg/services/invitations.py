"""Invitations: single-use links by which somebody makes their own account."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor, actor_of
from uitweg.domain.events import AccountInvited, AccountMade, InvitationRevoked
from uitweg.domain.roles import Role
from uitweg.models import Account, Employer, EmployerStatus, Invitation
from uitweg.services.accounts import normal_email
from uitweg.services.announce import announce
from uitweg.services.secrets import (
    code_step,
    hash_password,
    new_token,
    new_totp_secret,
    token_hash,
)

VALID_FOR = timedelta(hours=72)


@dataclass(frozen=True)
class Invitee:
    """Who is invited, and as what."""

    email: str
    display_name: str
    role: Role
    team_id: UUID | None = None
    employer_id: UUID | None = None
    manages_firm: bool = False


class AddressTaken(Exception):
    """An account with this address exists already."""


class NotVetted(Exception):
    """Nobody of a firm gets an account before staff visited it."""


def invite(
    session: Session, actor: Actor, invitee: Invitee, *, now: datetime
) -> tuple[Invitation, str]:
    """Make an invitation; the token is returned once and only its hash is kept.

    Raises AddressTaken, NotVetted.
    """
    email = normal_email(invitee.email)
    if session.exec(select(Account).where(Account.email == email)).first():
        raise AddressTaken(email)
    if actor.id is None:
        raise ValueError("only a person invites")
    if invitee.role is Role.EMPLOYER:
        _refuse_unvetted(session, invitee)
    token = new_token()
    invitation = Invitation(
        token_hash=token_hash(token),
        email=email,
        display_name=invitee.display_name,
        role=invitee.role,
        team_id=invitee.team_id,
        employer_id=invitee.employer_id,
        manages_firm=invitee.manages_firm,
        totp_secret=new_totp_secret(),
        invited_by=actor.id,
        created_at=now,
        expires_at=now + VALID_FOR,
    )
    session.add(invitation)
    announce(
        session,
        actor,
        AccountInvited(invitation=invitation.id, role=invitee.role.value),
        now=now,
        about=("invitation", invitation.id),
    )
    return invitation, token


def _refuse_unvetted(session: Session, invitee: Invitee) -> None:
    firm = session.get(Employer, invitee.employer_id) if invitee.employer_id else None
    if firm is None or firm.status is not EmployerStatus.VETTED:
        raise NotVetted


def open_invitation(session: Session, token: str, *, now: datetime) -> Invitation | None:
    """The invitation behind a link, unless it was used, taken back or has expired."""
    return session.exec(
        select(Invitation).where(
            Invitation.token_hash == token_hash(token),
            col(Invitation.redeemed_at).is_(None),
            col(Invitation.revoked_at).is_(None),
            Invitation.expires_at > now,
        )
    ).first()


def waiting(session: Session, *, now: datetime) -> list[Invitation]:
    """Invitations that can still be used, newest first."""
    return list(
        session.exec(
            select(Invitation)
            .where(
                col(Invitation.redeemed_at).is_(None),
                col(Invitation.revoked_at).is_(None),
                Invitation.expires_at > now,
            )
            .order_by(col(Invitation.created_at).desc())
        )
    )


def code_is_right(invitation: Invitation, code: str, *, now: datetime) -> bool:
    """Whether the authenticator app was set up with this invitation's secret."""
    return code_step(invitation.totp_secret, code, now) is not None


def redeem(
    session: Session, invitation: Invitation, password: str, *, now: datetime
) -> Account | None:
    """Make the account; None when somebody used the link in the meantime."""
    claimed = session.exec(
        sa.update(Invitation)
        .where(
            col(Invitation.id) == invitation.id,
            col(Invitation.redeemed_at).is_(None),
            col(Invitation.revoked_at).is_(None),
        )
        .values(redeemed_at=now)
    )
    if claimed.rowcount != 1:
        return None
    account = Account(
        email=invitation.email,
        display_name=invitation.display_name,
        role=invitation.role,
        password_hash=hash_password(password),
        totp_secret=invitation.totp_secret,
        team_id=invitation.team_id,
        employer_id=invitation.employer_id,
        manages_firm=invitation.manages_firm,
        created_at=now,
    )
    session.add(account)
    session.flush()
    announce(
        session,
        actor_of(account),
        AccountMade(account=account.id, role=account.role.value),
        now=now,
        about=("account", account.id),
    )
    return account


def revoke(session: Session, actor: Actor, invitation: Invitation, *, now: datetime) -> None:
    """Take an invitation back."""
    invitation.revoked_at = now
    session.add(invitation)
    announce(
        session,
        actor,
        InvitationRevoked(invitation=invitation.id),
        now=now,
        about=("invitation", invitation.id),
    )
