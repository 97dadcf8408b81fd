"""What a change of conditions would do to work, in words, before anybody records it."""

from collections import Counter
from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import ngettext

from uitweg.domain.verdicts import weight
from uitweg.pages.words import verdict_word
from uitweg.services.effects import Effect, Touched


@dataclass(frozen=True)
class EffectWords:
    """A headline, and what stands behind it."""

    kind: str
    headline: str
    lost: list[str]
    more_lost: int
    touched: list[str]
    raises_flags: bool


def effect_words(effect: Effect) -> EffectWords:
    """The effect as the officer reads it before recording anything."""
    worse = [each for each in effect.touched if _is_worse(each)]
    better = [each for each in effect.touched if not _is_worse(each)]
    said = [*_lost(effect), *_in_trouble(worse), *_gained(effect), *_eased(better)]
    headline = ", ".join(said)
    if not headline:
        headline = _("Er verandert nu niets aan het werk")
    return EffectWords(
        kind="review" if effect.vacancies_lost or worse else "ok" if said else "info",
        headline=f"{headline[:1].upper()}{headline[1:]}.",
        lost=effect.lost_titles,
        more_lost=effect.vacancies_lost - len(effect.lost_titles),
        touched=[_touched(each) for each in effect.touched],
        raises_flags=bool(worse),
    )


def _is_worse(each: Touched) -> bool:
    return weight(each.after) > weight(each.before)


def _lost(effect: Effect) -> list[str]:
    if not effect.vacancies_lost:
        return []
    return [
        ngettext("%(num)s vacature valt weg", "%(num)s vacatures vallen weg", effect.vacancies_lost)
    ]


def _gained(effect: Effect) -> list[str]:
    if not effect.vacancies_gained:
        return []
    return [
        ngettext(
            "%(num)s vacature komt erbij", "%(num)s vacatures komen erbij", effect.vacancies_gained
        )
    ]


def _in_trouble(touched: list[Touched]) -> list[str]:
    count = Counter(each.kind for each in touched)
    said = []
    if count["placement"]:
        said.append(
            ngettext(
                "%(num)s plaatsing raakt in de knel",
                "%(num)s plaatsingen raken in de knel",
                count["placement"],
            )
        )
    if count["proposal"]:
        said.append(
            ngettext(
                "%(num)s voorstel raakt in de knel",
                "%(num)s voorstellen raken in de knel",
                count["proposal"],
            )
        )
    return said


def _eased(touched: list[Touched]) -> list[str]:
    if not touched:
        return []
    return [
        ngettext("%(num)s plek komt uit de knel", "%(num)s plekken komen uit de knel", len(touched))
    ]


def _touched(each: Touched) -> str:
    said = {
        "vacancy": each.vacancy_title,
        "employer": each.employer,
        "before": verdict_word(each.before.value).lower(),
        "after": verdict_word(each.after.value).lower(),
    }
    if each.kind == "placement":
        return _("Plaatsing %(vacancy)s, %(employer)s: was %(before)s, wordt %(after)s.", **said)
    return _("Voorstel %(vacancy)s, %(employer)s: was %(before)s, wordt %(after)s.", **said)
