"""A request for other times goes from coach to officer and back, and the proposal moves on."""

import threading
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, select

from tests.support.moment import NOW
from tests.support.supervised import FREE_DAY, HERE, TODAY, TUESDAY, Case, a_case
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.remedies.edits import Remedy
from uitweg.models import (
    Condition,
    Notice,
    Proposal,
    TimelineEntry,
    VariationRequest,
    VariationState,
)
from uitweg.services import conditions, proposals, variations
from uitweg.services.conditions import ConditionInput
from uitweg.services.given_reason import BadReason
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.timeline import entries_for
from uitweg.services.variations import NotARemedy, VariationInput

WHEN: dict[str, Any] = {"now": NOW, "today": TODAY}
HOME = {
    "windows": [
        {"from_day": day, "from_time": "15:15", "until_day": next_day, "until_time": "07:00"}
        for day, next_day in (("mon", "tue"), ("tue", "wed"), ("wed", "thu"))
    ],
    "travel_buffer_min": 30,
}


def _remedies(session: Session, case: Case) -> list[Remedy]:
    """What the officer alone can change so that the proposed work fits."""
    vacancy = case.proposed(session)
    _, _, found = proposals.look(session, case.youth(session), vacancy, TODAY)
    return [each for each in found.remedies if each.edits[0].change.value.startswith("condition.")]


def _ask(session: Session, case: Case, **over: Any) -> VariationRequest:
    edit = over.pop("edit", None) or _remedies(session, case)[0].edits[0].as_json()
    values = {"form_key": "one", "edit": edit, "reason": "Dan past het werk.", **over}
    proposal = case.proposal(session)
    return variations.request(
        session,
        case.coach,
        case.youth(session),
        case.proposed(session),
        proposal,
        VariationInput(**values),
        **WHEN,
    )


def _accept(session: Session, case: Case, request: VariationRequest) -> Condition:
    mine = session.get_one(VariationRequest, request.id)
    return variations.accept(session, case.officer, mine, seen_version=1, **WHEN)


def _asked(database: Database) -> tuple[Case, VariationRequest]:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        return case, _ask(session, case, review_on=date(2027, 3, 1))


def test_a_request_holds_the_proposal_and_reaches_the_officer(database: Database) -> None:
    case, request = _asked(database)
    with database.read() as session:
        assert case.proposal(session).state is ProposalState.HELD_FOR_VARIATION
        for actor, count in ((case.officer, 1), (case.coach, 1), (case.lead, 0)):
            assert len(variations.open_requests(session, actor, TODAY)) == count
        (line,) = variations.open_requests(session, case.officer, TODAY)
        assert (line.request.id, line.is_stale) == (request.id, False)
        assert line.request.review_on == date(2027, 3, 1)
        notices = session.exec(select(Notice).where(Notice.tag == "variation:requested")).all()
        assert {each.account_id for each in notices} == {case.officer.id, case.second_officer.id}


def test_accepting_gives_the_new_times_the_promised_verdict_and_lets_the_proposal_go(
    database: Database,
) -> None:
    case = a_case(database)
    with database.write() as session:
        first = case.impose(session, "reporting_duty", TUESDAY, imposed_by="court")
        remedy = _remedies(session, case)[0]
        request = _ask(session, case, edit=remedy.edits[0].as_json())
    with database.write() as session:
        mine = session.get_one(VariationRequest, request.id)
        version = variations.accept(session, case.officer, mine, seen_version=1, **WHEN)
    with database.read() as session:
        assert (version.version, version.reference, version.imposed_by, version.verified) == (
            2,
            first.reference,
            "court",
            True,
        )
        assert version.parameters["windows"] == [request.edit["to"]]
        vacancy = case.proposed(session)
        _, _, found = proposals.look(session, case.youth(session), vacancy, TODAY)
        assert found.verdict is remedy.verdict_after
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK
        decided = session.get_one(VariationRequest, request.id)
        assert (decided.state, decided.decided_by) == (VariationState.ACCEPTED, case.officer.id)
        assert session.get_one(Condition, first.id).parameters == TUESDAY
        assert variations.open_requests(session, case.officer, TODAY) == []


