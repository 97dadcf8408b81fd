"""A firm with a proposal on its desk, brought there by the product's own verbs."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from tests.support.builders import (
    Cast,
    a_proposal,
    a_vacancy,
    a_youth,
    an_account,
    an_employer,
    assign,
)
from tests.support.moment import NOW
from uitweg.access.actor import actor_of
from uitweg.clock import local_day
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Account, Employer, EmployerStatus, Placement, Proposal, Vacancy, Youth
from uitweg.services import placements, proposal_steps


@dataclass(frozen=True)
class Portal:
    """A firm and its people, one place, and the coach and officer of one youth."""

    firm: Employer
    employer: Account
    coach: Account
    officer: Account
    youth: Youth
    vacancy: Vacancy


def a_portal(session: Session, **youth: Any) -> Portal:
    """A visited firm with an open place, and a youth whom a coach could propose."""
    coach = an_account(session, display_name="Amber Kuil", phone="010 123 45 67")
    officer = an_account(session, Role.PROBATION_OFFICER, display_name="Joris Veen")
    firm = an_employer(
        session,
        status=EmployerStatus.VETTED,
        visited_on=local_day(NOW),
        contact_id=coach.id,
        site_lat=51.9,
        site_lon=4.47,
    )
    employer = an_account(
        session,
        Role.EMPLOYER,
        employer_id=firm.id,
        display_name="Kees Bakker",
        manages_firm=True,
    )
    person = a_youth(session, **youth)
    assign(session, coach, person)
    assign(session, officer, person)
    return Portal(firm, employer, coach, officer, person, a_vacancy(session, firm))


def shared(session: Session, portal: Portal, *, at: datetime = NOW) -> Proposal:
    """A proposal that the officer cleared if need be, the youth agreed to and the firm sees."""
    proposal = a_proposal(session, portal.coach, portal.youth, portal.vacancy)
    coach, today = actor_of(portal.coach), local_day(at)
    if proposal.state is ProposalState.OFFICER_CHECK:
        proposal_steps.clear(
            session,
            actor_of(portal.officer),
            proposal,
            seen_version=proposal.version,
            now=at,
            today=today,
        )
    proposal_steps.youth_says_yes(
        session,
        coach,
        proposal,
        "Dat wil ik wel.",
        today + timedelta(days=90),
        seen_version=proposal.version,
        now=at,
        today=today,
    )
    proposal_steps.share(
        session, coach, proposal, seen_version=proposal.version, now=at, today=today
    )
    return proposal


def an_introduction(
    session: Session, portal: Portal, proposal: Proposal, *, at: datetime = NOW
) -> None:
    """The coach plans when they meet."""
    proposal_steps.plan_introduction(
        session,
        actor_of(portal.coach),
        proposal,
        at + timedelta(days=3),
        "In de werkplaats",
        "Amber",
        seen_version=proposal.version,
        now=at,
    )


def at_work(
    session: Session, portal: Portal, proposal: Proposal, *, at: datetime = NOW
) -> Placement:
    """The firm says yes after it met the youth, and a trial begins today."""
    firm, coach = actor_of(portal.employer), actor_of(portal.coach)
    proposal_steps.employer_says_yes(session, firm, proposal, seen_version=proposal.version, now=at)
    return placements.plan_from(
        session,
        coach,
        proposal,
        starts_on=local_day(at),
        trial=True,
        seen_version=proposal.version,
        now=at,
    )


@dataclass(frozen=True)
class OnTheDesk:
    """What a firm has before it: the address of a card, and of somebody at work."""

    share: UUID
    placement: UUID


def on_the_desk(session: Session, portal: Portal) -> OnTheDesk:
    """A card to answer and a placement to talk about, of two youths, at two places."""
    worker = a_youth(session, given_name="Sam")
    assign(session, portal.coach, worker)
    elsewhere = replace(portal, youth=worker, vacancy=a_vacancy(session, portal.firm))
    placement = at_work(session, elsewhere, shared(session, elsewhere))
    return OnTheDesk(shared(session, portal).share_key, placement.id)


def portal_of(session: Session, cast: Cast) -> Portal:
    """The portal of the cast's own firm, with a youth of its coach and a place of its own."""
    coach, firm = cast[Role.COACH], session.get_one(Employer, cast.employer_id)
    youth = a_youth(session, given_name="Bo", team_id=coach.team_id)
    assign(session, coach, youth)
    officer, employer = cast[Role.PROBATION_OFFICER], cast[Role.EMPLOYER]
    return Portal(firm, employer, coach, officer, youth, a_vacancy(session, firm))
