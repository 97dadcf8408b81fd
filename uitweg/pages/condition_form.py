"""The form of one condition: who imposed it and when, and the fields of its kind."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    DateField,
    Field,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import HiddenInput

from uitweg.domain.condition_facts import ConditionKind
from uitweg.domain.facts import ImposedBy, Point
from uitweg.exchange.refusals import BadField
from uitweg.models import Condition
from uitweg.pages.condition_home_times import HomeTimesPart, HousingPart
from uitweg.pages.condition_lists import (
    HoursPart,
    PersonsPart,
    SectorsPart,
    SubstancesPart,
    TasksPart,
    VehiclesPart,
)
from uitweg.pages.condition_other import OtherPart
from uitweg.pages.condition_parts import Parameters, Part, wrong
from uitweg.pages.condition_places import PlacesPart
from uitweg.pages.condition_slots import EducationPart, SlotPart
from uitweg.pages.words import condition_word, imposed_by_word
from uitweg.services.condition_versions import LONGEST_SOURCE, ConditionInput
from uitweg.services.conditions import LONGEST_LIFT_REASON
from uitweg.services.given_reason import SHORTEST
from uitweg.web.forms import BaseForm, OnceForm

EFFECT_PARTS: Mapping[str, type[Part]] = {
    ConditionKind.LOCATION_ORDER: HomeTimesPart,
    ConditionKind.REPORTING_DUTY: SlotPart,
    ConditionKind.TREATMENT_OUTPATIENT: SlotPart,
    ConditionKind.DEBT_SUPPORT: SlotPart,
    ConditionKind.BEHAVIOURAL_INTERVENTION: SlotPart,
    ConditionKind.EDUCATION: EducationPart,
    ConditionKind.SUPERVISED_HOUSING: HousingPart,
    ConditionKind.DAYTIME_ACTIVITY: HoursPart,
    ConditionKind.LOCATION_BAN: PlacesPart,
    ConditionKind.TRAVEL_BAN: Part,
    ConditionKind.CONTACT_BAN: PersonsPart,
    ConditionKind.SUBSTANCE_BAN: SubstancesPart,
    ConditionKind.TASK_BAN: TasksPart,
    ConditionKind.SECTOR_BAN: SectorsPart,
    ConditionKind.VEHICLE_BAN: VehiclesPart,
    ConditionKind.FINANCIAL_TRANSPARENCY: Part,
    ConditionKind.DEVICE_BAN: Part,
    ConditionKind.INPATIENT: Part,
}
"""The fields of each kind that can stand alone or be an effect of 'other', as they are offered."""


class HeaderForm(OnceForm):
    """What every condition has."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
    imposed_by = SelectField(_l("Wie legde dit op?"), validators=[Optional()])
    source_document = StringField(
        _l("Waar staat dit?"),
        validators=[Optional(), Length(max=LONGEST_SOURCE)],
        description=_l("Het nummer of de datum van de beslissing. Schrijf niet op waarom."),
    )
    valid_from = DateField(_l("Vanaf welke dag?"), validators=[Optional()])
    valid_until = DateField(_l("Tot en met welke dag?"), validators=[Optional()])
    verified = BooleanField(
        _l("Ik heb dit nagekeken in de beslissing"),
        description=_l("Zonder dit vinkje telt de strengste uitleg."),
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.imposed_by.choices = [
            SelectChoice(value="", label=_("Niet bekend")),
            *(SelectChoice(value=who.value, label=imposed_by_word(who)) for who in ImposedBy),
        ]

    def validate_valid_until(self, field: Any) -> None:
        """A condition that ends before it begins would never count, and nobody would notice."""
        if self.valid_from.data and field.data and field.data < self.valid_from.data:
            raise ValidationError(_("De laatste dag ligt vóór de eerste dag."))


class LiftForm(BaseForm):
    """Why a condition no longer counts."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
    reason = TextAreaField(
        _l("Waarom vervalt deze voorwaarde?"),
        validators=[InputRequired(), Length(min=SHORTEST, max=LONGEST_LIFT_REASON)],
    )


class ConditionForm:
    """Header and parameters together, as one page shows them."""

    def __init__(
        self,
        kind: str,
        sent: Any,
        places: Mapping[str, Point],
        condition: Condition | None = None,
    ) -> None:
        """``sent`` is what was posted, or None for a page that is opened."""
        self.kind = kind
        self.sent = sent
        self.places = places
        self.condition = condition
        self.stored: Parameters = condition.parameters if condition else {}
        self._fresh = ""
        self.header = HeaderForm(formdata=sent, data=_header_of(condition))
        self.part = self._part(kind, "", self.stored)
        self._show_effects()

    def _part(self, kind: str, prefix: str, stored: Parameters) -> Part:
        chosen = EFFECT_PARTS.get(kind, OtherPart)
        # An effect that was added just now has nothing typed yet, only what it begins with.
        fresh = bool(prefix) and prefix == self._fresh
        shown = chosen.blank() if fresh or self.condition is None else chosen.shown(stored)
        part = chosen(None if fresh else self.sent, prefix=prefix, data=shown)
        if isinstance(part, PlacesPart):
            part.look_up_in(self.places)
        return part

    def _show_effects(self) -> None:
        if isinstance(self.part, OtherPart):
            self.part.show_effects(EFFECT_PARTS, self.stored, self._part)

    @property
    def effects(self) -> list[tuple[str, Part]]:
        """The effects of 'other', each with its kind."""
        return self.part.effects if isinstance(self.part, OtherPart) else []

    @property
    def form_key(self) -> Field:
        """The key against double posts, where the end of a form looks for it."""
        return self.header.form_key

    def grow(self, name: str) -> None:
        """Show one more empty row in the list with this name, or one more effect."""
        if name == "effect" and isinstance(self.part, OtherPart):
            self._fresh = f"effect-{len(self.effects)}-"
            self.part.name_one_more()
            self._show_effects()
        for part in self._parts():
            rows = part.rows_named(name)
            if rows is not None and len(rows) < rows.max_entries:
                rows.append_entry()

    def _parts(self) -> list[Part]:
        return [self.part, *(part for _kind, part in self.effects)]

    def validate(self) -> bool:
        """Whether it can be recorded; what is wrong stands at its field."""
        whole = [self.header.validate(), self.part.validate()]
        return all(whole)

    def read(self) -> ConditionInput:
        """What the valid form says."""
        header = self.header
        return ConditionInput(
            kind=self.kind,
            parameters=self.part.read(self.stored),
            valid_from=header.valid_from.data,
            valid_until=header.valid_until.data,
            imposed_by=header.imposed_by.data or None,
            source_document=header.source_document.data or None,
            verified=bool(header.verified.data),
        )

    @staticmethod
    def effect_word(kind: str) -> str:
        """An effect by its kind's name."""
        return condition_word(kind)

    def refuse(self, problems: list[BadField], language: str) -> None:
        """Say at the fields what the service found wrong with them."""
        for problem in problems:
            name = problem.field.partition(".")[0].partition("[")[0]
            owner = self.header if name in self.header else self.part
            first = next(_leaves([owner[name]]), None) if name in owner else None
            wrong(first or self.header.source_document, problem.reason.said(language))

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Each problem as the field to go to and what to say, from top to bottom."""
        fields = [*_leaves(self.part)]
        for _kind, part in self.effects:
            fields += _leaves(part)
        fields += _leaves(self.header)
        return [
            (_anchor(field), f"{str(field.label.text).rstrip('?:')}: {error}")
            for field in fields
            for error in field.errors
        ]


def _leaves(fields: Any) -> Iterator[Field]:
    """The fields that a person fills in, those of every row included."""
    for field in fields:
        if field.type == "FieldList":
            yield from _leaves(field)
        elif field.type == "FormField":
            yield from _leaves(field.form)
        else:
            yield field


def _anchor(field: Field) -> str:
    ticks = field.type in ("RadioField", "SelectMultipleField")
    return f"{field.id}-0" if ticks else field.id


def _header_of(condition: Condition | None) -> dict[str, Any]:
    if condition is None:
        return {"imposed_by": ImposedBy.COURT.value}
    return {
        "version": condition.version,
        "imposed_by": condition.imposed_by or "",
        "source_document": condition.source_document,
        "valid_from": condition.valid_from,
        "valid_until": condition.valid_until,
        "verified": condition.verified,
    }
