"""Other tables of law: which open proposals and live placements would read differently."""

from dataclasses import replace

from tests.support.builders import a_vacancy, a_youth
from tests.support.moment import NOW
from tests.support.supervised import TODAY, TUESDAY, a_case
from uitweg.db import Database
from uitweg.domain.assessment import rules_version
from uitweg.domain.law.tables import Law, current_law, load_law, use_law
from uitweg.domain.verdicts import Verdict
from uitweg.services import compliance, proposals
from uitweg.services.law_preview import compare
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.suggestions import RankingRoom, suggestions_for


def _adult_from(years: int) -> Law:
    """The law with another age from which somebody is an adult."""
    law = load_law()
    return replace(
        law,
        ages=tuple(replace(row, adult=years) for row in law.ages),
        version=f"adult {years}",
    )


def test_the_same_tables_change_nothing(database: Database) -> None:
    a_case(database)
    with database.read() as session:
        assert compare(session, load_law(), TODAY) == []


def test_it_names_the_pair_and_both_verdicts(database: Database) -> None:
    case = a_case(database, basic_qualification=False)
    with database.write() as session:
        vacancy = case.proposed(session)
        vacancy.tasks = ["machinery"]
        a_youth(session)
        changes = compare(session, _adult_from(30), TODAY)
        reference = case.youth(session).reference
    assert {(each.youth, each.touched.kind) for each in changes} == {(reference, "proposal")}
    (change,) = changes
    assert (change.touched.before, change.touched.after) == (Verdict.OK, Verdict.REVIEW)
    assert "minor.equipment" in change.touched.rules


def test_what_was_withdrawn_is_not_asked_about(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.proposed(session).tasks = ["machinery"]
        proposals.withdraw(session, case.coach, case.proposal(session), seen_version=1, now=NOW)
        assert compare(session, _adult_from(30), TODAY) == []


def test_a_preview_of_law_leaves_the_rules_of_this_process_alone(database: Database) -> None:
    case = a_case(database)
    with database.write() as session:
        case.proposed(session).tasks = ["machinery"]
        compare(session, _adult_from(30), TODAY)
        compliance.recheck_youth(session, case.officer, case.youth(session), now=NOW, today=TODAY)
        assert compliance.open_flags_of(session, case.youth(session)) == []
    assert current_law().version == load_law().version


def test_a_ranking_says_by_which_law_it_was_made(sqlite: Database) -> None:
    case, room = a_case(sqlite), RankingRoom(ResidentVocabulary(None))
    with sqlite.write() as session:
        a_vacancy(session)
        case.impose(session, "reporting_duty", TUESDAY)
        first = suggestions_for(room, session, case.youth(session), TODAY).ranking
        use_law(_adult_from(30))
        try:
            second = suggestions_for(room, session, case.youth(session), TODAY).ranking
            assert second.model.rules_version == rules_version() == "1+adult 30"
        finally:
            use_law(None)
    assert first.model.rules_version == rules_version() != second.model.rules_version
