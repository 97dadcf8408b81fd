"""Findings, remedies and notes in words, in two languages and two voices.

The coach's voice names the condition. The neutral voice is all that anybody else may hear: what
fits and what does not, never why; it names nobody, and passes over place and contact bans in
silence.
"""

from collections.abc import Mapping
from typing import Literal

from uitweg.domain.findings import Finding, Json, Note
from uitweg.domain.remedies.edits import Change, Edit, Remedy
from uitweg.domain.rules.making import MISSING
from uitweg.domain.sentences.dutch import DUTCH
from uitweg.domain.sentences.english import ENGLISH
from uitweg.domain.sentences.filling import clock_words, day_words, filled
from uitweg.domain.sentences.phrasebook import Phrasebook
from uitweg.domain.week import CODES, DAY, WEEK, ending, minutes

Language = Literal["nl", "en"]
Voice = Literal["coach", "neutral"]
BOOKS: Mapping[str, Phrasebook] = {"nl": DUTCH, "en": ENGLISH}


def say(
    finding: Finding,
    language: Language | str,
    voice: Voice | str = "coach",
    given_name: str | None = None,
) -> str | None:
    """One finding as a sentence; None where the neutral voice keeps silent.

    ``language`` is nl or en, ``voice`` coach or neutral; a KeyError or ValueError says that it is
    neither. ``given_name`` is used by the coach's voice only.
    """
    book = BOOKS[language]
    if voice == "neutral":
        return _neutral(finding, book)
    if voice != "coach":
        raise ValueError(f"voice must be coach or neutral, not {voice!r}")
    if finding.rule == MISSING:
        return filled(book.questions[str(finding.evidence["field"])], {}, book, given_name)
    special = f"{finding.rule}:{finding.verdict.value}"
    template = book.coach.get(special) or book.coach[finding.rule]
    kind = finding.rule.split(".")[0]
    evidence = {**finding.evidence, "condition": book.conditions.get(kind, "")}
    sentence = filled(template, evidence, book, given_name)
    return f"{sentence} {book.unverified}" if finding.evidence.get("unverified") else sentence


def say_remedy(
    remedy: Remedy,
    language: Language | str,
    voice: Voice | str = "coach",
    given_name: str | None = None,
) -> str | None:
    """A remedy as a sentence; neutrally, as the questions that an employer can answer.

    Neutral is None as soon as one of the edits is not the employer's to decide.
    """
    book = BOOKS[language]
    if voice == "neutral":
        if any(edit.change.value not in book.neutral_edits for edit in remedy.edits):
            return None
        return " ".join(_edit(edit, book.neutral_edits, book, None) for edit in remedy.edits)
    if voice != "coach":
        raise ValueError(f"voice must be coach or neutral, not {voice!r}")
    said = [_edit(edit, book.edits, book, given_name) for edit in remedy.edits]
    joined = book.joint.join([said[0], *(_small(one, given_name) for one in said[1:])])
    return f"{joined}. {book.outcomes[remedy.verdict_after.value]}"


def say_note(
    note: Note,
    language: Language | str,
    voice: Voice | str = "coach",
    given_name: str | None = None,
) -> str | None:
    """A note as a sentence; neutrally only what an employer must know to plan."""
    book = BOOKS[language]
    if voice == "neutral":
        template = book.neutral_notes.get(note.note)
        return None if template is None else filled(template, note.evidence, book, None)
    if voice != "coach":
        raise ValueError(f"voice must be coach or neutral, not {voice!r}")
    evidence = dict(note.evidence)
    evidence["condition_kind"] = book.conditions.get(str(evidence.get("kind")), "")
    template = book.notes[note.note]
    if "changes_on" in evidence:
        evidence["verdict_then"] = book.verdicts[str(evidence["verdict_then"])]
        template = f"{template} {book.changes}"
    return filled(template, evidence, book, given_name)


def step_plan(language: Language | str) -> tuple[str, ...]:
    """The steps towards a conduct certificate (VOG), which is never a reason to give up."""
    return BOOKS[language].steps


def _small(sentence: str, given_name: str | None) -> str:
    """A sentence within a sentence: no capital, unless it begins with a name."""
    if given_name and sentence.startswith(given_name):
        return sentence
    return sentence[:1].lower() + sentence[1:]


def _neutral(finding: Finding, book: Phrasebook) -> str | None:
    if finding.rule == MISSING:
        return book.neutral_questions.get(str(finding.evidence["field"]))
    if "busy" in finding.evidence:
        place, extra = _unavailable(finding.evidence)
        words = {key: day_words(day, book) for key, day in extra.items()}
        return filled(book.times[place], {**finding.evidence}, book, None, words)
    template = book.neutral[finding.rule]
    return None if template is None else filled(template, finding.evidence, book, None)


def _unavailable(evidence: Mapping[str, Json]) -> tuple[str, dict[str, str]]:
    """How a shift and a busy time lie, told with as few times as will do."""
    shift, busy = evidence["shift"], evidence["busy"]
    assert isinstance(shift, list)  # noqa: S101  as the rules give them
    assert isinstance(busy, list)  # noqa: S101
    day = CODES.index(str(evidence["day"]))
    busy_day = CODES.index(str(evidence.get("busy_day", evidence["day"])))
    start, busy_from = minutes(str(shift[0])), minutes(str(busy[0]))
    length = ending(start, minutes(str(shift[1]))) - start
    busy_length = ending(busy_from, minutes(str(busy[1]))) - busy_from
    ahead = (busy_day * DAY + busy_from - day * DAY - start) % WEEK
    until = (busy_day * DAY + busy_from + busy_length) % WEEK // DAY
    days = {"busy_day": CODES[busy_day], "until_day": CODES[until]}
    if ahead >= length:
        covered = (WEEK - ahead) + length <= busy_length
        return ("during" if covered else "before"), days
    return ("after" if ahead + busy_length >= length else "between"), days


def _edit(
    edit: Edit, templates: Mapping[str, str], book: Phrasebook, given_name: str | None
) -> str:
    values = dict(edit.values)
    words: dict[str, str] = {}
    if edit.change is Change.CONDITION_WINDOW:
        for edge in ("from", "to"):
            words |= _slot(edge, values.pop(edge), book)
    elif edit.change is Change.START_DATE:
        values["on"] = values.pop("to")
    else:
        for edge in ("from", "to"):
            if edge in values:
                words[edge] = clock_words(str(values.pop(edge)), book)
    return filled(templates[edit.change.value], values, book, given_name, words)


def _slot(edge: str, window: Json, book: Phrasebook) -> dict[str, str]:
    assert isinstance(window, dict)  # noqa: S101  as the edit was made
    days = window["days"]
    assert isinstance(days, list)  # noqa: S101
    return {
        f"{edge}_days": ", ".join(day_words(str(day), book) for day in days),
        f"{edge}_start": clock_words(str(window["start"]), book),
    }
