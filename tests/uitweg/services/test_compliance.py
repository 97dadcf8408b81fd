"""What a condition does to work: previewed, flagged for people, and never carried out by itself."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlmodel import Session, select

from tests.support.browser_client import Browser
from tests.support.builders import a_cast, a_vacancy, an_account
from tests.support.exchange_rows import write_rows
from tests.support.moment import NOW
from tests.support.supervised import ELSEWHERE, FREE_DAY, HERE, TODAY, TUESDAY, Case, a_case
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.placements import PlacementState, PlacementStep
from uitweg.domain.roles import Role
from uitweg.domain.verdicts import Verdict
from uitweg.models import Condition, Flag, FlagState, Placement, Proposal, TimelineEntry, Youth
from uitweg.services import compliance, conditions, placements, proposals
from uitweg.services.compliance import Effect, FlagLine
from uitweg.services.conditions import ConditionInput
from uitweg.services.given_reason import BadReason
from uitweg.services.importing import import_files
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.suggestions import RankingRoom, suggestions_for

WHEN: dict[str, Any] = {"now": NOW, "today": TODAY}
BAN = ConditionInput("location_ban", HERE, verified=True)


def _flags(session: Session, case: Case) -> list[FlagLine]:
    return compliance.open_flags_of(session, case.youth(session))


def _preview(session: Session, case: Case, **over: Any) -> Effect:
    return compliance.preview(session, case.youth(session), today=TODAY, **over)


def _end(session: Session, case: Case) -> None:
    placements.step(
        session,
        case.coach,
        case.placement(session),
        PlacementStep.END,
        reason="own_choice",
        seen_version=1,
        now=NOW,
    )


def test_a_condition_takes_vacancies_off_the_coachs_page(database: Database) -> None:
    case, room = a_case(database), RankingRoom(ResidentVocabulary(None))
    with database.read() as session:
        before = suggestions_for(room, session, case.youth(session), TODAY).ranking
        assert {each.vacancy.title for each in before.ranked} >= {"Inpakker"}
    with database.write() as session:
        case.impose(session, "location_ban", HERE)
    with database.read() as session:
        after = suggestions_for(room, session, case.youth(session), TODAY).ranking
        assert list(after.ranked) == []
        assert len(after.blocked) == len(before.ranked)


def test_it_flags_the_placement_and_the_proposal_and_changes_neither(database: Database) -> None:
    case = a_case(database)
    with database.read() as session:
        was = case.proposal(session).model_dump(), case.placement(session).model_dump()
    with database.write() as session:
        case.impose(session, "location_ban", HERE)
    with database.read() as session:
        assert (case.proposal(session).model_dump(), case.placement(session).model_dump()) == was
        lines = _flags(session, case)
        assert {line.flag.placement_id or line.flag.proposal_id for line in lines} == {
            case.placement_id,
            case.proposal_id,
        }
        for line in lines:
            assert (line.flag.verdict, line.flag.rules) == ("blocked", ["location_ban.site"])
            assert line.flag.deadline.isoformat() == "2026-12-01"  # five working days on
        said = session.exec(select(TimelineEntry).where(TimelineEntry.tag == "flag:raised")).all()
        assert sorted(entry.facts["vacancy_title"] for entry in said) == [
            "Hulp in de fietswerkplaats",
            "Inpakker",
        ]


def test_a_slot_that_only_needs_talking_over_is_flagged_as_well(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        lines = _flags(session, case)
    assert {(line.flag.verdict, *line.flag.rules) for line in lines} == {
        ("review", "reporting_duty.window")
    }
    assert len(lines) == 2


def test_a_condition_that_touches_nothing_flags_nothing(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "location_ban", ELSEWHERE)
        case.impose(session, "reporting_duty", FREE_DAY)
        assert _flags(session, case) == []


def test_unverified_reads_strictest_until_the_officer_confirms_it(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        slot = case.impose(session, "reporting_duty", TUESDAY, verified=False)
        assert {line.flag.verdict for line in _flags(session, case)} == {"blocked"}
        effect = _preview(session, case, verify=slot)
        assert (effect.vacancies_lost, effect.vacancies_gained) == (0, 2)
        conditions.verify(session, case.officer, case.youth(session), slot, seen_version=1, **WHEN)
        assert {line.flag.verdict for line in _flags(session, case)} == {"review"}
        assert len(session.exec(select(Flag)).all()) == 2


def test_an_open_flag_is_brought_up_to_date_and_not_doubled(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        case.impose(session, "location_ban", HERE)
        case.impose(session, "travel_ban", {})
        lines = _flags(session, case)
    assert len(lines) == 2
    assert {tuple(line.flag.rules) for line in lines} == {
        ("location_ban.site", "reporting_duty.window")
    }


def test_only_a_person_closes_a_flag_also_when_the_conflict_has_gone(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        ban = case.impose(session, "location_ban", HERE)
        conditions.lift(
            session, case.officer, case.youth(session), ban, "afgelopen", seen_version=1, **WHEN
        )
        lines = _flags(session, case)
        assert [line.is_gone for line in lines] == [True, True]
        for line in lines:
            compliance.resolve_flag(session, case.coach, line.flag, "klopt weer", now=NOW)
        assert _flags(session, case) == []
        closed = session.exec(select(Flag)).all()
        assert {(each.state, each.resolved_by, each.resolution) for each in closed} == {
            (FlagState.RESOLVED, case.coach.id, "klopt weer")
        }
        gone = session.exec(select(TimelineEntry).where(TimelineEntry.tag == "flag:gone")).all()
        assert len(gone) == 2


def test_what_people_settled_comes_back_only_when_it_is_another_conflict(
    database: Database,
) -> None:
    case = a_case(database)
    with database.write() as session:
        slot = case.impose(session, "reporting_duty", TUESDAY)
        for line in _flags(session, case):
            compliance.resolve_flag(session, case.coach, line.flag, "met baas besproken", now=NOW)
        case.impose(session, "travel_ban", {})
        youth = case.youth(session)
        compliance.recheck_youth(session, case.officer, youth, **WHEN)
        assert _flags(session, case) == []
        other = {"windows": [{"days": ["mon"], "start": "10:00", "end": "10:30"}]}
        conditions.change(
            session,
            case.officer,
            youth,
            slot,
            ConditionInput("reporting_duty", other, verified=True),
            seen_version=1,
            **WHEN,
        )
        assert len(_flags(session, case)) == 2


def test_what_was_known_when_it_was_proposed_is_no_news(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "reporting_duty", TUESDAY)
        coach = case.coach
        found = proposals.propose(
            session,
            coach,
            case.youth(session),
            a_vacancy(session, title="Magazijnhulp"),
            proposals.ProposalInput(form_key="second", strengths=()),
            **WHEN,
        )
        case.impose(session, "travel_ban", {})
        about = {line.flag.proposal_id for line in _flags(session, case)}
    assert found.verdict == "review"
    assert found.id not in about


@pytest.mark.parametrize("resolution", ["", " a ", "x" * 501])
def test_closing_a_flag_needs_words(sqlite: Database, resolution: str) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        case.impose(session, "location_ban", HERE)
        line = _flags(session, case)[0]
        with pytest.raises(BadReason):
            compliance.resolve_flag(session, case.coach, line.flag, resolution, now=NOW)
        assert len(_flags(session, case)) == 2


def test_a_flag_is_closed_once(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "location_ban", HERE)
        flag = _flags(session, case)[0].flag
        compliance.resolve_flag(session, case.coach, flag, "gebeld met de baas", now=NOW)
        with pytest.raises(ChangedMeanwhile):
            compliance.resolve_flag(session, case.lead, flag, "ik ook", now=NOW)
        assert flag.resolution == "gebeld met de baas"


def test_a_flag_on_what_is_over_asks_nobody(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "location_ban", HERE)
        proposals.withdraw(session, case.coach, case.proposal(session), seen_version=1, now=NOW)
        assert [line.flag.placement_id for line in _flags(session, case)] == [case.placement_id]
        _end(session, case)
        assert _flags(session, case) == []


def test_each_sees_the_flags_of_their_own_cases(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.impose(session, "location_ban", HERE)
        stranger = actor_of(an_account(session))
        seen = {
            name: len(compliance.open_flags_for(session, actor, TODAY))
            for name, actor in {
                "coach": case.coach,
                "lead": case.lead,
                "officer": case.officer,
                "stranger": stranger,
            }.items()
        }
    assert seen == {"coach": 2, "lead": 2, "officer": 2, "stranger": 0}


def test_the_preview_names_what_would_fall_away_and_writes_nothing(database: Database) -> None:
    case = a_case(database, conditions_known=False)
    with database.read() as session:
        effect = _preview(session, case, add=BAN)
        assert (effect.vacancies_lost, effect.vacancies_gained) == (2, 0)
        assert effect.lost_titles == ["Hulp in de fietswerkplaats", "Inpakker"]
        assert [
            (each.kind, each.vacancy_title, each.before, each.after, each.rules)
            for each in effect.touched
        ] == [
            (
                kind,
                title,
                Verdict.OK,
                Verdict.BLOCKED,
                ("location_ban.site",),
            )
            for kind, title in (
                ("proposal", "Hulp in de fietswerkplaats"),
                ("placement", "Inpakker"),
            )
        ]
        assert not session.new
        assert not session.dirty
        session.commit()
        for table in (Condition, Flag):
            assert session.exec(select(table)).all() == []


def test_the_preview_of_a_change_and_of_lifting_is_what_then_happens(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        ban = case.impose(session, "location_ban", HERE)
        away = ConditionInput("location_ban", ELSEWHERE, verified=True)
        for effect in (
            _preview(session, case, add=away, replace=ban),
            _preview(session, case, lift=ban),
        ):
            assert (effect.vacancies_lost, effect.vacancies_gained) == (0, 2)
            assert {each.after for each in effect.touched} == {Verdict.OK}
        assert _preview(session, case, add=BAN, replace=ban).touched == []


def test_no_more_titles_are_named_than_people_read(sqlite: Database) -> None:
    case = a_case(sqlite)
    with sqlite.write() as session:
        for number in range(15):
            a_vacancy(session, title=f"Plek {number:02}")
        effect = _preview(session, case, add=BAN)
    assert effect.vacancies_lost == 17
    assert len(effect.lost_titles) == 10


def _portal(employer: Browser) -> bytes:
    """The page, without the tokens that are others in every answer."""
    page = employer.send("GET", "/portal").data
    return re.sub(rb'name="csrf_token" value="[^"]*"', b"", page)


def test_an_employer_sees_nothing_of_it(app: Flask, database: Database) -> None:
    cast = a_cast(database)
    employer = Browser(app)
    employer.log_in(cast[Role.EMPLOYER])
    before = _portal(employer)
    with database.write() as session:
        card = json.dumps(session.get_one(Proposal, cast.proposal.id).card)
        conditions.impose(
            session,
            actor_of(cast[Role.PROBATION_OFFICER]),
            session.get_one(Youth, cast.youth.id),
            BAN,
            **WHEN,
        )
    with database.read() as session:
        assert json.dumps(session.get_one(Proposal, cast.proposal.id).card) == card
        assert len(session.exec(select(Flag)).all()) == 1
    assert _portal(employer) == before


def _starts(session: Session, case: Case, starts_on: date, *, trial: bool) -> Placement:
    return placements.start_placement(
        session,
        case.coach,
        case.youth(session),
        case.proposed(session),
        starts_on=starts_on,
        trial=trial,
        now=NOW,
    )


def test_a_placement_begins_and_ends_because_people_say_so(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        _end(session, case)
        ended = case.placement(session)
        assert (ended.state, ended.ended_on, ended.end_reason) == (
            PlacementState.ENDED,
            TODAY,
            "own_choice",
        )
        running = _starts(session, case, TODAY, trial=False)
        assert running.state is PlacementState.RUNNING
        with pytest.raises(ChangedMeanwhile):
            placements.step(
                session, case.coach, running, PlacementStep.WORRY, seen_version=9, now=NOW
            )


def test_a_youth_has_one_place_at_a_time(database: Database) -> None:
    case = a_case(database)
    with pytest.raises(placements.AlreadyPlaced), database.write() as session:
        _starts(session, case, TODAY, trial=True)
    with database.write() as session:
        _end(session, case)
        later = _starts(session, case, TODAY.replace(year=2027), trial=True)
        assert later.state is PlacementState.PLANNED


def test_a_file_with_other_conditions_flags_as_a_form_does(
    database: Database, tmp_path: Path
) -> None:
    case = a_case(database)
    with database.read() as session:
        row = {"id": case.youth(session).reference, "birth_date": "2004-05-14"}
    ban = {"id": "C-1", "kind": "location_ban", "verified": True, **HERE}
    path = write_rows(tmp_path / "youths.jsonl", [row | {"conditions": [ban]}])
    for _ in range(2):
        import_files(database, [path], now=NOW)
        with database.read() as session:
            assert {line.flag.rules[0] for line in _flags(session, case)} == {"location_ban.site"}
            assert len(session.exec(select(Flag)).all()) == 2
