"""Proposals as their employer sees them: a card as long as it is shown, then one neutral word."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from employers.cards import ShareCard
from employers.desk.stamps import check, stamp
from uitweg.access.actor import Actor
from uitweg.domain.proposals import EmployerReason, ProposalState
from uitweg.models import Disclosure, Placement, Proposal, Vacancy, Youth
from uitweg.services import audit, proposal_steps
from uitweg.services.proposals import NotPossible as NotPossible
from uitweg.services.stale import ChangedMeanwhile as ChangedMeanwhile

STAGES = {
    ProposalState.SHARED_WITH_EMPLOYER: "asked",
    ProposalState.INTRODUCTION_PLANNED: "meeting",
    ProposalState.EMPLOYER_YES: "yes",
    ProposalState.EMPLOYER_NO: "no",
}
"""Every other state is ``gone``: whoever ended it, and whyever."""
LIVE = (
    ProposalState.SHARED_WITH_EMPLOYER,
    ProposalState.INTRODUCTION_PLANNED,
    ProposalState.EMPLOYER_YES,
)


def find(session: Session, actor: Actor, key: UUID) -> ShareCard | None:
    """The proposal behind this address, if it was ever shown to this firm."""
    found = _row(session, actor, key)
    return _card(*found) if found else None


def by_place(session: Session, vacancies: list[Vacancy]) -> dict[UUID, tuple[ShareCard, ...]]:
    """The proposals that the firm is looking at now, by place, the oldest first."""
    places = {vacancy.id: vacancy for vacancy in vacancies}
    rows = session.exec(
        select(Proposal, Disclosure, Youth.given_name)
        .join(Disclosure, col(Disclosure.proposal_id) == col(Proposal.id))
        .join(Youth, col(Youth.id) == col(Proposal.youth_id))
        .join(Placement, col(Placement.proposal_id) == col(Proposal.id), isouter=True)
        .where(
            col(Proposal.vacancy_id).in_(places),
            col(Proposal.state).in_(LIVE),
            col(Disclosure.shown_until).is_(None),
            col(Placement.id).is_(None),
        )
        .order_by(col(Disclosure.shown_from), col(Proposal.share_key))
    )
    found: dict[UUID, tuple[ShareCard, ...]] = {}
    for proposal, shown, name in rows:
        card = _card(proposal, places[proposal.vacancy_id], shown, name)
        found[card.vacancy] = (*found.get(card.vacancy, ()), card)
    return found


def note_opening(session: Session, actor: Actor, key: UUID, *, now: datetime) -> None:
    """Keep in the log who looked at a card; the case's readers can see it."""
    found = _row(session, actor, key)
    if found is None:
        return
    proposal = found[0]
    audit.record(
        session,
        actor,
        "card:opened",
        now=now,
        object_type="proposal",
        object_id=str(proposal.id),
        youth_id=proposal.youth_id,
    )


def answer(
    session: Session, actor: Actor, share: ShareCard, said: str, *, seen: str, now: datetime
) -> None:
    """Keep the employer's ``meet``, ``talk`` or ``yes``.

    Raises ChangedMeanwhile, IllegalStep, NotPossible.
    """
    verb = {
        "meet": proposal_steps.want_to_meet,
        "talk": proposal_steps.ask_to_talk,
        "yes": proposal_steps.employer_says_yes,
    }[said]
    proposal = _as_seen(session, actor, share, seen)
    verb(session, actor, proposal, seen_version=proposal.version, now=now)


def decline(
    session: Session, actor: Actor, share: ShareCard, reason: str, *, seen: str, now: datetime
) -> None:
    """Keep the employer's no, with a reason that is not about a person."""
    proposal = _as_seen(session, actor, share, seen)
    why = EmployerReason(reason)
    proposal_steps.employer_says_no(
        session, actor, proposal, why, seen_version=proposal.version, now=now
    )


def _as_seen(session: Session, actor: Actor, share: ShareCard, seen: str) -> Proposal:
    found = _row(session, actor, share.key)
    if found is None:
        raise ChangedMeanwhile
    check(seen, _card(*found).stamp)
    return found[0]


def _row(
    session: Session, actor: Actor, key: UUID
) -> tuple[Proposal, Vacancy, Disclosure, str | None] | None:
    """The proposal with its newest line in the ledger for this firm; None without one."""
    if actor.employer_id is None:
        return None
    found = session.exec(
        select(Proposal, Vacancy, Disclosure, Youth.given_name)
        .join(Youth, col(Youth.id) == col(Proposal.youth_id))
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .join(Disclosure, col(Disclosure.proposal_id) == col(Proposal.id))
        .where(
            Proposal.share_key == key,
            Vacancy.employer_id == actor.employer_id,
            Disclosure.employer_id == actor.employer_id,
        )
        .order_by(col(Disclosure.shown_from).desc())
    ).first()
    return None if found is None else (found[0], found[1], found[2], found[3])


def _card(
    proposal: Proposal, vacancy: Vacancy, shown: Disclosure, given_name: str | None
) -> ShareCard:
    """What may be known: a first name only once both said yes."""
    stage = STAGES.get(proposal.state, "gone")
    if stage != "no" and shown.shown_until is not None:
        stage = "gone"
    live = stage in ("asked", "meeting", "yes")
    meets = stage == "meeting"
    wanted = live and proposal.answered_at is not None
    facts: dict[str, Any] = {
        "stage": stage,
        "has_answered": wanted,
        "card": shown.what if live else None,
        "given_name": given_name if wanted and stage != "asked" else None,
        "introduction_at": proposal.introduction_at if meets else None,
        "introduction_place": proposal.introduction_place if meets else None,
        "companion": proposal.companion if meets else None,
    }
    return ShareCard(
        key=proposal.share_key,
        vacancy=vacancy.id,
        title=vacancy.title,
        stamp=stamp(proposal.share_key, sorted(facts.items())),
        **facts,
    )
