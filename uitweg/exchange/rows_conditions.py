"""Special conditions as they stand in youths.jsonl: a header and one effect in one object."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from uitweg.domain.condition_facts import Condition, Effect, Other
from uitweg.domain.facts import ImposedBy
from uitweg.exchange.rows_effects import EffectRow
from uitweg.exchange.values import AnyDay, Id, Row, member_of, refused

HEADER = ("id", "verified", "valid_from", "valid_until", "imposed_by")
EFFECT = "effect"
"""Where the split below puts the parameters; reports leave this name out of a field's path."""


class OtherRow(Row):
    """Any other condition, with the effects on work that the officer chose."""

    kind: Literal["other"]
    effects: list[EffectRow] | None = None
    no_effect_on_work: bool | None = None

    def facts(self) -> Effect:
        """The effect as rules see it."""
        effects = tuple(row.facts() for row in self.effects or ())
        return Other(effects, bool(self.no_effect_on_work))


class ConditionRow(Row):
    """One special condition."""

    id: Id
    verified: bool | None = None
    valid_from: AnyDay | None = None
    valid_until: AnyDay | None = None
    imposed_by: Annotated[ImposedBy, member_of(ImposedBy)] | None = None
    effect: Annotated[EffectRow | OtherRow, Field(discriminator="kind")]

    @model_validator(mode="before")
    @classmethod
    def _split(cls, raw: Any) -> Any:
        if not isinstance(raw, dict):
            return raw
        header = {name: raw[name] for name in HEADER if name in raw}
        parameters = {name: value for name, value in raw.items() if name not in HEADER}
        return {**header, EFFECT: parameters}

    @model_validator(mode="after")
    def _in_order(self) -> "ConditionRow":
        # A ban that ends before it begins would never count and nobody would notice.
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise refused("ends_before_it_begins")
        return self

    def facts(self) -> Condition:
        """The condition as rules see it; not said to be verified means that it is not."""
        return Condition(
            self.id,
            self.effect.facts(),
            bool(self.verified),
            self.valid_from,
            self.valid_until,
            self.imposed_by,
        )
