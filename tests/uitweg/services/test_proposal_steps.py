"""Three people answer in turn; places and cards follow, and the employer learns no reason."""

from datetime import timedelta
from random import Random

import pytest
from sqlmodel import Session, select

from tests.support.builders import a_cast, a_proposal, a_vacancy, a_youth, assign
from tests.support.moment import NOW
from tests.support.steps import TODAY, VERBS, begun, steps_of
from uitweg.access.actor import actor_of
from uitweg.access.scope import visible
from uitweg.db import Database
from uitweg.domain.proposals import OPEN_STATES, WITH_EMPLOYER, IllegalStep, ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Consent, Disclosure, Notice, Placement, Proposal, TimelineEntry, Vacancy
from uitweg.services import consents, expiry, placements, proposal_steps
from uitweg.services.places_left import places_left
from uitweg.services.proposals import NotPossible
from uitweg.services.stale import ChangedMeanwhile

_S = ProposalState
SHARED = ("clear", "yes", "share")


def _card_is_shown(session: Session, proposal: Proposal) -> bool:
    query = select(Disclosure).where(Disclosure.proposal_id == proposal.id)
    return any(each.shown_until is None for each in session.exec(query))


def test_from_the_officer_to_a_contract_each_step_stands_on_the_timeline(
    database: Database,
) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        proposal = steps.take(*SHARED, "meet", "plan", "employer_yes")
        assert proposal.state is _S.EMPLOYER_YES
        seen = {"seen_version": proposal.version, "now": NOW}
        placement = placements.plan_from(
            session, steps.coach, proposal, starts_on=TODAY, trial=True, **seen
        )
        again = placements.plan_from(
            session, steps.coach, proposal, starts_on=TODAY, trial=True, **seen
        )
        assert again is placement
        seen = {"seen_version": placement.version, "now": NOW}
        placements.begin(session, steps.coach, placement, **seen)
        seen = {"seen_version": placement.version, "now": NOW}
        kind = placements.VacancyKind.JOB
        job = placements.convert(session, steps.coach, placement, kind, starts_on=TODAY, **seen)
        assert (job.kind, job.converted_from) == ("job", placement.id)
        tags = {each.tag for each in session.exec(select(TimelineEntry))}
    assert tags >= {
        "proposal:cleared",
        "proposal:youth_yes",
        "consent:given",
        "proposal:shared",
        "proposal:wants_to_meet",
        "proposal:introduction_planned",
        "proposal:employer_yes",
        "placement:started",
        "placement:moved",
        "placement:converted",
    }


def test_a_consent_taken_back_takes_the_card_away_at_once(database: Database) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        proposal = steps.take(*SHARED)
        seen = visible(steps.employer, Proposal, TODAY)
        assert session.exec(seen).all() == [proposal]
        consent = session.exec(select(Consent)).one()
        consents.withdraw_consent(session, steps.coach, consent, now=NOW)
        assert session.exec(seen).all() == []
        assert proposal.state is _S.WITHDRAWN
        assert not _card_is_shown(session, proposal)
        with pytest.raises(ChangedMeanwhile):
            consents.withdraw_consent(session, steps.coach, consent, now=NOW)


def test_a_consent_whose_last_day_is_over_shows_nothing_even_before_the_sweep(
    database: Database,
) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        proposal = steps.take("clear")
        proposal_steps.youth_says_yes(
            session, steps.coach, proposal, "Ja", TODAY, **steps.seen_today
        )
        steps.take("share")
        tomorrow = TODAY + timedelta(days=1)
        assert session.exec(visible(steps.employer, Proposal, TODAY)).all() == [proposal]
        assert session.exec(visible(steps.employer, Proposal, tomorrow)).all() == []
        expiry.expire_due(session, NOW + timedelta(days=1))
        session.refresh(proposal)
        assert proposal.state is _S.WITHDRAWN
        assert not _card_is_shown(session, proposal)


def test_a_place_is_shared_once_and_no_card_is_shown_without_consent(database: Database) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        steps.take(*SHARED)
        other = a_youth(session)
        assign(session, cast[Role.COACH], other)
        second = steps_of(session, cast, a_proposal(session, cast[Role.COACH], other, cast.vacancy))
        second.take("yes")
        with pytest.raises(NotPossible, match="place_taken"):
            second.take("share")
        steps.take("employer_no")
        assert not _card_is_shown(session, steps.proposal)
        second.take("share", "employer_yes")
        assert places_left(session, session.get_one(Vacancy, cast.vacancy.id)) == 0


