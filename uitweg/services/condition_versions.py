"""A condition as an officer fills it in, and the versions that come of it."""

import hashlib
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from uitweg.access.actor import Actor
from uitweg.domain.condition_facts import ConditionKind
from uitweg.exchange.refusals import BadField, BadRow, Text
from uitweg.exchange.rows import youth_row
from uitweg.models import Condition
from uitweg.services.youth_rows import HEADER

LONGEST_SOURCE = 200
CONTENT = ("parameters", "valid_from", "valid_until", "imposed_by", "source_document", "verified")
"""What a version says; who recorded it and when is not a difference."""
_CHOOSE = Text(
    "kies minstens één gevolg voor werk, of zeg dat er geen is",
    "choose at least one effect on work, or say that there is none",
)
_EITHER = Text(
    "heeft gevolgen voor werk, of heeft die niet: kies één van beide",
    "either has effects on work or has none: choose one",
)
_NOT_HERE = Text("hoort niet bij de voorwaarde zelf", "is no part of the condition itself")
_OTHER_KIND = Text(
    "blijft zoals het was: een andere soort is een andere voorwaarde",
    "stays as it was: another kind is another condition",
)
_SOURCE = Text(
    f"mag hoogstens {LONGEST_SOURCE} tekens hebben",
    f"must have at most {LONGEST_SOURCE} characters",
)
_WHOLE = "conditions[0]"


@dataclass(frozen=True)
class ConditionInput:
    """What the officer filled in; ``parameters`` in the shape of ``formats.md``."""

    kind: str
    parameters: dict[str, Any]
    valid_from: date | None = None
    valid_until: date | None = None
    imposed_by: str | None = None
    source_document: str | None = None
    verified: bool = False


class BadCondition(Exception):
    """A condition that cannot be recorded as it stands; nothing was changed.

    ``problems`` name fields as the exchange does (``windows[0].start``); an empty field is the
    condition as a whole.
    """

    def __init__(self, problems: list[BadField]) -> None:
        super().__init__("; ".join(f"{each.field}: {each.reason.en}" for each in problems))
        self.problems = problems


def check_condition(reference: str, wanted: ConditionInput) -> None:
    """Refuse what the exchange would refuse, and an 'other' condition without any effect said."""
    problems = [BadField(name, _NOT_HERE) for name in HEADER if name in wanted.parameters]
    if wanted.source_document and len(wanted.source_document) > LONGEST_SOURCE:
        problems.append(BadField("source_document", _SOURCE))
    if wanted.kind == ConditionKind.OTHER:
        problems += _chosen(wanted.parameters)
    problems += _exchange_problems(reference, wanted)
    if problems:
        raise BadCondition(problems)


def check_same_kind(condition: Condition, wanted: ConditionInput) -> None:
    """Refuse to turn a condition into one of another kind."""
    if condition.kind != wanted.kind:
        raise BadCondition([BadField("kind", _OTHER_KIND)])


def _chosen(parameters: dict[str, Any]) -> list[BadField]:
    some, none = bool(parameters.get("effects")), bool(parameters.get("no_effect_on_work"))
    if some and none:
        return [BadField("effects", _EITHER)]
    return [] if some or none else [BadField("effects", _CHOOSE)]


def _exchange_problems(reference: str, wanted: ConditionInput) -> list[BadField]:
    row = {
        **wanted.parameters,
        "id": reference,
        "kind": wanted.kind,
        "verified": wanted.verified,
        "valid_from": wanted.valid_from.isoformat() if wanted.valid_from else None,
        "valid_until": wanted.valid_until.isoformat() if wanted.valid_until else None,
        "imposed_by": wanted.imposed_by or None,
    }
    try:
        youth_row({"id": reference, "conditions": [row]})
    except BadRow as bad:
        return [BadField(_within(each.field), each.reason) for each in bad.problems]
    return []


def _within(field: str) -> str:
    return field.removeprefix(_WHOLE).removeprefix(".")


def reference_for(form_key: str | None) -> str:
    """The name of a new condition; the same form gives the same name, so that it is made once."""
    source = hashlib.sha256(form_key.encode()).hexdigest() if form_key else uuid4().hex
    return f"C-{source[:12]}"


def first_version(
    youth_id: UUID, reference: str, wanted: ConditionInput, actor: Actor, now: datetime
) -> Condition:
    """A new condition, not yet in any session."""
    return _filled(youth_id, reference, 1, wanted, actor, now)


def next_version(
    condition: Condition, wanted: ConditionInput, actor: Actor, now: datetime
) -> Condition:
    """The version after ``condition``, not yet in any session."""
    version = condition.version + 1
    return _filled(condition.youth_id, condition.reference, version, wanted, actor, now)


def _filled(
    youth_id: UUID,
    reference: str,
    version: int,
    wanted: ConditionInput,
    actor: Actor,
    now: datetime,
) -> Condition:
    return Condition(
        youth_id=youth_id,
        reference=reference,
        version=version,
        verified_by=actor.id if wanted.verified else None,
        verified_at=now if wanted.verified else None,
        recorded_by=actor.id,
        recorded_at=now,
        **asdict(_tidy(wanted)),
    )


def input_of(condition: Condition, **over: Any) -> ConditionInput:
    """A stored version as it would be filled in again, with what is different."""
    values = {name: getattr(condition, name) for name in ("kind", *CONTENT)}
    return ConditionInput(**{**values, **over})


def says_the_same(condition: Condition, wanted: ConditionInput) -> bool:
    """Whether a new version would say nothing new."""
    return input_of(condition) == _tidy(wanted)


def _tidy(wanted: ConditionInput) -> ConditionInput:
    """An empty text from a form says nothing."""
    return replace(
        wanted,
        imposed_by=wanted.imposed_by or None,
        source_document=wanted.source_document or None,
    )
