"""Lets a step happen, or says in a sentence what stopped it; then nothing was changed."""

from collections.abc import Callable

from flask_babel import gettext as _

from uitweg.domain.proposals import IllegalStep
from uitweg.services.placements import AlreadyPlaced, CannotConvert, NoPlaceLeft
from uitweg.services.proposals import NotPossible
from uitweg.services.stale import ChangedMeanwhile
from uitweg.web.unit import db


def take(step: Callable[[], object]) -> str | None:
    """What stopped ``step``, or None when it happened.

    Afterwards what the page shows is read anew, so the later of two people sees the newer state.
    """
    try:
        step()
    except ChangedMeanwhile:
        problem = changed_meanwhile()
    except IllegalStep:
        problem = not_from_here()
    except NotPossible as refusal:
        problem = why_not(refusal.reason)
    except AlreadyPlaced:
        problem = why_not("already_placed")
    except NoPlaceLeft:
        problem = why_not("no_place_left")
    except CannotConvert:
        problem = why_not("cannot_convert")
    else:
        return None
    db().rollback()  # or the page would show what is undone below
    return problem


def changed_meanwhile() -> str:
    """Somebody else was first."""
    return _("Iemand anders was u net voor. Hier staat hoe het nu is. U heeft niets gewijzigd.")


def not_from_here() -> str:
    """The table has no such step."""
    return _("Deze stap kan nu niet. Hier staat hoe het nu is. Er is niets gewijzigd.")


def why_not(reason: str) -> str:
    """A refusal by its code."""
    return {
        "vacancy_closed": _("Deze plek is net vervuld of gesloten. Kies een andere plek."),
        "blocked": _("Deze plek kan nu niet meer: de voorwaarden of de plek zijn veranderd."),
        "already_open": _("Voor deze plek is al een voorstel gedaan."),
        "too_many_open": _("Er zijn al drie voorstellen open. Rond er eerst een af."),
        "no_employer": _("Bij deze plek is geen werkgever bekend. Vul die eerst in."),
        "employer_inactive": _("Deze werkgever doet nu niet mee."),
        "no_consent": _("Er is geen toestemming meer voor deze werkgever. Vraag het de jongere."),
        "consent_dates": _("Kies een dag vanaf vandaag, hoogstens een jaar vooruit."),
        "place_taken": _("De werkgever kijkt al naar een ander voorstel voor deze plek."),
        "no_place_left": _("Alle plekken bij deze werkgever zijn bezet."),
        "in_the_past": _("Dit moment is al geweest. Kies een later moment."),
        "already_placed": _("Deze jongere heeft al een plek. Beëindig die eerst."),
        "cannot_convert": _("Deze plek kan hier nu niet in overgaan."),
        "ended": _("Deze plaatsing is afgelopen. Er is niets gewijzigd."),
        "in_the_future": _("Dit gesprek moet nog komen. Kies een dag tot en met vandaag."),
        "no_employer_yes": _("De werkgever heeft nog geen ja gezegd."),
        "placed": _("Er is al een plaatsing. Beëindig die als het niet doorgaat."),
    }.get(reason) or not_from_here()
