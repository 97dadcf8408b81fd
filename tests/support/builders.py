"""Plain builders of real rows, each with sensible values that a test may override."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlmodel import Session

from tests.support.moment import NOW
from uitweg.access.actor import actor_of
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import (
    Account,
    Assignment,
    AssignmentKind,
    Condition,
    Employer,
    EmployerStatus,
    Flag,
    Proposal,
    Team,
    Vacancy,
    VariationRequest,
    Youth,
)
from uitweg.services import proposals
from uitweg.services.proposals import ProposalInput
from uitweg.services.secrets import hash_password

Row = TypeVar("Row")
PASSWORD = "een lange zin als wachtwoord"
PASSWORD_HASH = hash_password(PASSWORD)
TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def a_team(session: Session, **over: Any) -> Team:
    """A team of coaches."""
    return _add(session, Team(**{"name": f"Team {uuid4().hex[:8]}", **over}))


def an_account(session: Session, role: Role = Role.COACH, **over: Any) -> Account:
    """Somebody who can log in with PASSWORD and TOTP_SECRET."""
    values = {
        "email": f"{uuid4().hex[:12]}@uitweg.example",
        "display_name": "Amber Kuil",
        "role": role,
        "password_hash": PASSWORD_HASH,
        "totp_secret": TOTP_SECRET,
        "created_at": NOW,
    }
    return _add(session, Account(**{**values, **over}))


def a_youth(session: Session, **over: Any) -> Youth:
    """A youth with enough of a profile, at home in Rotterdam, without conditions."""
    values = {
        "reference": f"Y-{uuid4().hex[:8]}",
        "given_name": "Milan",
        "birth_date": date(2004, 5, 14),
        "home_lat": 51.886,
        "home_lon": 4.488,
        "max_travel_km": 12.0,
        "skills": ["banden plakken", "gereedschap"],
        "interests": ["techniek"],
        "conditions_known": True,
        "updated_at": NOW,
    }
    return _add(session, Youth(**{**values, **over}))


def a_condition(session: Session, youth: Youth, kind: str, **over: Any) -> Condition:
    """A verified condition; parameters under ``parameters``."""
    values = {
        "youth_id": youth.id,
        "reference": f"C-{uuid4().hex[:8]}",
        "kind": kind,
        "verified": True,
        "imposed_by": "court",
        "recorded_at": NOW,
    }
    return _add(session, Condition(**{**values, **over}))


def an_employer(session: Session, **over: Any) -> Employer:
    """A small firm."""
    values = {
        "reference": f"E-{uuid4().hex[:8]}",
        "name": "Fietswerkplaats De Losse Schakel",
        "kvk": "00000001",
        "employees": 5,
        "committed": True,
        "status": EmployerStatus.VETTED,
        "updated_at": NOW,
    }
    return _add(session, Employer(**{**values, **over}))


def a_vacancy(session: Session, employer: Employer | None = None, **over: Any) -> Vacancy:
    """An open place near the youth's home, with day shifts and nothing in the way."""
    firm = employer or an_employer(session)
    values = {
        "reference": f"V-{uuid4().hex[:8]}",
        "employer_id": firm.id,
        "title": "Hulp in de fietswerkplaats",
        "description": "Banden plakken en fietsen nakijken.",
        "kind": "apprenticeship",
        "site_lat": 51.9,
        "site_lon": 4.47,
        "mobile": False,
        "team_size": 5,
        "mentor": True,
        "skills": ["banden plakken"],
        "interest_tags": ["techniek"],
        "shifts": [{"days": ["mon", "tue"], "start": "09:00", "end": "15:00"}],
        "hours_per_week": 12.0,
        "tasks": [],
        "people_on_site": [],
        "places": 1,
        "start_date": date(2027, 1, 4),
        "updated_at": NOW,
    }
    return _add(session, Vacancy(**{**values, **over}))


def assign(
    session: Session, account: Account, youth: Youth, *, until: date | None = None
) -> Assignment:
    """Let a coach or probation officer work with a youth since the first of January."""
    return _add(
        session,
        Assignment(
            youth_id=youth.id,
            account_id=account.id,
            kind=AssignmentKind(account.role.value),
            valid_from=date(2026, 1, 1),
            valid_until=until,
        ),
    )


