"""The people who log in: teams, coaches, officers and the rest, each invited as anybody is."""

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlmodel import Session, select

from uitweg.access.actor import Actor, actor_of
from uitweg.domain.events import AccountMade
from uitweg.domain.roles import Role
from uitweg.models import Account, Employer, Team
from uitweg.services.announce import announce
from uitweg.services.demo_logins import ADDRESSES, DOMAIN, PASSWORD
from uitweg.services.invitations import Invitee, invite, redeem
from uitweg.services.secrets import hash_password

QUAY, SQUARE = "Team Kade", "Team Plein"
TEAMS = (QUAY, SQUARE)


@dataclass(frozen=True)
class Person:
    """Somebody with an account."""

    name: str
    role: Role
    email: str
    number: int
    """The last digits of the phone number, all of which are fictional."""

    team: str | None = None
    employer: str | None = None

    @property
    def phone(self) -> str:
        """A number that nobody has."""
        return f"06-000000{self.number:02d}"


def _own(name: str) -> str:
    return f"{name.lower().replace(' ', '.')}@{DOMAIN}"


def _colleague(name: str, role: Role, number: int, team: str | None = None) -> Person:
    return Person(name, role, _own(name), number, team)


ADMIN = Person("Rens Akker", Role.ADMIN, ADDRESSES[Role.ADMIN], 11)
AMBER = Person("Amber Kuil", Role.COACH, ADDRESSES[Role.COACH], 1, QUAY)
COACHES = (
    AMBER,
    _colleague("Jordi Veen", Role.COACH, 2, QUAY),
    _colleague("Samira Polder", Role.COACH, 3, QUAY),
    _colleague("Hidde Broek", Role.COACH, 4, SQUARE),
    _colleague("Ilse Waard", Role.COACH, 5, SQUARE),
)
PETRA = Person("Petra Sluis", Role.PROBATION_OFFICER, ADDRESSES[Role.PROBATION_OFFICER], 6)
LONNEKE = _colleague("Lonneke Dam", Role.PROBATION_OFFICER, 7)
LEAD = Person("Wim Terp", Role.TEAM_LEAD, ADDRESSES[Role.TEAM_LEAD], 10, QUAY)
AUDITOR = Person("Thirza Molen", Role.AUDITOR, ADDRESSES[Role.AUDITOR], 12)
TAMAR = Person("Tamar Spaak", Role.EMPLOYER, ADDRESSES[Role.EMPLOYER], 20, employer="E-01")
STAFF = (LEAD, *COACHES, PETRA, LONNEKE, AUDITOR)

EXPECTED = (
    _colleague("Roos Hemelrijk", Role.TEAM_LEAD, 13, SQUARE),
    _colleague("Bram Uiterwaard", Role.COACH, 8, SQUARE),
    Person("Klaas Klaver", Role.EMPLOYER, f"klavertje@{DOMAIN}", 21, employer="E-09"),
)
"""Invited, and not there yet."""

CONTACT = f"{LEAD.name}, {LEAD.phone}"
ORGANISATION = "Gemeente Voorbeeld"


class Staff:
    """The accounts that exist so far, by name."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._accounts: dict[str, Account] = {}
        self._teams: dict[str, Team] = {}

    def __getitem__(self, person: Person) -> Account:
        return self._accounts[person.name]

    def actor(self, person: Person) -> Actor:
        """This person as whoever does something."""
        return actor_of(self[person])

    def open_house(self, now: datetime) -> None:
        """The teams and the first admin, whom nobody can invite."""
        for name in TEAMS:
            self._teams[name] = team = Team(name=name)
            self._session.add(team)
        account = Account(
            email=ADMIN.email,
            display_name=ADMIN.name,
            role=ADMIN.role,
            password_hash=hash_password(PASSWORD),
            totp_secret=totp_secret(ADMIN.email),
            created_at=now,
        )
        self._session.add(account)
        self._session.flush()
        made = AccountMade(account=account.id, role=account.role.value)
        announce(self._session, actor_of(account), made, now=now, about=("account", account.id))
        self._welcome(ADMIN, account)

    def bring_in(self, person: Person, now: datetime) -> None:
        """Invite somebody, who makes their account within the hour."""
        invitation, _ = invite(self._session, self.actor(ADMIN), self._invitee(person), now=now)
        invitation.totp_secret = totp_secret(person.email)  # the same after each start-over
        self._session.flush()
        account = redeem(self._session, invitation, PASSWORD, now=now + timedelta(minutes=40))
        if account is None:
            raise RuntimeError("an invitation that was just made can be redeemed")
        self._welcome(person, account)

    def expect(self, person: Person, now: datetime) -> None:
        """Invite somebody, whose link still waits."""
        invite(self._session, self.actor(ADMIN), self._invitee(person), now=now)

    def _welcome(self, person: Person, account: Account) -> None:
        self._accounts[person.name] = account
        account.phone = person.phone

    def _invitee(self, person: Person) -> Invitee:
        firm = self._session.exec(
            select(Employer.id).where(Employer.reference == person.employer)
        ).first()
        team = self._teams[person.team].id if person.team else None
        leads = person.role is Role.EMPLOYER
        return Invitee(person.email, person.name, person.role, team, firm, manages_firm=leads)


def totp_secret(email: str) -> str:
    """The secret of a fictional account: never changes, so an app that was set up stays right."""
    return b32encode(sha256(f"uitweg demo {email}".encode()).digest()[:20]).decode()
