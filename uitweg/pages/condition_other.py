"""Any other condition as a form: the effects on work that the officer chooses, each with its own
fields, or the word that there are none."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from uitweg.pages.condition_parts import Parameters, Part, wrong
from uitweg.pages.words import condition_word

MOST_EFFECTS = 10
Effects = list[tuple[str, Part]]


class OtherPart(Part):
    """Which effects there are; the effects themselves are parts of their own, in ``effects``."""

    kinds = HiddenField(validators=[Optional()])
    no_effect_on_work = BooleanField(_l("Deze voorwaarde heeft geen gevolgen voor werk"))
    taken_away = SelectMultipleField(
        _l("Welke gevolgen gelden niet meer?"), validators=[Optional()], validate_choice=False
    )
    add_kind = SelectField(_l("Heeft dit gevolgen voor werk?"), validators=[Optional()])

    def __init__(self, formdata: Any = None, prefix: str = "", **kwargs: Any) -> None:
        super().__init__(formdata, prefix=prefix, **kwargs)
        self.effects: Effects = []

    def show_effects(
        self, parts: Iterable[str], stored: Parameters, make: Callable[[str, str, Parameters], Part]
    ) -> None:
        """Make a part for each effect that the page names, of the kinds that an effect can have."""
        possible = list(parts)
        self.add_kind.choices = [
            SelectChoice(value=kind, label=condition_word(kind)) for kind in possible
        ]
        kinds = (self.kinds.data or "").split()
        known = [kind for kind in kinds if kind in possible][:MOST_EFFECTS]
        effects = stored.get("effects") or []
        self.effects = [
            (kind, make(kind, f"effect-{place}-", _at(effects, place, kind)))
            for place, kind in enumerate(known)
        ]
        self.taken_away.choices = [
            SelectChoice(value=str(place), label=condition_word(kind))
            for place, (kind, _part) in enumerate(self.effects)
        ]

    def name_one_more(self) -> None:
        """Let the page name one more effect, of the kind that was chosen."""
        self.kinds.data = f"{self.kinds.data or ''} {self.add_kind.data or ''}".strip()

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {
            "kinds": " ".join(effect["kind"] for effect in stored.get("effects") or []),
            "no_effect_on_work": bool(stored.get("no_effect_on_work")),
        }

    def read(self, stored: Parameters) -> dict[str, Any]:
        """The parameters after this form; an effect that was taken away leaves the list."""
        was = stored.get("effects") or []
        effects = [
            {**part.read(_at(was, place, kind)), "kind": kind}
            for place, (kind, part) in enumerate(self.effects)
            if not self._is_taken_away(place)
        ]
        kept = dict(stored)
        if effects != was:
            kept["effects"] = effects
        if bool(self.no_effect_on_work.data) != bool(stored.get("no_effect_on_work")):
            kept["no_effect_on_work"] = bool(self.no_effect_on_work.data)
        return kept

    def _is_taken_away(self, place: int) -> bool:
        return str(place) in (self.taken_away.data or ())

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: some effect, or the word that there is none."""
        fine: bool = super().validate(extra_validators)
        left = [
            part for place, (_, part) in enumerate(self.effects) if not self._is_taken_away(place)
        ]
        whole = [part.validate() for part in left]
        if self.no_effect_on_work.data and left:
            fine = wrong(self.no_effect_on_work, _("U koos ook gevolgen. Kies één van beide."))
        if not self.no_effect_on_work.data and not left:
            message = _("Voeg een gevolg toe, of kies dat er geen gevolgen zijn.")
            fine = wrong(self.no_effect_on_work, message)
        return fine and all(whole)


def _at(effects: list[Any], place: int, kind: str) -> Mapping[str, Any]:
    """The stored effect at this place, if it is still the same kind."""
    if place < len(effects) and effects[place]["kind"] == kind:
        return effects[place]
    return {}
