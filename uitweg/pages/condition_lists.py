"""Conditions that are a list or a number: persons, substances, tasks, sectors, vehicles, hours."""

import re
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, Optional, ValidationError

from uitweg.domain.facts import Task
from uitweg.exchange.values import LONGEST_ID
from uitweg.pages.condition_parts import (
    Needed,
    Parameters,
    Part,
    read_number,
    written_number,
    wrong,
)
from uitweg.pages.words import task_word
from uitweg.web.forms import as_lines, clean_text, from_lines

LONGEST_LINES = 20_000
HOURS_IN_A_WEEK = 168


class ListPart(Part):
    """One list of texts, a line each; None while it is not known."""

    name: ClassVar[str]

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {cls.name: as_lines(stored.get(cls.name))}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say; an empty list says no more than not known."""
        return {cls.name: from_lines(clean_text(as_lines(stored.get(cls.name)))) or None}

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        return {self.name: from_lines(self[self.name].data) or None}


class PersonsPart(ListPart):
    """Coded persons whom the youth may not meet."""

    name = "person_refs"
    person_refs = TextAreaField(
        _l("Codes van de personen"),
        validators=[Optional(), Length(max=LONGEST_LINES)],
        description=_l("Eén code per regel, nooit een naam. Leeg: nog niet bekend."),
    )

    def validate_person_refs(self, field: Any) -> None:
        """A code is short."""
        if any(len(line) > LONGEST_ID for line in from_lines(field.data)):
            raise ValidationError(
                _("Een code is te lang: hoogstens %(most)s tekens.", most=LONGEST_ID)
            )


class SectorsPart(ListPart):
    """Branches of industry in which the youth may not work."""

    name = "sbi"
    sbi = TextAreaField(
        _l("SBI-codes van de bedrijfstakken"),
        validators=[Needed(), Length(max=LONGEST_LINES)],
        description=_l("Eén per regel. Het begin is genoeg: 56 is alle horeca."),
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond the field: codes of one to six digits, and at least one."""
        fine: bool = super().validate(extra_validators)
        codes = from_lines(self.sbi.data)
        if not codes:
            fine = wrong(self.sbi, _("Vul minstens één code in."))
        if any(not re.fullmatch(r"\d{1,6}", code, re.ASCII) for code in codes):
            fine = wrong(self.sbi, _("Een SBI-code heeft 1 tot 6 cijfers, zonder punten."))
        return fine


class ChoicePart(Part):
    """One list of ticks, of which at least one must be set."""

    name: ClassVar[str]

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {cls.name: stored.get(cls.name) or []}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say; the order says nothing."""
        return {cls.name: sorted(set(stored.get(cls.name) or ()))}

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        return {self.name: sorted(self[self.name].data)}

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond the field: at least one."""
        fine: bool = super().validate(extra_validators)
        ticks = self[self.name]
        return fine if ticks.data else wrong(ticks, _("Kies er minstens één."))


class SubstancesPart(ChoicePart):
    """A ban on alcohol, drugs or both."""

    name = "substances"
    substances = SelectMultipleField(
        _l("Wat mag niet?"),
        choices=[
            SelectChoice(value="alcohol", label=_l("Alcohol")),
            SelectChoice(value="drugs", label=_l("Drugs")),
        ],
        validators=[Needed()],
    )


class TasksPart(ChoicePart):
    """Tasks that the youth may not do."""

    name = "tasks"
    tasks = SelectMultipleField(_l("Welk werk mag niet?"), validators=[Needed()])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tasks.choices = [
            SelectChoice(value=task.value, label=task_word(task)) for task in Task
        ]


class VehiclesPart(Part):
    """Vehicles that the youth may not drive."""

    any_vehicle = BooleanField(_l("Geen enkel voertuig"))
    categories = TextAreaField(
        _l("Of: alleen deze rijbewijzen"),
        validators=[Optional(), Length(max=LONGEST_LINES)],
        description=_l("Eén per regel, zoals AM of B."),
    )

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {
            "any_vehicle": stored.get("categories") == [],
            "categories": as_lines(stored.get("categories")),
        }

    @classmethod
    def blank(cls) -> dict[str, Any]:
        """A new one is a ban on them all."""
        return {"any_vehicle": True}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        lines = stored.get("categories")
        return {"categories": lines and from_lines(clean_text(as_lines(lines)))}

    def typed(self) -> dict[str, Any]:
        """What the form says; neither of the two is not known."""
        lines = from_lines(self.categories.data)
        return {"categories": [] if self.any_vehicle.data else lines or None}

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: all vehicles, or some."""
        fine: bool = super().validate(extra_validators)
        if self.any_vehicle.data and from_lines(self.categories.data):
            fine = wrong(self.categories, _("Kies alle voertuigen, of alleen deze."))
        return fine


class HoursPart(Part):
    """A number of hours a week to fill."""

    short: ClassVar[frozenset[str]] = frozenset({"min_hours_per_week"})
    min_hours_per_week = StringField(
        _l("Minstens hoeveel uur per week?"), validators=[Optional(), Length(max=12)]
    )

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        hours = stored.get("min_hours_per_week")
        return {"min_hours_per_week": None if hours is None else written_number(hours)}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        return {"min_hours_per_week": stored.get("min_hours_per_week")}

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        return {"min_hours_per_week": read_number(self.min_hours_per_week.data or "")}

    def validate_min_hours_per_week(self, field: Any) -> None:
        """Hours that fit into a week."""
        hours = read_number(field.data)
        if hours is None or hours > HOURS_IN_A_WEEK:
            raise ValidationError(_("Vul een getal in van 0 tot en met 168, zoals 26."))
