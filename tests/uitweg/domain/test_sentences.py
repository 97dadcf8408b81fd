"""What is said of findings, remedies and notes, to the coach and to others."""

import re
from datetime import date

import pytest

from tests.support.random_pairs import TODAY, random_pairs
from tests.uitweg.domain.truth.table import BLOCKED, REVIEW, REVIEWED, TABLE
from tests.uitweg.domain.truth.telling import Truth, at_home, slot, truth
from uitweg.domain.assessment import Assessment, assess
from uitweg.domain.condition_facts import ConditionKind
from uitweg.domain.facts import Task
from uitweg.domain.findings import Finding, Note, Resolver
from uitweg.domain.remedies.edits import Change, Edit, Remedy
from uitweg.domain.sentences import say, say_note, say_remedy, step_plan
from uitweg.domain.sentences.saying import BOOKS
from uitweg.domain.verdicts import Verdict
from uitweg.domain.wording import revealing_words
from uitweg.exchange.rows import vacancy_facts, youth_facts

NAME = "Milan"
CONDITION_WORDS = re.compile(
    r"\b(meldplicht|verbod|gebod|avondklok|enkelband|behandel|schuld|gedrag|training|onderwijs"
    r"|begeleid|woon|wonen|huistijd|thuis|contact|locatie|gebied|reclassering|justitie|rechter"
    r"|officier|toezicht|voorwaarde|opname|opgenomen|proeftijd|dagbesteding|bevestig|strengst"
    r"|report|duty|ban|curfew|tag|treatment|debt|behaviour|education|housing|home|area|judge"
    r"|probation|court|officer|supervision|condition|care|monitor|daytime|confirm|strict)"
)
ALLOWED = ("begeleiding",)  # of a minor at a machine, which is the law for everybody


def answer(row: Truth) -> Assessment:
    return assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today)


@pytest.fixture(scope="module")
def answers() -> list[Assessment]:
    found = [answer(row) for row in TABLE]
    for youth, vacancy in random_pairs(12, 400):
        found.append(assess(youth_facts(youth), vacancy_facts(vacancy), TODAY))
    return found


