"""Proposals of the past weeks: ranked, sent and sometimes taken back, as coaches do."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlmodel import Session, select

from uitweg.clock import local_day
from uitweg.models import Proposal, Vacancy, Youth
from uitweg.services.demo.staff import Person, Staff
from uitweg.services.proposals import NotPossible, ProposalInput, propose, withdraw
from uitweg.services.suggestions import RankingRoom, keep_record, suggestions_for

MOST_STRENGTHS = 3
MESSAGES = (
    "Wil graag beginnen en is op tijd.",
    "We komen graag samen een keer kijken.",
    "Leert het best door te doen.",
    "",
)


@dataclass
class Proposing:
    """Makes proposals from the top of the ranking, at moments that have passed."""

    session: Session
    staff: Staff
    room: RankingRoom
    rng: Random

    def send(self, coach: Person, youth: Youth, now: datetime) -> Proposal | None:
        """Propose one of the best that the rules leave; nothing when they leave nothing."""
        actor, today = self.staff.actor(coach), local_day(now)
        shown = suggestions_for(self.room, self.session, youth, today)
        if not shown.ranking.ranked:
            return None
        record = keep_record(self.session, actor, youth, shown, now=now)
        self.session.flush()
        best = shown.ranking.ranked[: self.rng.choice((1, 1, 2, 3))]
        wanted = ProposalInput(
            form_key=f"demo {youth.reference} {now:%Y%m%d}",
            strengths=tuple(youth.skills[:MOST_STRENGTHS]),
            message=self.rng.choice(MESSAGES),
            ranking_record_id=record,
        )
        vacancy = self.session.get_one(Vacancy, shown.keys[best[-1].vacancy.id])
        try:
            return propose(self.session, actor, youth, vacancy, wanted, now=now, today=today)
        except NotPossible:
            return None

    def take_back(self, coach: Person, youth: Youth, now: datetime) -> None:
        """Withdraw the youth's last proposal, if there is one."""
        proposal = self.session.exec(
            select(Proposal)
            .where(Proposal.youth_id == youth.id)
            .order_by(Proposal.proposed_at.desc())  # type: ignore[attr-defined]
        ).first()
        if proposal is not None:
            actor = self.staff.actor(coach)
            withdraw(self.session, actor, proposal, seen_version=proposal.version, now=now)