@pytest.mark.parametrize(
    ("kind", "parameters", "change", "said"),
    [
        (
            "location_order",
            HOME,
            "condition.home_by",
            ("thuis vanaf 15.15 uur", "thuis vanaf 15.30 uur"),
        ),
        (
            "supervised_housing",
            {"in_by": "22:00", "out_from": "09:00", "travel_buffer_min": 30},
            "condition.out_from",
            ("naar buiten vanaf 9.00 uur", "naar buiten vanaf 8.30 uur"),
        ),
        (
            "other",
            {
                "effects": [
                    {"kind": "supervised_housing", "in_by": "22:00", "out_from": "09:00"},
                    {"kind": "travel_ban"},
                ]
            },
            "condition.out_from",
            ("naar buiten vanaf 9.00 uur", "naar buiten vanaf 8.15 uur"),
        ),
    ],
)
def test_every_kind_of_time_can_be_varied(
    database: Database,
    kind: str,
    parameters: dict[str, Any],
    change: str,
    said: tuple[str, str],
) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, kind, parameters)
        (remedy,) = [each for each in _remedies(session, case) if each.edits[0].change == change]
        request = _ask(session, case, edit=remedy.edits[0].as_json())
        assert variations.before_after(session, request) == said
        variations.accept(session, case.officer, request, seen_version=1, **WHEN)
        _, _, found = proposals.look(session, case.youth(session), case.proposed(session), TODAY)
        assert found.verdict is remedy.verdict_after


def test_old_and_new_times_are_said_in_both_languages(database: Database) -> None:
    _, request = _asked(database)
    with database.read() as session:
        assert variations.before_after(session, request) == (
            "dinsdag 14.00–14.45",
            "dinsdag 15.45–16.30",
        )
        assert variations.before_after(session, request, "en") == (
            "Tuesday 14:00–14:45",
            "Tuesday 15:45–16:30",
        )