def test_what_nobody_answers_expires_after_fourteen_days(database: Database) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        proposal = steps.take(*SHARED)
        assert expiry.expire_due(session, NOW + timedelta(days=13)) == 0
        assert expiry.expire_due(session, NOW + timedelta(days=14)) >= 1
        session.refresh(proposal)
        assert proposal.state is _S.EXPIRED
        assert expiry.expire_due(session, NOW + timedelta(days=14)) == 0


def test_an_employer_is_told_the_same_whatever_ended_a_proposal(database: Database) -> None:
    told = []
    for ending in ("withdraw", "expire"):
        cast = a_cast(database)
        with database.write() as session:
            steps = begun(session, cast)
            steps.take(*SHARED)
            if ending == "expire":
                expiry.expire_due(session, NOW + timedelta(days=14))
            else:
                steps.take(ending)
            query = select(Notice.tag).where(Notice.account_id == cast[Role.EMPLOYER].id)
            told.append(sorted(session.exec(query)))
    assert told[0] == told[1] == ["firm:proposal", "firm:proposal_ended"]


def test_a_second_decision_on_what_was_seen_changes_nothing(database: Database) -> None:
    cast = a_cast(database)
    with database.write() as session:
        steps = begun(session, cast)
        seen = steps.seen_today
        steps.take("clear")
        with pytest.raises(ChangedMeanwhile):
            proposal_steps.clear(session, steps.officer, steps.proposal, **seen)
        assert steps.proposal.state is _S.SHOWN_TO_YOUTH


@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(each, marks=pytest.mark.long) for each in range(3, 70))]
)
def test_no_sequence_of_steps_breaks_what_must_hold(database: Database, seed: int) -> None:
    rng = Random(seed)
    cast = a_cast(database)
    with database.write() as session:
        coach, youths = cast[Role.COACH], [a_youth(session) for _ in range(3)]
        for youth in youths:
            assign(session, coach, youth)
        vacancies = [a_vacancy(session, places=1 + number) for number in range(2)]
        made: list[Proposal] = []
        for _ in range(150):
            _try_something(session, cast, rng, youths, vacancies, made)
            _check(session, youths, vacancies, made)


def _try_something(session, cast, rng, youths, vacancies, made) -> None:  # type: ignore[no-untyped-def]
    """One random deed; a refused one must leave everything as it was."""
    before = {each.id: (each.state, each.version) for each in made}
    try:
        if not made or rng.random() < 0.2:
            youth, vacancy = rng.choice(youths), rng.choice(vacancies)
            made.append(a_proposal(session, cast[Role.COACH], youth, vacancy))
            return
        proposal = rng.choice(made)
        if rng.random() < 0.1:
            placements.plan_from(
                session,
                actor_of(cast[Role.COACH]),
                proposal,
                starts_on=TODAY,
                trial=True,
                seen_version=proposal.version,
                now=NOW,
            )
            return
        steps_of(session, cast, proposal).take(rng.choice(sorted(VERBS)))
    except (
        NotPossible,
        IllegalStep,
        ChangedMeanwhile,
        placements.AlreadyPlaced,
        placements.NoPlaceLeft,
    ):
        assert {each.id: (each.state, each.version) for each in made} == before


def _check(session, youths, vacancies, made) -> None:  # type: ignore[no-untyped-def]
    assert len(session.exec(select(Proposal.id)).all()) == len(made) + 2  # and those of the cast
    for youth in youths:
        assert sum(p.youth_id == youth.id and p.state in OPEN_STATES for p in made) <= 3
        held = select(Placement.id).where(Placement.youth_id == youth.id)
        assert len(session.exec(held).all()) <= 1
    for vacancy in vacancies:
        left = places_left(session, vacancy)
        asked = sum(p.vacancy_id == vacancy.id and p.state in WITH_EMPLOYER for p in made)
        assert 0 <= left <= vacancy.places
        assert asked <= left
    for proposal in made:
        shown = proposal.state in WITH_EMPLOYER | {_S.EMPLOYER_YES}
        assert _card_is_shown(session, proposal) is shown
