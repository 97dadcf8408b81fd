"""A supervised youth with an open proposal and a placement, and those who work on the case."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from tests.support.builders import (
    MANDATED,
    a_proposal,
    a_team,
    a_vacancy,
    a_youth,
    an_account,
    an_employer,
    assign,
)
from tests.support.moment import NOW
from uitweg.access.actor import Actor, actor_of
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Condition, Placement, Proposal, Vacancy, Youth
from uitweg.services import conditions
from uitweg.services.conditions import ConditionInput
from uitweg.services.placements import start_placement

TODAY = local_day(NOW)
HERE = {"areas": [{"circle": {"center": [51.9, 4.47], "radius_km": 1.0}}]}
"""An area around where every vacancy of the builders lies."""
ELSEWHERE = {"areas": [{"circle": {"center": [52.4, 4.9], "radius_km": 1.0}}]}
TUESDAY = {"windows": [{"days": ["tue"], "start": "14:00", "end": "14:45"}]}
"""A slot during the Tuesday shift of the builders, which ends at 15.00."""
FREE_DAY = {"windows": [{"days": ["fri"], "start": "14:00", "end": "14:45"}]}


@dataclass(frozen=True)
class Case:
    """Who and what there is around one youth; keys, because sessions differ."""

    youth_id: UUID
    coach: Actor
    lead: Actor
    officer: Actor
    second_officer: Actor
    proposal_id: UUID
    placement_id: UUID

    def youth(self, session: Session) -> Youth:
        """The youth in this session."""
        return session.get_one(Youth, self.youth_id)

    def proposal(self, session: Session) -> Proposal:
        """The open proposal in this session."""
        return session.get_one(Proposal, self.proposal_id)

    def placement(self, session: Session) -> Placement:
        """The live placement in this session."""
        return session.get_one(Placement, self.placement_id)

    def proposed(self, session: Session) -> Vacancy:
        """The vacancy that is proposed."""
        return session.get_one(Vacancy, self.proposal(session).vacancy_id)

    def impose(
        self, session: Session, kind: str, parameters: dict[str, Any], **over: Any
    ) -> Condition:
        """A condition that the officer records; verified unless told otherwise."""
        form_key = over.pop("form_key", None)
        wanted = ConditionInput(kind, parameters, **{"verified": True, **over})
        return conditions.impose(
            session,
            self.officer,
            self.youth(session),
            wanted,
            form_key=form_key,
            now=NOW,
            today=TODAY,
        )


def a_case(database: Database, **youth: Any) -> Case:
    """A youth who works as a packer and for whom the bicycle shop is proposed."""
    with database.write() as session:
        team = a_team(session)
        coach = an_account(session, team_id=team.id)
        lead = an_account(session, Role.TEAM_LEAD, team_id=team.id)
        officers = [an_account(session, Role.PROBATION_OFFICER) for _ in range(2)]
        about = a_youth(session, team_id=team.id, supervision=MANDATED, **youth)
        for account in (coach, *officers):
            assign(session, account, about)
        packing = a_vacancy(
            session, an_employer(session, name="Bakkerij Het Begin"), title="Inpakker", places=2
        )
        placement = start_placement(
            session, actor_of(coach), about, packing, starts_on=TODAY, trial=True, now=NOW
        )
        proposal = a_proposal(session, coach, about, a_vacancy(session))
        return Case(
            youth_id=about.id,
            coach=actor_of(coach),
            lead=actor_of(lead),
            officer=actor_of(officers[0]),
            second_officer=actor_of(officers[1]),
            proposal_id=proposal.id,
            placement_id=placement.id,
        )