def a_proposal(session: Session, coach: Account, youth: Youth, vacancy: Vacancy) -> Proposal:
    """A proposal made by the product's own verb."""
    return proposals.propose(
        session,
        actor_of(coach),
        youth,
        vacancy,
        ProposalInput(form_key=uuid4().hex, strengths=tuple(youth.skills)),
        now=NOW,
        today=local_day(NOW),
    )


@dataclass(frozen=True)
class Papers:
    """What stands on a youth's file beside proposals: a condition, a flag and a request."""

    condition: Condition
    flag: Flag
    request: VariationRequest


SLOT = {"windows": [{"days": ["tue"], "start": "14:00", "end": "14:45"}], "travel_buffer_min": 0}
"""An hour of the builders' Tuesday shift, which ends at three."""


def papers_of(session: Session, coach: Account, proposal: Proposal) -> Papers:
    """A condition to confirm, a slot that clashes with the work, a flag and a request about it."""
    youth = session.get_one(Youth, proposal.youth_id)
    slot = a_condition(session, youth, "reporting_duty", parameters=SLOT)
    moved = {"days": ["tue"], "start": "15:00", "end": "15:45"}
    edit = {
        "change": "condition.window",
        "condition": slot.reference,
        "from": SLOT["windows"][0],  # type: ignore[index]
        "to": moved,
        "decided_by": "officer",
    }
    return Papers(
        condition=a_condition(session, youth, "travel_ban", verified=False),
        flag=_add(
            session,
            Flag(
                youth_id=youth.id,
                proposal_id=proposal.id,
                verdict="review",
                rules=["reporting_duty.window"],
                raised_at=NOW,
                deadline=date(2026, 12, 1),
            ),
        ),
        request=_add(
            session,
            VariationRequest(
                youth_id=youth.id,
                condition_id=slot.id,
                vacancy_id=proposal.vacancy_id,
                edit=edit,
                review_on=date(2027, 2, 23),
                reason="Het rooster ligt vast.",
                requested_by=coach.id,
                requested_at=NOW,
                form_key=uuid4().hex,
            ),
        ),
    )


@dataclass(frozen=True)
class Cast:
    """One person of each role around one youth, and somebody else's youth."""

    accounts: dict[Role, Account]
    youth: Youth
    other_youth: Youth
    vacancy: Vacancy
    other_vacancy: Vacancy
    proposal: Proposal
    other_proposal: Proposal
    employer_id: UUID
    papers: Papers | None = None
    """What ``papers_of`` put on the youth's file, for tests that want it there."""

    def __getitem__(self, role: Role) -> Account:
        return self.accounts[role]


MANDATED = {"track": "adult", "level": 2, "start": "2026-03-01", "legal_end": "2029-02-28"}


def a_cast(database: Database) -> Cast:
    """A small world: a team with a youth, another team with another, and a proposal for each."""
    with database.write() as session:
        team, other_team = a_team(session), a_team(session)
        firm, other_firm = an_employer(session), an_employer(session, name="Bakkerij Het Begin")
        accounts = {
            Role.COACH: an_account(session, team_id=team.id),
            Role.TEAM_LEAD: an_account(session, Role.TEAM_LEAD, team_id=team.id),
            Role.PROBATION_OFFICER: an_account(session, Role.PROBATION_OFFICER),
            Role.EMPLOYER: an_account(session, Role.EMPLOYER, employer_id=firm.id),
            Role.ADMIN: an_account(session, Role.ADMIN),
            Role.AUDITOR: an_account(session, Role.AUDITOR),
        }
        youth = a_youth(session, team_id=team.id, supervision=MANDATED)
        other = a_youth(session, team_id=other_team.id, given_name="Noor")
        assign(session, accounts[Role.COACH], youth)
        assign(session, accounts[Role.PROBATION_OFFICER], youth)
        other_coach = an_account(session, team_id=other_team.id)
        assign(session, other_coach, other)
        vacancy = a_vacancy(session, firm)
        proposed = a_vacancy(session, other_firm, title="Inpakker in de bakkerij")
        return Cast(
            accounts=accounts,
            youth=youth,
            other_youth=other,
            vacancy=vacancy,
            other_vacancy=a_vacancy(session, other_firm, state="draft", title="Nog niet klaar"),
            proposal=a_proposal(session, accounts[Role.COACH], youth, proposed),
            other_proposal=a_proposal(session, other_coach, other, proposed),
            employer_id=firm.id,
        )


def _add(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
