"""The five factors that need no similarity of text: what the opening and the way to it offer."""

from matching import weights as w
from matching.types import Circumstances, Opening

Fit = tuple[float, tuple[str, ...]]


def size_fit(opening: Opening) -> Fit:
    """How well the size of the employer fits, 0 to 1, and the facts behind it."""
    mentor = ("mentor",) if opening.mentor else ()
    if opening.employees is None:
        return w.NEUTRAL, ()
    for bound, name, fit in w.SIZE_CLASSES:
        if opening.employees < bound:
            return fit, (name, *mentor)
    small_team = opening.team_size is not None and opening.team_size <= w.SMALL_TEAM
    if small_team and opening.mentor:
        return w.SMALL_TEAM_FIT, ("small_team", *mentor)
    return w.LARGE_FIT, ("large", *mentor)


def commitment_fit(opening: Opening) -> Fit:
    """Whether the employer has committed itself to the programme, 0 to 1."""
    if opening.committed is None:
        return w.NEUTRAL, ()
    return (1.0, ("committed",)) if opening.committed else (0.0, ())


def teaching_fit(opening: Opening) -> Fit:
    """How much the opening teaches whoever comes, 0 to 1, goals left aside."""
    accredited = bool(opening.accredited_training_company)
    listed, by_kind = bool(opening.learn), opening.kind in w.TEACHING_KINDS
    fit = (
        w.TEACHES_LISTED * listed + w.TEACHES_BY_KIND * by_kind + w.TEACHES_ACCREDITED * accredited
    )
    if not listed and not by_kind:
        return fit, ()
    return fit, ("teaches_at_accredited" if accredited else "teaches",)


def travel_fit(pair: Circumstances) -> Fit:
    """How near the work is, 0 to 1: falls linearly to nothing at the furthest distance."""
    if pair.distance_km is None:
        return w.NEUTRAL, ()
    furthest = w.DEFAULT_TRAVEL_KM if pair.max_travel_km is None else pair.max_travel_km
    fit = max(0.0, 1.0 - pair.distance_km / furthest) if furthest > 0 else 0.0
    return fit, ("near" if pair.distance_km <= w.NEAR_KM else "distance",)


def start_fit(pair: Circumstances) -> Fit:
    """How soon the work begins, 0 to 1."""
    if pair.days_to_start is None:
        return w.NEUTRAL, ()
    if pair.days_to_start <= w.SOON_DAYS:
        return 1.0, ("soon",)
    left = (w.LATE_DAYS - pair.days_to_start) / (w.LATE_DAYS - w.SOON_DAYS)
    return max(0.0, left), ()
