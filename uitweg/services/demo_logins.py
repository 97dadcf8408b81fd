"""The logins of the demo, shown on its login page and nowhere else."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from uitweg.domain.roles import Role
from uitweg.models import Account
from uitweg.services.secrets import current_code

PASSWORD = "verzonnen-wachtwoord"  # noqa: S105  of fictional people, in demo mode only
DOMAIN = "uitweg.example"
ADDRESSES: dict[Role, str] = {
    Role.COACH: f"coach@{DOMAIN}",
    Role.TEAM_LEAD: f"lead@{DOMAIN}",
    Role.PROBATION_OFFICER: f"officer@{DOMAIN}",
    Role.EMPLOYER: f"employer@{DOMAIN}",
    Role.ADMIN: f"admin@{DOMAIN}",
    Role.AUDITOR: f"auditor@{DOMAIN}",
}


@dataclass(frozen=True)
class DemoLogin:
    """One fictional person to log in as."""

    role: Role
    name: str
    email: str
    password: str
    code: str


def listed(session: Session, *, now: datetime) -> list[DemoLogin]:
    """One login per role, with the code its app would show now."""
    accounts = session.exec(select(Account).where(col(Account.email).in_(ADDRESSES.values())))
    by_email = {account.email: account for account in accounts}
    return [
        DemoLogin(
            role=role,
            name=by_email[email].display_name,
            email=email,
            password=PASSWORD,
            code=current_code(by_email[email].totp_secret, now),
        )
        for role, email in ADDRESSES.items()
        if email in by_email
    ]
