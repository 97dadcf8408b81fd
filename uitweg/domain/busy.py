"""When a condition keeps the youth from work, travel buffers included.

Source: ``formats.md``: "Buffers are the condition's ``travel_buffer_min`` on both sides".
Supervised housing is read by the clock: in from ``in_by`` until the next ``out_from``, every day,
so 00:30 to 06:00 lies in one night and equal times mean never out.
"""

from uitweg.domain.condition_facts import LocationOrder, SimpleEffect, Slot, SupervisedHousing
from uitweg.domain.week import Interval, daily, home_interval, intervals


def bare_times(effect: SimpleEffect) -> list[Interval] | None:
    """The slots or home times themselves, without buffer; None when not known."""
    if isinstance(effect, LocationOrder):
        windows = effect.windows
        return None if windows is None else [home_interval(window) for window in windows]
    if isinstance(effect, SupervisedHousing):
        if effect.in_by is None or effect.out_from is None:
            return None
        return daily(effect.in_by, effect.out_from)
    if isinstance(effect, Slot):
        return None if effect.windows is None else intervals(effect.windows)
    return []


def busy_times(effect: SimpleEffect) -> list[Interval] | None:
    """The same with the buffer on both sides; empty for effects that keep no times."""
    if not isinstance(effect, LocationOrder | SupervisedHousing | Slot):
        return []
    bare = bare_times(effect)
    if bare is None:
        return None
    return [window.widened(effect.travel_buffer_min) for window in bare]