def test_refusing_needs_a_reason_and_lets_the_proposal_go(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        mine = session.get_one(VariationRequest, request.id)
        for reason in ("", " a ", "x" * 601):
            with pytest.raises(BadReason):
                variations.refuse(session, case.officer, mine, reason, seen_version=1, now=NOW)
        assert mine.state is VariationState.OPEN
        variations.refuse(
            session, case.officer, mine, "De rechter bepaalt dit.", seen_version=1, now=NOW
        )
        assert mine.decision_reason == "De rechter bepaalt dit."
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK
        assert len(conditions.history(session, case.youth(session))) == 1
        notice = session.exec(select(Notice).where(Notice.tag == "variation:refused")).one()
        assert notice.account_id == case.coach.id


def test_a_coach_takes_a_request_back(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        mine = session.get_one(VariationRequest, request.id)
        variations.withdraw(session, case.coach, mine, seen_version=1, now=NOW)
        assert mine.state is VariationState.WITHDRAWN
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK
        with pytest.raises(ChangedMeanwhile):
            variations.accept(session, case.officer, mine, seen_version=2, **WHEN)


def test_a_withdrawn_proposal_takes_its_request_along(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        proposal = case.proposal(session)
        proposals.withdraw(session, case.coach, proposal, seen_version=proposal.version, now=NOW)
        assert proposal.state is ProposalState.WITHDRAWN
        assert variations.open_requests(session, case.officer, TODAY) == []
        mine = session.get_one(VariationRequest, request.id)
        with pytest.raises(ChangedMeanwhile):
            variations.accept(session, case.officer, mine, seen_version=1, **WHEN)


@pytest.mark.parametrize(
    "edit",
    [
        {"change": "condition.window", "condition": "C-1", "from": {}, "to": {}},
        {"change": "shift.end", "day": "tue", "from": "15:00", "to": "13:15"},
        {"change": "condition.verify", "condition": "C-1", "decided_by": "officer"},
        {},
    ],
)
def test_only_a_remedy_that_holds_now_can_be_asked_for(
    sqlite: Database, edit: dict[str, Any]
) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        with pytest.raises(NotARemedy):
            _ask(session, case, edit=edit or {"change": "nonsense"})
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK


def test_what_the_employer_or_the_court_must_decide_is_no_variation(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        vacancy = case.proposed(session)
        _, _, found = proposals.look(session, case.youth(session), vacancy, TODAY)
        theirs = [
            edit.as_json()
            for remedy in found.remedies
            for edit in remedy.edits
            if edit.decided_by.value != "officer"
        ]
        assert theirs
        for number, edit in enumerate(theirs):
            with pytest.raises(NotARemedy):
                _ask(session, case, edit=edit, form_key=f"form {number}")


def test_no_times_can_be_asked_of_a_place_ban(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "location_ban", HERE)
        assert _remedies(session, case) == []


def test_asking_the_same_again_is_one_request(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        assert _ask(session, case).id == request.id
        assert _ask(session, case, form_key="another form", edit=request.edit).id == request.id
        assert len(session.exec(select(VariationRequest)).all()) == 1


def test_a_request_about_an_older_version_is_not_accepted(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        condition = session.get_one(Condition, request.condition_id)
        wanted = ConditionInput("reporting_duty", FREE_DAY, verified=True)
        conditions.change(
            session, case.officer, case.youth(session), condition, wanted, seen_version=1, **WHEN
        )
    with database.read() as session:
        (line,) = variations.open_requests(session, case.officer, TODAY)
        assert line.is_stale
    with pytest.raises(ChangedMeanwhile), database.write() as session:
        _accept(session, case, request)
    with database.read() as session:
        assert session.get_one(VariationRequest, request.id).state is VariationState.OPEN
        assert case.proposal(session).state is ProposalState.HELD_FOR_VARIATION
        assert len(conditions.history(session, case.youth(session))) == 2
    with database.write() as session:
        mine = session.get_one(VariationRequest, request.id)
        variations.refuse(session, case.officer, mine, "Is al anders.", seen_version=1, now=NOW)


def test_a_proposal_waits_until_the_last_request_about_it_is_answered(database: Database) -> None:
    case, first = _asked(database)
    with database.write() as session:
        other = next(
            remedy.edits[0].as_json()
            for remedy in _remedies(session, case)
            if remedy.edits[0].as_json() != first.edit
        )
        second = _ask(session, case, form_key="two", edit=other)
        mine = session.get_one(VariationRequest, first.id)
        variations.refuse(session, case.officer, mine, "Kan niet.", seen_version=1, now=NOW)
        assert case.proposal(session).state is ProposalState.HELD_FOR_VARIATION
        variations.accept(session, case.officer, second, "Goed.", seen_version=1, **WHEN)
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK


def test_a_request_can_be_made_without_a_proposal(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        edit = _remedies(session, case)[0].edits[0].as_json()
        wanted = VariationInput("alone", edit, "Voor het werk.")
        request = variations.request(
            session,
            case.coach,
            case.youth(session),
            case.proposed(session),
            None,
            wanted,
            **WHEN,
        )
        variations.accept(session, case.officer, request, seen_version=1, **WHEN)
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK


def test_of_two_officers_who_decide_at_once_one_wins(database: Database) -> None:
    case, request = _asked(database)
    gate, found = threading.Barrier(2), []

    def decide(*, accepts: bool) -> None:
        gate.wait()
        try:
            with database.write() as session:
                mine = session.get_one(VariationRequest, request.id)
                if accepts:
                    variations.accept(session, case.officer, mine, seen_version=1, **WHEN)
                else:
                    variations.refuse(
                        session, case.second_officer, mine, "Liever niet.", seen_version=1, now=NOW
                    )
            found.append("won")
        except ChangedMeanwhile:
            found.append("late")

    threads = [
        threading.Thread(target=decide, kwargs={"accepts": accepts}) for accepts in (True, False)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["late", "won"]
    with database.read() as session:
        decided = session.get_one(VariationRequest, request.id)
        versions = len(conditions.history(session, case.youth(session)))
        assert versions == (2 if decided.state is VariationState.ACCEPTED else 1)
        assert case.proposal(session).state is ProposalState.OFFICER_CHECK


def test_an_error_half_way_undoes_the_acceptance(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, request = _asked(database)

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("the power goes")

    monkeypatch.setattr(variations, "_release", fail)
    with pytest.raises(RuntimeError), database.write() as session:
        _accept(session, case, request)
    with database.read() as session:
        assert session.get_one(VariationRequest, request.id).state is VariationState.OPEN
        assert len(conditions.history(session, case.youth(session))) == 1
        assert case.proposal(session).state is ProposalState.HELD_FOR_VARIATION


def test_the_timeline_tells_the_way_of_a_request(database: Database) -> None:
    case, request = _asked(database)
    with database.write() as session:
        mine = session.get_one(VariationRequest, request.id)
        variations.accept(session, case.officer, mine, seen_version=1, **WHEN)
        said = [each.sentence for each in entries_for(session, case.coach, case.youth(session))[0]]
        stored = str([each.facts for each in session.exec(select(TimelineEntry))])
    work = "Hulp in de fietswerkplaats bij Fietswerkplaats De Losse Schakel"
    assert f"Andere tijden gevraagd voor {work}. Het gaat om de meldplicht." in said
    assert f"Andere tijden goedgekeurd voor {work}. Het gaat om de meldplicht." in said
    assert "Dan past het werk" not in stored


def test_the_card_of_the_employer_stays_as_it_was(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        before = dict(session.get_one(Proposal, case.proposal_id).card)
        case.impose(session, "reporting_duty", TUESDAY)
        request = _ask(session, case)
        variations.accept(session, case.officer, request, seen_version=1, **WHEN)
    with database.read() as session:
        assert session.get_one(Proposal, case.proposal_id).card == before
