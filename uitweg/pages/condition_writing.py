"""Writing a condition in two steps: fill in, see what it does to work, then record."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Response, abort, render_template, request

from uitweg.models import Condition, Youth
from uitweg.pages.condition_facts_words import facts_in_words
from uitweg.pages.condition_form import ConditionForm
from uitweg.pages.condition_words import condition_lines, source_of, validity
from uitweg.pages.effect_words import effect_words
from uitweg.pages.words import condition_word
from uitweg.pages.zone_plan import zone_plan
from uitweg.services import effects, youth_rows
from uitweg.services.conditions import BadCondition
from uitweg.services.stale import ChangedMeanwhile
from uitweg.web.hall import hall_of
from uitweg.web.i18n import language
from uitweg.web.unit import db

NOT_KEPT = frozenset({"csrf_token", "step", "add"})
CONFIRM, EDIT = "confirm", "edit"


@dataclass
class Writing:
    """A form on its way to a new version of a condition, or to a first one."""

    youth: Youth
    form: ConditionForm
    condition: Condition | None = None

    def answer(self, record: Callable[["Writing"], Response]) -> Response | str | tuple[str, int]:
        """The page that comes next, or what ``record`` says once it is confirmed."""
        if self.form.sent is None or request.form.get("step") == EDIT:
            return self._page()
        if "add" in request.form:
            self.form.grow(request.form["add"])
            return self._page()
        if self._is_stale():
            return self._changed_meanwhile()
        if not self.form.validate():
            return self._page(), 422
        try:
            return record(self) if request.form.get("step") == CONFIRM else self._preview()
        except BadCondition as bad:
            self.form.refuse(bad.problems, language())
            return self._page(), 422
        except ChangedMeanwhile:
            return self._changed_meanwhile()

    def _is_stale(self) -> bool:
        seen = self.form.header.version.data
        return self.condition is not None and seen != self.condition.version

    def _changed_meanwhile(self) -> tuple[str, int]:
        """Both versions: what was typed, in the form, and what is stored now, in words."""
        current = youth_rows.current_conditions(db(), [self.youth.id]).get(self.youth.id, [])
        same = [
            each
            for each in current
            if self.condition and each.reference == self.condition.reference
        ]
        if not same:
            abort(409)  # lifted by somebody else at this very moment
        version = self.form.header.version
        version.data, version.raw_data = same[0].version, None
        theirs = condition_lines(same, hall_of().today(), everything=True)[0]
        return self._page(theirs=theirs), 409

    def _page(self, theirs: Any = None) -> str:
        return render_template(
            "conditions/edit.html",
            youth=self.youth,
            form=self.form,
            condition_title=condition_word(self.form.kind),
            condition=self.condition,
            theirs=theirs,
        )

    def _preview(self) -> str:
        wanted = self.form.read()
        effect = effects.preview(
            db(), self.youth, add=wanted, replace=self.condition, today=hall_of().today()
        )
        home = youth_rows.facts_of(db(), self.youth).home
        is_ban = self.form.kind == "location_ban"
        return render_template(
            "conditions/confirm.html",
            youth=self.youth,
            condition_title=condition_word(self.form.kind),
            facts=[
                *facts_in_words(wanted.kind, wanted.parameters, everything=True),
                *validity(wanted),
            ],
            source=source_of(wanted),
            verified=wanted.verified,
            plan=zone_plan(wanted.parameters, home) if is_ban else None,
            effect=effect_words(effect),
            kept=[
                (name, value)
                for name, value in request.form.items(multi=True)
                if name not in NOT_KEPT
            ],
        )
