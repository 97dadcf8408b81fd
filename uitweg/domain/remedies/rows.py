"""Applying printed edits to the exchange rows themselves, as somebody with the files would.

Source: ``formats.md``, "how each applies to the input". It knows nothing of facts and rules on
purpose: a test applies remedies this way, reads the rows again and expects the promised verdict.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

JsonRow = dict[str, Any]


def apply_to_json(
    youth: Mapping[str, Any], vacancy: Mapping[str, Any], edits: Iterable[Mapping[str, Any]]
) -> tuple[JsonRow, JsonRow]:
    """Both rows after ``edits`` in order; the rows given stay as they are.

    Raises KeyError for a change that ``formats.md`` does not name.
    """
    youth_row, vacancy_row = deepcopy(dict(youth)), deepcopy(dict(vacancy))
    for edit in edits:
        _CHANGES[edit["change"]](youth_row, vacancy_row, edit)
    return youth_row, vacancy_row


def _shift_edge(_youth: JsonRow, vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    edge = edit["change"].removeprefix("shift.")
    shifts: list[JsonRow] = []
    for shift in vacancy["shifts"]:
        if edit["day"] not in shift["days"] or shift[edge] != edit["from"]:
            shifts.append(shift)
            continue
        rest = [day for day in shift["days"] if day != edit["day"]]
        shifts += [{**shift, "days": rest}] if rest else []
        shifts.append({**shift, "days": [edit["day"]], edge: edit["to"]})
    vacancy["shifts"] = shifts


def _drop_day(_youth: JsonRow, vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    for shift in vacancy["shifts"]:
        shift["days"] = [day for day in shift["days"] if day != edit["day"]]
    vacancy["shifts"] = [shift for shift in vacancy["shifts"] if shift["days"]]


def _task_remove(_youth: JsonRow, vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    vacancy["tasks"] = [task for task in vacancy["tasks"] if task != edit["task"]]


def _start_date(_youth: JsonRow, vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    vacancy["start_date"] = edit["to"]


def _waive(_youth: JsonRow, vacancy: JsonRow, _edit: Mapping[str, Any]) -> None:
    vacancy["conduct_certificate"]["required"] = "none"


def _licence(youth: JsonRow, _vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    youth["licences"] = [*(youth.get("licences") or []), edit["value"]]


def _certificate(youth: JsonRow, _vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    youth["certificates"] = [*(youth.get("certificates") or []), edit["value"]]


def _verify(youth: JsonRow, _vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    for condition in _conditions(youth, edit):
        condition["verified"] = True


def _window(youth: JsonRow, _vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    for effect in _effects(youth, edit):
        if effect["kind"] == "location_order" or not effect.get("windows"):
            continue
        effect["windows"] = [
            {**window, **edit["to"]} if _same(window, edit["from"]) else window
            for window in effect["windows"]
        ]


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    times = (one["start"], one["end"]) == (other["start"], other["end"])
    return times and list(dict.fromkeys(one["days"])) == list(dict.fromkeys(other["days"]))


def _home_time(youth: JsonRow, _vacancy: JsonRow, edit: Mapping[str, Any]) -> None:
    home_by = edit["change"] == "condition.home_by"
    for effect in _effects(youth, edit):
        if effect["kind"] == "supervised_housing":
            effect["in_by" if home_by else "out_from"] = edit["to"]
        elif effect["kind"] == "location_order":
            for window in effect.get("windows") or []:
                window["from_time" if home_by else "until_time"] = edit["to"]


def _conditions(youth: JsonRow, edit: Mapping[str, Any]) -> list[JsonRow]:
    return [one for one in youth["conditions"] if one["id"] == edit["condition"]]


def _effects(youth: JsonRow, edit: Mapping[str, Any]) -> list[JsonRow]:
    found: list[JsonRow] = []
    for condition in _conditions(youth, edit):
        found += (condition.get("effects") or []) if condition["kind"] == "other" else [condition]
    return found


_CHANGES = {
    "shift.start": _shift_edge,
    "shift.end": _shift_edge,
    "shift.drop_day": _drop_day,
    "task.remove": _task_remove,
    "start_date": _start_date,
    "conduct_certificate.waive": _waive,
    "licence.obtain": _licence,
    "certificate.obtain": _certificate,
    "condition.verify": _verify,
    "condition.window": _window,
    "condition.home_by": _home_time,
    "condition.out_from": _home_time,
}
