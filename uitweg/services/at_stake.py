"""What a change may touch: open proposals and live placements, with what the rules need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.domain.facts import VacancyFacts
from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.proposals import OPEN_STATES
from uitweg.models import Employer, Placement, Proposal, Vacancy
from uitweg.services import vacancy_rows

Kind = Literal["proposal", "placement"]
FRESH = {"populate_existing": True}


@dataclass(frozen=True)
class AtStake:
    """One proposal or placement, its vacancy, and the proposal that it came from."""

    kind: Kind
    subject: Proposal | Placement
    vacancy: Vacancy
    employer: Employer | None
    proposal: Proposal | None

    @property
    def id(self) -> UUID:
        """The key of the proposal or placement."""
        return self.subject.id

    @property
    def employer_name(self) -> str:
        """The firm as it stands in a sentence."""
        return firm_name(self.employer)

    @cached_property
    def facts(self) -> VacancyFacts:
        """The vacancy as the rules see it."""
        return vacancy_rows.facts_of(self.vacancy, self.employer)

    @property
    def known(self) -> list[dict[str, Any]]:
        """The findings that people saw when they proposed it."""
        return self.proposal.findings if self.proposal else []


def firm_name(employer: Employer | None) -> str:
    """The firm as it stands in a sentence, also when it is not known."""
    return (employer.name if employer else None) or "–"


def at_stake(session: Session, youths: Iterable[UUID]) -> Mapping[UUID, list[AtStake]]:
    """Everything that waits or runs, by youth: proposals first, each in a fixed order."""
    keys = list(youths)
    found: dict[UUID, list[AtStake]] = defaultdict(list)
    for each in (*_proposals(session, keys), *_placements(session, keys)):
        found[each.subject.youth_id].append(each)
    return found


def youths_at_stake(session: Session) -> list[UUID]:
    """Every youth for whom something waits or runs."""
    proposals = select(Proposal.youth_id).where(col(Proposal.state).in_(OPEN_STATES))
    placements = select(Placement.youth_id).where(col(Placement.state).in_(LIVE_STATES))
    return sorted({*session.exec(proposals), *session.exec(placements)})


def _proposals(session: Session, youths: list[UUID]) -> list[AtStake]:
    rows = session.exec(
        select(Proposal, Vacancy, Employer)
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(col(Proposal.youth_id).in_(youths), col(Proposal.state).in_(OPEN_STATES))
        .order_by(col(Proposal.proposed_at), col(Proposal.id)),
        execution_options=FRESH,
    )
    return [
        AtStake("proposal", proposal, vacancy, employer, proposal)
        for proposal, vacancy, employer in rows
    ]


def _placements(session: Session, youths: list[UUID]) -> list[AtStake]:
    rows = session.exec(
        select(Placement, Vacancy, Employer, Proposal)
        .join(Vacancy, col(Vacancy.id) == col(Placement.vacancy_id))
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .join(Proposal, col(Proposal.id) == col(Placement.proposal_id), isouter=True)
        .where(col(Placement.youth_id).in_(youths), col(Placement.state).in_(LIVE_STATES))
        .order_by(col(Placement.starts_on), col(Placement.id)),
        execution_options=FRESH,
    )
    return [AtStake("placement", *row) for row in rows]
