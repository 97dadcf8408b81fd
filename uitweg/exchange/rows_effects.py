"""What a special condition does, as it stands in youths.jsonl, one row class a group of kinds.

A parameter that is absent or null stays ``None``: not known, never "no limit".
"""

from typing import Annotated, Literal

from pydantic import Field

from uitweg.domain.condition_facts import (
    DEFAULT_TRAVEL_BUFFER_MIN,
    ConditionKind,
    ContactBan,
    DaytimeActivity,
    LocationBan,
    LocationOrder,
    PlainEffect,
    SectorBan,
    SimpleEffect,
    Slot,
    SubstanceBan,
    SupervisedHousing,
    TaskBan,
    VehicleBan,
)
from uitweg.domain.facts import HomeWindow, Task
from uitweg.exchange.rows_shared import AreaRow, WindowRow, areas_known, windows_known
from uitweg.exchange.values import (
    Clock,
    DayOfWeek,
    DaysAWeek,
    Hours,
    Ids,
    Label,
    Minutes,
    Row,
    Sbi,
    known,
    member_of,
)


def buffer_known(minutes: int | None) -> int:
    """The travel buffer in minutes; the default unless the condition says otherwise."""
    return DEFAULT_TRAVEL_BUFFER_MIN if minutes is None else minutes


class LocationBanRow(Row):
    """Places where the youth may not come."""

    kind: Literal["location_ban"]
    areas: list[AreaRow] | None = None
    electronic_monitoring: bool | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return LocationBan(areas_known(self.areas), self.electronic_monitoring)


class HomeWindowRow(Row):
    """A stretch of the week in which the youth must be at home."""

    from_day: DayOfWeek
    from_time: Clock
    until_day: DayOfWeek
    until_time: Clock

    def facts(self) -> HomeWindow:
        """The window as rules see it."""
        return HomeWindow(self.from_day, self.from_time, self.until_day, self.until_time)


class LocationOrderRow(Row):
    """Times at which the youth must be at home."""

    kind: Literal["location_order"]
    windows: list[HomeWindowRow] | None = None
    electronic_monitoring: bool | None = None
    travel_buffer_min: Minutes | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        windows = None if self.windows is None else tuple(row.facts() for row in self.windows)
        return LocationOrder(
            windows, self.electronic_monitoring, buffer_known(self.travel_buffer_min)
        )


class SlotRow(Row):
    """A weekly appointment."""

    kind: Literal[
        "reporting_duty", "treatment_outpatient", "debt_support", "behavioural_intervention"
    ]
    windows: list[WindowRow] | None = None
    travel_buffer_min: Minutes | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return Slot(
            ConditionKind(self.kind),
            windows_known(self.windows),
            buffer_known(self.travel_buffer_min),
        )


class EducationRow(Row):
    """School or a course that the condition asks for."""

    kind: Literal["education"]
    windows: list[WindowRow] | None = None
    travel_buffer_min: Minutes | None = None
    min_days: DaysAWeek | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return Slot(
            ConditionKind.EDUCATION,
            windows_known(self.windows),
            buffer_known(self.travel_buffer_min),
            self.min_days,
        )


class SupervisedHousingRow(Row):
    """House times: in by, not out before."""

    kind: Literal["supervised_housing"]
    in_by: Clock | None = None
    out_from: Clock | None = None
    travel_buffer_min: Minutes | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return SupervisedHousing(self.in_by, self.out_from, buffer_known(self.travel_buffer_min))


class ContactBanRow(Row):
    """Coded persons whom the youth may not meet."""

    kind: Literal["contact_ban"]
    person_refs: Ids | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return ContactBan(known(self.person_refs))


class SubstanceBanRow(Row):
    """A ban on alcohol, drugs or both."""

    kind: Literal["substance_ban"]
    substances: list[Literal["alcohol", "drugs"]] | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return SubstanceBan(None if self.substances is None else tuple(self.substances))


class DaytimeActivityRow(Row):
    """A number of hours a week to fill."""

    kind: Literal["daytime_activity"]
    min_hours_per_week: Hours | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return DaytimeActivity(self.min_hours_per_week)


class TaskBanRow(Row):
    """Tasks that the youth may not do."""

    kind: Literal["task_ban"]
    tasks: list[Annotated[Task, member_of(Task)]] | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return TaskBan(None if self.tasks is None else tuple(self.tasks))


class SectorBanRow(Row):
    """Branches of industry in which the youth may not work."""

    kind: Literal["sector_ban"]
    sbi: list[Sbi] | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return SectorBan(known(self.sbi))


class VehicleBanRow(Row):
    """Vehicles that the youth may not drive."""

    kind: Literal["vehicle_ban"]
    categories: list[Label] | None = None

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return VehicleBan(known(self.categories))


class PlainRow(Row):
    """A kind without parameters."""

    kind: Literal["financial_transparency", "travel_ban", "device_ban", "inpatient"]

    def facts(self) -> SimpleEffect:
        """The effect as rules see it."""
        return PlainEffect(ConditionKind(self.kind))


EffectRow = Annotated[
    LocationBanRow
    | LocationOrderRow
    | SlotRow
    | EducationRow
    | SupervisedHousingRow
    | ContactBanRow
    | SubstanceBanRow
    | DaytimeActivityRow
    | TaskBanRow
    | SectorBanRow
    | VehicleBanRow
    | PlainRow,
    Field(discriminator="kind"),
]
