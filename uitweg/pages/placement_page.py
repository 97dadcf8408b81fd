"""A placement's page: how it stands, what was agreed, the talks, and the days to look back."""

from dataclasses import dataclass
from datetime import date

from flask import render_template
from flask_babel import format_date
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.domain.facts import VacancyKind
from uitweg.domain.placements import (
    CONVERSIONS,
    CONVERTS_FROM,
    TRANSITIONS,
    EndReason,
    PlacementStep,
)
from uitweg.domain.roles import Permission
from uitweg.models import Placement, WorkplaceTalk
from uitweg.pages.words import kind_word
from uitweg.pages.workflow_words import (
    end_reason_word,
    impression_kind,
    impression_word,
    placement_kind,
    placement_step_word,
    placement_word,
    talk_word,
)
from uitweg.services import workplace_talks
from uitweg.services.placement_lists import placement_line
from uitweg.services.workplace_talks import MilestoneLine
from uitweg.web.guard import actor
from uitweg.web.hall import hall_of
from uitweg.web.unit import db


@dataclass(frozen=True)
class TalkWords:
    """A talk as it stands on the page."""

    title: str
    day: str
    answers: list[tuple[str, str]]
    """Sign and words of each answer."""
    note: str | None


@dataclass(frozen=True)
class MilestoneWords:
    """A day to look back: its name, its day, and whether it was done."""

    title: str
    kind: str
    word: str


def placement_page(placement: Placement, problem: str | None = None) -> str:
    """The page; ``problem`` says why a step changed nothing."""
    line = placement_line(db(), placement)
    writes = may(actor(), Permission.PLACEMENT_WRITE)
    today = hall_of().today()
    return render_template(
        "placements/show.html",
        line=line,
        problem=problem,
        word=placement_word(placement.state),
        kind=placement_kind(placement.state),
        facts=_facts(placement),
        steps=_steps(placement) if writes else [],
        may_end=writes and (placement.state, PlacementStep.END) in TRANSITIONS,
        may_convert=writes and bool(turns_into(placement)),
        may_write=writes and line.is_live,
        milestones=[
            _milestone(each, today) for each in workplace_talks.milestones_of(db(), placement)
        ],
        talks=[_talk(each) for each in workplace_talks.talks_of(db(), placement)],
    )


def turns_into(placement: Placement) -> list[VacancyKind]:
    """What a placement may turn into from here, in a fixed order."""
    if placement.state not in CONVERTS_FROM or placement.kind is None:
        return []
    wanted = CONVERSIONS.get(VacancyKind(placement.kind), frozenset())
    return [kind for kind in VacancyKind if kind in wanted]


def _steps(placement: Placement) -> list[tuple[PlacementStep, str]]:
    """What may happen now; ending and what a trial turns into have pages of their own."""
    elsewhere = {PlacementStep.END}
    if placement.kind == VacancyKind.TRIAL_PLACEMENT:
        elsewhere.add(PlacementStep.BEGIN)
    return [
        (step, placement_step_word(step))
        for step in PlacementStep
        if step not in elsewhere and (placement.state, step) in TRANSITIONS
    ]


def _facts(placement: Placement) -> list[tuple[str, str]]:
    hours, end, why = placement.hours_per_week, placement.ended_on, placement.end_reason
    facts = [
        (_("Soort plek"), kind_word(placement.kind)),
        (_("Eerste werkdag"), format_date(placement.starts_on, "EEEE d MMMM y")),
        (_("Uur per week"), f"{hours:g}".replace(".", ",") if hours else ""),
        (_("Begeleider"), placement.mentor or ""),
        (_("Laatste dag"), format_date(end, "EEEE d MMMM y") if end else ""),
        (_("Reden"), end_reason_word(EndReason(why)) if why else ""),
        (_("Afspraak"), placement.end_note or ""),
    ]
    return [(term, words) for term, words in facts if words]


def _milestone(line: MilestoneLine, today: date) -> MilestoneWords:
    day = format_date(line.milestone.day, "d MMMM y")
    title = _("%(weeks)s weken: %(day)s", weeks=line.milestone.weeks, day=day)
    if line.looked_back_on:
        return MilestoneWords(title, "ok", _("Teruggekeken"))
    if line.milestone.day <= today:
        return MilestoneWords(title, "review", _("Plan een driegesprek"))
    return MilestoneWords(title, "info", _("Komt nog"))


def _talk(talk: WorkplaceTalk) -> TalkWords:
    answers = [
        (_("Op tijd komen"), talk.on_time),
        (_("Samenwerken"), talk.cooperation),
        (_("Leren"), talk.learning),
    ]
    return TalkWords(
        title=talk_word(talk.kind),
        day=format_date(talk.held_on, "EEEE d MMMM y"),
        answers=[
            (impression_kind(said), f"{about}: {impression_word(said).lower()}")
            for about, said in answers
        ],
        note=talk.note,
    )
