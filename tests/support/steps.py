"""Lets a proposal and a placement take their steps, in one call each, for tests of what follows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from tests.support.builders import Cast, a_proposal
from tests.support.moment import NOW
from uitweg.access.actor import Actor, actor_of
from uitweg.clock import local_day
from uitweg.domain.proposals import EmployerReason, YouthReason
from uitweg.domain.roles import Role
from uitweg.models import Proposal, Youth
from uitweg.services import proposal_steps, proposals

TODAY = local_day(NOW)
YEAR_LATER = TODAY + timedelta(days=300)


@dataclass(frozen=True)
class Steps:
    """The verbs on one proposal, each with whoever may do it."""

    session: Session
    coach: Actor
    officer: Actor
    employer: Actor
    proposal: Proposal

    def take(self, *names: str) -> Proposal:
        """Take these steps one after another."""
        for name in names:
            VERBS[name](self)
        return self.proposal

    @property
    def seen(self) -> dict[str, Any]:
        """What every verb wants to know."""
        return {"seen_version": self.proposal.version, "now": NOW}

    @property
    def seen_today(self) -> dict[str, Any]:
        """And the day, for verbs that ask the rules."""
        return {**self.seen, "today": TODAY}


_P = proposal_steps
VERBS: dict[str, Callable[[Steps], object]] = {
    "clear": lambda s: _P.clear(s.session, s.officer, s.proposal, **s.seen_today),
    "refuse": lambda s: _P.refuse(s.session, s.officer, s.proposal, "te druk", **s.seen),
    "yes": lambda s: _P.youth_says_yes(
        s.session, s.coach, s.proposal, "Ja, graag", YEAR_LATER, **s.seen_today
    ),
    "no": lambda s: _P.youth_says_no(
        s.session, s.coach, s.proposal, "Te ver", YouthReason.TRAVEL, **s.seen
    ),
    "share": lambda s: _P.share(s.session, s.coach, s.proposal, **s.seen_today),
    "meet": lambda s: _P.want_to_meet(s.session, s.employer, s.proposal, **s.seen),
    "talk": lambda s: _P.ask_to_talk(s.session, s.employer, s.proposal, **s.seen),
    "plan": lambda s: _P.plan_introduction(
        s.session, s.coach, s.proposal, NOW + timedelta(days=3), "in de zaak", "Amber", **s.seen
    ),
    "employer_yes": lambda s: _P.employer_says_yes(s.session, s.employer, s.proposal, **s.seen),
    "employer_no": lambda s: _P.employer_says_no(
        s.session, s.employer, s.proposal, EmployerReason.NOT_NOW, **s.seen
    ),
    "withdraw": lambda s: proposals.withdraw(s.session, s.coach, s.proposal, **s.seen),
}


def begun(session: Session, cast: Cast) -> Steps:
    """A new proposal of the cast's own vacancy to its youth, with the officer."""
    youth = session.get_one(Youth, cast.youth.id)
    proposal = a_proposal(session, cast[Role.COACH], youth, cast.vacancy)
    return steps_of(session, cast, proposal)


def steps_of(session: Session, cast: Cast, proposal: Proposal) -> Steps:
    """The verbs on a proposal that is there already."""
    return Steps(
        session,
        actor_of(cast[Role.COACH]),
        actor_of(cast[Role.PROBATION_OFFICER]),
        actor_of(cast[Role.EMPLOYER]),
        proposal,
    )
