"""Conditions are recorded, changed, verified and lifted by the officer; no version is lost."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import Session, col, select

from tests.support.builders import a_condition
from tests.support.moment import NOW
from tests.support.supervised import ELSEWHERE, FREE_DAY, HERE, TODAY, TUESDAY, Case, a_case
from uitweg.access.actor import SYSTEM
from uitweg.db import Database
from uitweg.domain.roles import GRANTS, Permission, Role
from uitweg.models import AuditEvent, Condition, Flag, Notice, TimelineEntry, Youth
from uitweg.services import compliance, conditions, youth_rows
from uitweg.services.conditions import BadCondition, ConditionInput, ConditionsExist
from uitweg.services.given_reason import BadReason
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.timeline import entries_for

WHEN: dict[str, Any] = {"now": NOW, "today": TODAY}


def _current(session: Session, case: Case) -> list[Condition]:
    return youth_rows.current_conditions(session, [case.youth_id]).get(case.youth_id, [])


def test_an_imposed_condition_counts_at_once_and_says_who_recorded_it(database: Database) -> None:
    case = a_case(database, conditions_known=False)
    with database.write() as session:
        made = case.impose(session, "reporting_duty", TUESDAY, imposed_by="court")
        assert (made.version, made.recorded_by, made.verified_by) == (
            1,
            case.officer.id,
            case.officer.id,
        )
    with database.read() as session:
        youth = case.youth(session)
        assert youth.conditions_known
        assert [each.id for each in youth_rows.facts_of(session, youth).conditions] == [
            made.reference
        ]


def test_a_form_that_is_sent_twice_records_one_condition(database: Database) -> None:
    case = a_case(database)
    for _ in range(2):
        with database.write() as session:
            case.impose(session, "reporting_duty", TUESDAY, form_key="one form")
    with database.read() as session:
        assert len(_current(session, case)) == 1
        assert len(session.exec(select(Notice).where(Notice.tag == "condition:imposed")).all()) == 1


def test_every_change_is_a_new_version_and_no_version_is_overwritten(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        first = case.impose(session, "reporting_duty", TUESDAY, verified=False)
    with database.write() as session:
        wanted = ConditionInput("reporting_duty", FREE_DAY, imposed_by="court")
        condition = session.get_one(Condition, first.id)
        second = conditions.change(
            session, case.officer, case.youth(session), condition, wanted, seen_version=1, **WHEN
        )
        third = conditions.verify(
            session, case.officer, case.youth(session), second, seen_version=2, **WHEN
        )
        conditions.lift(
            session, case.officer, case.youth(session), third, "afgelopen", seen_version=3, **WHEN
        )
    with database.read() as session:
        versions = {each.version: each for each in conditions.history(session, case.youth(session))}
        assert [versions[n].parameters for n in (1, 2, 3)] == [TUESDAY, FREE_DAY, FREE_DAY]
        assert [versions[n].verified for n in (1, 2, 3)] == [False, False, True]
        assert versions[3].verified_by == case.officer.id
        assert versions[3].lift_reason == "afgelopen"
        assert [bool(versions[n].replaced_at) for n in (1, 2, 3)] == [True, True, False]
        assert _current(session, case) == []
        assert youth_rows.facts_of(session, case.youth(session)).conditions == ()


def test_the_newest_version_stands_first(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        first = case.impose(session, "reporting_duty", TUESDAY, verified=False)
        conditions.verify(session, case.officer, case.youth(session), first, seen_version=1, **WHEN)
        history = conditions.history(session, case.youth(session))
    assert [each.version for each in history] == [2, 1]


def test_saving_what_is_already_so_makes_no_version(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        first = case.impose(session, "reporting_duty", TUESDAY, imposed_by="court")
        youth = case.youth(session)
        same = ConditionInput(
            "reporting_duty", TUESDAY, imposed_by="court", source_document="", verified=True
        )
        assert conditions.change(
            session, case.officer, youth, first, same, seen_version=1, **WHEN
        ) == conditions.verify(session, case.officer, youth, first, seen_version=1, **WHEN)
        assert [each.version for each in conditions.history(session, youth)] == [1]
        for stale in (
            lambda: conditions.change(
                session, case.officer, youth, first, same, seen_version=7, **WHEN
            ),
            lambda: conditions.verify(session, case.officer, youth, first, seen_version=7, **WHEN),
        ):
            with pytest.raises(ChangedMeanwhile):
                stale()


@pytest.mark.parametrize(
    ("wanted", "fields"),
    [
        (ConditionInput("reporting_duty", {"windows": [{"days": ["tue"]}]}), "windows[0].start"),
        (ConditionInput("curfew", {}), "kind"),
        (ConditionInput("location_ban", {"areas": [{}]}), "areas[0]"),
        (ConditionInput("travel_ban", {}, imposed_by="king"), "imposed_by"),
        (ConditionInput("travel_ban", {}, valid_from=TODAY, valid_until=TODAY.min), "valid_until"),
        (ConditionInput("travel_ban", {"verified": True}), "verified"),
        (ConditionInput("travel_ban", {}, source_document="x" * 201), "source_document"),
        (ConditionInput("other", {"effects": []}), "effects"),
        (
            ConditionInput(
                "other", {"effects": [{"kind": "travel_ban"}], "no_effect_on_work": True}
            ),
            "effects",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_field_by_field(
    sqlite: Database, wanted: ConditionInput, fields: str
) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session, pytest.raises(BadCondition) as refused:
        conditions.impose(session, case.officer, case.youth(session), wanted, **WHEN)
    assert refused.value.problems[0].field in (fields, "")
    assert all(each.reason.nl and each.reason.en for each in refused.value.problems)
    with sqlite.read() as session:
        assert _current(session, case) == []


def test_a_condition_never_turns_into_one_of_another_kind(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        ban = case.impose(session, "location_ban", ELSEWHERE)
        with pytest.raises(BadCondition, match="kind"):
            conditions.change(
                session,
                case.officer,
                case.youth(session),
                ban,
                ConditionInput("travel_ban", {}),
                seen_version=1,
                **WHEN,
            )


def test_the_program_itself_imposes_nothing(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session, pytest.raises(ValueError, match="a person decides"):
        conditions.impose(
            session, SYSTEM, case.youth(session), ConditionInput("travel_ban", {}), **WHEN
        )


@pytest.mark.parametrize("reason", ["", "  a ", "x" * 501])
def test_lifting_needs_a_reason_that_says_something(sqlite: Database, reason: str) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        ban = case.impose(session, "travel_ban", {})
        with pytest.raises(BadReason):
            conditions.lift(
                session, case.officer, case.youth(session), ban, reason, seen_version=1, **WHEN
            )
        assert _current(session, case) == [ban]


def test_that_there_are_none_is_said_only_when_there_are_none(database: Database) -> None:
    case = a_case(database, conditions_known=False)
    with database.write() as session:
        youth = case.youth(session)
        for _ in range(2):
            conditions.declare_none(session, case.officer, youth, **WHEN)
        assert youth.conditions_known
        case.impose(session, "travel_ban", {})
        with pytest.raises(ConditionsExist):
            conditions.declare_none(session, case.officer, youth, **WHEN)
        said = session.exec(
            select(TimelineEntry).where(TimelineEntry.tag == "condition:none_declared")
        )
        assert len(said.all()) == 1


def test_an_error_after_the_condition_leaves_nothing_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_case(database, conditions_known=False)

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("the power goes")

    counted = (Condition, Flag, TimelineEntry, AuditEvent, Notice)
    with database.read() as session:
        before = [len(session.exec(select(table)).all()) for table in counted]
    for broken in ("recheck_youth", "_raise"):
        with monkeypatch.context() as patch:
            patch.setattr(compliance, broken, fail)
            with pytest.raises(RuntimeError), database.write() as session:
                case.impose(session, "location_ban", HERE)
    with database.read() as session:
        assert [len(session.exec(select(table)).all()) for table in counted] == before
        assert not case.youth(session).conditions_known


def _both(acts: list[Callable[[], object]]) -> list[object]:
    """What two people get who press the button at the same moment."""
    gate, found = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            found.append(act())
        except ChangedMeanwhile as late:
            found.append(late)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_of_two_officers_at_once_exactly_one_wins(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        made = case.impose(session, "reporting_duty", TUESDAY)

    def change(day: str) -> Condition:
        window = {"days": [day], "start": "14:00", "end": "14:45"}
        wanted = ConditionInput("reporting_duty", {"windows": [window]}, verified=True)
        with database.write() as session:
            condition = session.get_one(Condition, made.id)
            return conditions.change(
                session,
                case.officer,
                case.youth(session),
                condition,
                wanted,
                seen_version=1,
                **WHEN,
            )

    def lift() -> None:
        with database.write() as session:
            condition = session.get_one(Condition, made.id)
            youth, by = case.youth(session), case.second_officer
            conditions.lift(session, by, youth, condition, "klaar", seen_version=1, **WHEN)

    found = _both([lambda: change("mon"), lambda: change("wed"), lift])
    assert sum(isinstance(each, ChangedMeanwhile) for each in found) == 2
    with database.read() as session:
        versions = session.exec(select(Condition).order_by(col(Condition.version))).all()
        still = [each for each in versions if each.replaced_at is None and each.lifted_at is None]
        assert len(versions) + (len(still) == 0) == 2


def test_two_forms_at_once_record_both_and_flag_once(database: Database) -> None:
    case = a_case(database)

    def impose(kind: str, parameters: dict[str, Any]) -> None:
        with database.write() as session:
            case.impose(session, kind, parameters)

    _both([lambda: impose("location_ban", HERE), lambda: impose("reporting_duty", TUESDAY)])
    with database.read() as session:
        assert len(_current(session, case)) == 2
        flags = session.exec(select(Flag)).all()
        assert sorted((bool(each.proposal_id), bool(each.placement_id)) for each in flags) == [
            (False, True),
            (True, False),
        ]


def test_the_timeline_tells_it_in_both_languages_without_a_place_or_a_person(
    sqlite: Database,
) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "contact_ban", {"person_refs": ["P-GEHEIM"]})
        ban = case.impose(session, "location_ban", HERE)
        conditions.lift(
            session, case.officer, case.youth(session), ban, "zie Kade 12", seen_version=1, **WHEN
        )
    with sqlite.read() as session:
        youth = case.youth(session)
        dutch, _ = entries_for(session, case.coach, youth)
        spoken = " ".join(each.sentence for each in dutch)
        facts = str([each.facts for each in session.exec(select(TimelineEntry))])
        for secret in ("P-GEHEIM", "51.9", "4.47", "Kade 12", "radius"):
            assert secret not in spoken + facts
        assert "Voorwaarde vastgelegd: het contactverbod." in spoken
        assert "Voorwaarde vervallen: het locatieverbod." in spoken
        for reader in (case.coach, case.officer, case.lead):
            english, _ = entries_for(session, replace(reader, language="en"), youth)
            assert "Condition recorded: the contact ban." in [each.sentence for each in english]


def test_the_coach_gets_a_notice_without_content_and_the_officer_none(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "travel_ban", {})
        notices = session.exec(select(Notice).where(Notice.tag == "condition:imposed")).all()
    assert [each.account_id for each in notices] == [case.coach.id]


def test_an_imported_condition_is_changed_like_any_other(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        youth = case.youth(session)
        kept = a_condition(session, youth, "reporting_duty", parameters=TUESDAY, verified=False)
        conditions.verify(session, case.officer, youth, kept, seen_version=1, **WHEN)
        (now,) = _current(session, case)
        assert (now.reference, now.version, now.parameters) == (kept.reference, 2, TUESDAY)


def test_the_role_table_lets_only_the_officer_write() -> None:
    writers = {role for role in Role if Permission.CONDITION_WRITE in GRANTS[role]}
    deciders = {role for role in Role if Permission.VARIATION_DECIDE in GRANTS[role]}
    assert writers == deciders == {Role.PROBATION_OFFICER}


def test_a_profile_that_is_being_edited_is_not_disturbed(sqlite: Database) -> None:
    case = a_case(sqlite, conditions_known=False)
    with sqlite.write() as session:
        before = session.exec(select(Youth.version).where(Youth.id == case.youth_id)).one()
        case.impose(session, "travel_ban", {})
        after = session.exec(select(Youth.version).where(Youth.id == case.youth_id)).one()
    assert before == after