def condition_words(text: str) -> list[str]:
    plain = text.lower()
    for word in ALLOWED:
        plain = plain.replace(word, "")
    return CONDITION_WORDS.findall(plain)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_neutral_voice_names_no_condition_and_no_person(
    answers: list[Assessment], language: str
) -> None:
    said = {
        text
        for found in answers
        for text in (
            *(say(one, language, "neutral", NAME) for one in found.findings),
            *(say_remedy(one, language, "neutral", NAME) for one in found.remedies),
            *(say_note(one, language, "neutral", NAME) for one in found.notes),
        )
        if text
    }
    assert len(said) > 100
    telling = {text: condition_words(text) for text in said if condition_words(text)}
    assert not telling
    assert not {text for text in said if revealing_words(text, NAME)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_coach_hears_a_whole_sentence_about_everything(
    answers: list[Assessment], language: str
) -> None:
    for found in answers:
        said = [say(one, language, "coach", NAME) for one in found.findings]
        said += [say_remedy(one, language, "coach", NAME) for one in found.remedies]
        said += [say_note(one, language, "coach", NAME) for one in found.notes]
        for text in said:
            assert text is not None
            assert text[0].isupper()
            assert text.endswith((".", "?"))
            assert "{" not in text
            assert "  " not in text
            assert "None" not in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_has_its_words(language: str) -> None:
    book = BOOKS[language]
    rules = {*BLOCKED, *REVIEW, *REVIEWED, "other.unspecified"}
    assert rules <= set(book.coach)
    assert {rule for rule in rules if not rule.endswith((".window", ".shift"))} <= set(book.neutral)
    assert set(book.tasks) == {task.value for task in Task}
    assert set(book.conditions) == {kind.value for kind in ConditionKind}
    assert set(book.edits) == {change.value for change in Change}
    assert BOOKS["nl"].notes.keys() == book.notes.keys()
    assert BOOKS["nl"].questions.keys() == book.questions.keys()
    assert len(step_plan(language)) == 5


@pytest.mark.parametrize(
    ("row", "coach", "neutral"),
    [
        (
            truth(
                "",
                "",
                conditions=[slot("reporting_duty", "tue 15:30-16:15")],
                work="tue 08:30-15:00",
            ),
            (
                "De werktijd op dinsdag van 8.30 tot 15.00 uur valt samen met de meldplicht"
                " (met reistijd van 14.45 tot 17.00 uur)."
            ),
            "niet beschikbaar na 14.45 uur op dinsdag",
        ),
        (
            truth("", "", conditions=[at_home("mon 20:00 tue 07:00")], work="mon 12:00-19:30"),
            (
                "De werktijd op maandag van 12.00 tot 19.30 uur past niet bij het locatiegebod."
                " Milan moet dan thuis zijn (met reistijd van 19.15 tot 7.45 uur)."
            ),
            "niet beschikbaar na 19.15 uur op maandag",
        ),
        (
            truth("", "", conditions=[at_home("sun 20:00 mon 07:00")], work="mon 07:30-15:00"),
            (
                "De werktijd op maandag van 7.30 tot 15.00 uur past niet bij het locatiegebod."
                " Milan moet dan thuis zijn (met reistijd van 19.15 tot 7.45 uur)."
            ),
            "niet beschikbaar voor 7.45 uur op maandag",
        ),
        (
            truth(
                "", "", conditions=[slot("treatment_outpatient", "tue 12:00-13:00", verified=False)]
            ),
            (
                "De werktijd op dinsdag van 9.00 tot 17.00 uur valt samen met de behandeling"
                " (met reistijd van 11.15 tot 13.45 uur). De voorwaarde is nog niet bevestigd"
                " door de reclassering. Tot die tijd geldt de strengste uitleg."
            ),
            "niet beschikbaar tussen 11.15 en 13.45 uur op dinsdag",
        ),
        (
            truth("", "", conditions=[slot("debt_support", "tue 08:00-20:00")]),
            (
                "De werktijd op dinsdag van 9.00 tot 17.00 uur valt samen met de afspraak voor"
                " schuldhulp (met reistijd van 7.15 tot 20.45 uur)."
            ),
            "niet beschikbaar van 9.00 tot 17.00 uur op dinsdag",
        ),
        (
            truth(
                "",
                "",
                conditions=[
                    {"id": "C", "kind": "contact_ban", "verified": True, "person_refs": ["P-1"]}
                ],
                people_on_site=["P-1"],
            ),
            "Deze plek kan nu niet. Overleg met de reclassering.",
            None,
        ),
        (
            truth("", "", conduct_certificate={"required": "legal", "aspects": ["21", "84"]}),
            "Hiervoor is een VOG nodig (aspect 21, 84). Bespreek de kans en het stappenplan.",
            "de VOG moet nog worden geregeld",
        ),
        (
            truth("", "", hourly_wage="14.70"),
            (
                "Het uurloon (€ 14,70) is lager dan het minimumloon voor 24 jaar"
                " (€ 14,71 vanaf 1 januari 2026)."
            ),
            "het uurloon is lager dan het minimumloon",
        ),
        (
            truth("", "", site=None, youth={"max_travel_km": 3}),
            "De plaats van het werk is niet bekend. Vraag de werkgever naar het adres.",
            "de plaats van het werk is nog niet bekend",
        ),
    ],
)
def test_a_finding_is_said_in_both_voices(row: Truth, coach: str, neutral: str | None) -> None:
    (finding,) = answer(row).findings
    assert say(finding, "nl", "coach", NAME) == coach
    assert say(finding, "nl", "neutral", NAME) == neutral


def test_somebody_without_a_name_is_the_youth() -> None:
    finding = Finding("inpatient", Verdict.BLOCKED, "C", Resolver.OFFICER)
    assert say(finding, "nl") == "De jongere is opgenomen. Het traject staat nu stil."
    assert say(finding, "en") == "The youth is in care. The trajectory is on hold."


def test_a_shift_into_the_next_day_is_said_by_its_own_days() -> None:
    row = truth(
        "", "", conditions=[slot("reporting_duty", "mon 05:00-05:30")], work="sun 20:00-04:30"
    )
    (finding,) = answer(row).findings
    assert say(finding, "en", "neutral") == "not available after 4:15 on Sunday"


def test_a_remedy_says_who_does_what_and_what_follows() -> None:
    window = {"days": ["tue"], "start": "15:30", "end": "16:15"}
    moved = Edit(
        Change.CONDITION_WINDOW,
        {
            "condition": "C",
            "from": dict(window),
            "to": {"days": ["wed"], "start": "09:00", "end": "09:45"},
        },
        1,
    )
    later = Edit(Change.START_DATE, {"to": "2027-04-01"}, 1)
    remedy = Remedy((moved, later), Verdict.REVIEW)
    assert say_remedy(remedy, "nl", "coach", NAME) == (
        "De reclassering verzet de afspraak op dinsdag van 15.30 uur naar woensdag om 9.00 uur,"
        " en: het werk begint op 1 april 2027. Dan kan het misschien, na overleg."
    )
    assert say_remedy(remedy, "nl", "neutral") is None
    shorter = Edit(Change.SHIFT_END, {"day": "tue", "from": "15:00", "to": "14:45"}, 15)
    question = say_remedy(Remedy((shorter,), Verdict.OK), "nl", "neutral")
    assert question == "Kan de dienst op dinsdag om 14.45 uur eindigen?"


def test_a_note_tells_when_the_answer_changes() -> None:
    note = Note(
        "condition.ends",
        {
            "condition": "C",
            "kind": "debt_support",
            "valid_until": date(2027, 3, 31).isoformat(),
            "changes_on": "2027-04-01",
            "verdict_then": "ok",
        },
    )
    assert say_note(note, "nl", "coach", NAME) == (
        "Tot en met 31 maart 2027 geldt de afspraak voor schuldhulp."
        " Daarna is het antwoord anders: vanaf 1 april 2027 kan het."
    )
    assert say_note(note, "nl", "neutral") is None


def test_an_unknown_voice_is_refused() -> None:
    finding = Finding("inpatient", Verdict.BLOCKED, "C", Resolver.OFFICER)
    with pytest.raises(ValueError, match="coach or neutral"):
        say(finding, "nl", "loud")
