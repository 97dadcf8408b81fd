"""The steps of a proposal after it was made: the officer, the youth and the employer in turn.

Each verb lets one of them decide once. Whoever decides on what somebody else has moved meanwhile
changes nothing, and nothing here tells an employer why.
"""

from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from uitweg.access.actor import Actor
from uitweg.domain.event import Event
from uitweg.domain.findings import Verdict
from uitweg.domain.notices import FirmNotice
from uitweg.domain.proposal_events import (
    EmployerAsksToTalk,
    EmployerSaidNo,
    EmployerSaidYes,
    EmployerWantsToMeet,
    IntroductionPlanned,
    ProposalCleared,
    ProposalClearedWithChange,
    ProposalRefused,
    ProposalShared,
    YouthSaidNo,
    YouthSaidYes,
)
from uitweg.domain.proposals import (
    OPEN_DAYS,
    EmployerReason,
    ProposalStep,
    YouthReason,
    next_state,
)
from uitweg.models import (
    Consent,
    Disclosure,
    Employer,
    EmployerStatus,
    Proposal,
    Vacancy,
    VacancyState,
)
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.consents import give_consent
from uitweg.services.disclosures import live_consent, open_card
from uitweg.services.firm_notices import tell_firm
from uitweg.services.given_reason import BadReason, given_reason, short_enough
from uitweg.services.places_left import asked_of_employer, places_left
from uitweg.services.proposals import NotPossible, look, move, take_away
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, person, vacancy_in_turn

LONGEST_REASON = 600
LONGEST_WORDS = 600
LONGEST_PLACE = 200
LONGEST_COMPANION = 100
WAITS = timedelta(days=OPEN_DAYS)


def clear(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    reason: str = "",
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """The officer agrees; raises NotPossible when the rules block it now, ChangedMeanwhile,
    IllegalStep."""
    said = short_enough(reason, LONGEST_REASON) or None
    _check(session, proposal, ProposalStep.CLEAR, seen_version)
    _refuse_blocked(session, proposal, today)
    kept = {"officer_reason": said}
    _take(session, actor, proposal, ProposalCleared, ProposalStep.CLEAR, seen_version, now, kept)


def clear_with_change(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    reason: str,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """The officer agrees if something is done differently, as ``reason`` says; raises as clear,
    and BadReason."""
    kept = {"officer_reason": given_reason(reason, LONGEST_REASON)}
    step = ProposalStep.CLEAR
    _check(session, proposal, step, seen_version)
    _refuse_blocked(session, proposal, today)
    _take(session, actor, proposal, ProposalClearedWithChange, step, seen_version, now, kept)


def refuse(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    reason: str,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """The officer does not agree; outside this reads as withdrawn. Raises BadReason,
    ChangedMeanwhile, IllegalStep."""
    kept = {"officer_reason": given_reason(reason, LONGEST_REASON)}
    step = ProposalStep.REFUSE
    _take(session, actor, proposal, ProposalRefused, step, seen_version, now, kept)


def youth_says_yes(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    words: str,
    consent_ends_on: date,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> Consent:
    """Record the youth's yes in their own words, and their consent for this one employer.

    Raises BadReason, NotPossible, ChangedMeanwhile, IllegalStep.
    """
    if not (said := short_enough(words, LONGEST_WORDS)):
        raise BadReason("short", 1)  # "Ja" says it all
    step = ProposalStep.YOUTH_SAYS_YES
    _check(session, proposal, step, seen_version)
    kept = {"youth_words": said}
    _take(session, actor, proposal, YouthSaidYes, step, seen_version, now, kept)
    return give_consent(session, actor, proposal, said, consent_ends_on, now=now, today=today)


def youth_says_no(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    words: str,
    reason: YouthReason,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """Record the youth's no; raises BadReason, ChangedMeanwhile, IllegalStep."""
    kept = {
        "youth_words": short_enough(words, LONGEST_WORDS) or None,
        "answer_reason": YouthReason(reason).value,
    }
    step = ProposalStep.YOUTH_SAYS_NO
    _take(session, actor, proposal, YouthSaidNo, step, seen_version, now, kept)


def share(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> Disclosure:
    """Show the card to the employer; one at a time for each place that is left.

    Raises NotPossible (``vacancy_closed``, ``no_employer``, ``employer_inactive``, ``no_consent``,
    ``place_taken``, ``blocked``), ChangedMeanwhile, IllegalStep.
    """
    _check(session, proposal, ProposalStep.SHARE, seen_version)
    vacancy = vacancy_in_turn(session, proposal.vacancy_id)
    consent = _may_share(session, proposal, vacancy, today)
    _refuse_blocked(session, proposal, today)
    kept = {"shared_at": now}
    _take(session, actor, proposal, ProposalShared, ProposalStep.SHARE, seen_version, now, kept)
    disclosure = open_card(session, proposal, consent, now)
    what = FirmNotice.PROPOSAL
    tell_firm(session, actor, vacancy.employer_id, what, proposal.share_key, now=now)
    return disclosure


def want_to_meet(
    session: Session, actor: Actor, proposal: Proposal, *, seen_version: int, now: datetime
) -> None:
    """The employer wants to meet; the coach plans it. Raises ChangedMeanwhile, IllegalStep."""
    kept = {"answered_at": now}
    step = ProposalStep.WANT_TO_MEET
    _take(session, actor, proposal, EmployerWantsToMeet, step, seen_version, now, kept)


def ask_to_talk(
    session: Session, actor: Actor, proposal: Proposal, *, seen_version: int, now: datetime
) -> None:
    """The employer wants to talk with the coach first; raises ChangedMeanwhile, IllegalStep."""
    step = ProposalStep.ASK_TO_TALK
    _take(session, actor, proposal, EmployerAsksToTalk, step, seen_version, now, {})


def plan_introduction(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    at: datetime,
    place: str,
    companion: str,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """Plan when, where and with whom they meet, or plan it anew.

    Raises NotPossible (``in_the_past``), BadReason, ChangedMeanwhile, IllegalStep.
    """
    if at <= now:
        raise NotPossible("in_the_past")
    kept = {
        "introduction_at": at,
        "introduction_place": given_reason(place, LONGEST_PLACE),
        "companion": short_enough(companion, LONGEST_COMPANION) or None,
        "expires_at": at + WAITS,
    }
    step = ProposalStep.PLAN_INTRODUCTION
    _take(session, actor, proposal, IntroductionPlanned, step, seen_version, now, kept)
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    what = FirmNotice.INTRODUCTION
    tell_firm(session, actor, vacancy.employer_id, what, proposal.share_key, now=now)


def employer_says_yes(
    session: Session, actor: Actor, proposal: Proposal, *, seen_version: int, now: datetime
) -> None:
    """The employer offers the place; it is kept until the placement begins.

    Raises NotPossible (``no_place_left``), ChangedMeanwhile, IllegalStep.
    """
    step = ProposalStep.EMPLOYER_SAYS_YES
    _check(session, proposal, step, seen_version)
    vacancy = vacancy_in_turn(session, proposal.vacancy_id)
    if places_left(session, vacancy) <= 0:
        raise NotPossible("no_place_left")
    kept = {"answered_at": now}
    _take(session, actor, proposal, EmployerSaidYes, step, seen_version, now, kept)


def employer_says_no(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    reason: EmployerReason,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """The employer does not offer the place; the card is gone at once.

    Raises ChangedMeanwhile, IllegalStep.
    """
    kept = {"answered_at": now, "answer_reason": EmployerReason(reason).value}
    step = ProposalStep.EMPLOYER_SAYS_NO
    _take(session, actor, proposal, EmployerSaidNo, step, seen_version, now, kept)


def _check(session: Session, proposal: Proposal, step: ProposalStep, seen_version: int) -> None:
    """Take the youth's turn, and refuse at once what cannot be done from here."""
    in_turn(session, proposal.youth_id)
    session.refresh(proposal)
    if proposal.version != seen_version:
        raise ChangedMeanwhile
    next_state(proposal.state, step)


def _refuse_blocked(session: Session, proposal: Proposal, today: date) -> None:
    """The rules may have changed since it was proposed; nobody agrees to what cannot be."""
    youth = in_turn(session, proposal.youth_id)
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    _, _, assessment = look(session, youth, vacancy, today)
    if assessment.verdict is Verdict.BLOCKED:
        raise NotPossible("blocked", assessment)


def _may_share(session: Session, proposal: Proposal, vacancy: Vacancy, today: date) -> Consent:
    if vacancy.state is not VacancyState.OPEN:
        raise NotPossible("vacancy_closed")
    if vacancy.employer_id is None:
        raise NotPossible("no_employer")
    if session.get_one(Employer, vacancy.employer_id).status is EmployerStatus.INACTIVE:
        raise NotPossible("employer_inactive")
    consent = live_consent(session, proposal.youth_id, vacancy.employer_id, today)
    if consent is None:
        raise NotPossible("no_consent")
    if asked_of_employer(session, vacancy) >= places_left(session, vacancy):
        raise NotPossible("place_taken")
    return consent


ENDS = frozenset({ProposalStep.REFUSE, ProposalStep.YOUTH_SAYS_NO, ProposalStep.EMPLOYER_SAYS_NO})


def _take(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    kind: type[Any],
    step: ProposalStep,
    seen_version: int,
    now: datetime,
    kept: dict[str, Any],
) -> None:
    """Let a person take a step, say so, and take the card away where the step is an end."""
    person(actor)
    in_turn(session, proposal.youth_id)
    before = proposal.state
    values = {"expires_at": now + WAITS} | kept
    move(session, proposal, step, seen_version=seen_version, **values)
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    event: Event = kind(
        proposal=proposal.id, vacancy_title=vacancy.title, employer=firm_name(employer)
    )
    about = ("proposal", proposal.id)
    announce(session, actor, event, now=now, youth_id=proposal.youth_id, about=about)
    if step in ENDS:
        take_away(session, actor, proposal, vacancy, before, now)
