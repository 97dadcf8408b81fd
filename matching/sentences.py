"""The words in which a reason is told, Dutch and English side by side."""

from collections.abc import Mapping, Sequence

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "skills": "Past bij: {labels}.",
        "interests": "Sluit aan bij: {labels}.",
        "development": "Leerdoel dat hier kan: {labels}.",
        "teaches": "Hier kun je iets leren.",
        "teaches_at_accredited": "Hier kun je leren bij een erkend leerbedrijf.",
        "micro": "Heel klein bedrijf",
        "small": "Klein bedrijf",
        "medium": "Middelgroot bedrijf",
        "large": "Groot bedrijf",
        "small_team": "Klein team in een groot bedrijf",
        "mentor": " met vaste begeleider",
        "committed": "De werkgever doet bewust mee.",
        "near": "Dichtbij: {km} km.",
        "distance": "Afstand: {km} km.",
        "soon": "Kan snel beginnen.",
    },
    "en": {
        "skills": "Fits with: {labels}.",
        "interests": "Connects to: {labels}.",
        "development": "Learning goal possible here: {labels}.",
        "teaches": "You can learn something here.",
        "teaches_at_accredited": "You can learn here, at an accredited training company.",
        "micro": "Very small company",
        "small": "Small company",
        "medium": "Medium-sized company",
        "large": "Large company",
        "small_team": "Small team in a large company",
        "mentor": " with a fixed mentor",
        "committed": "The employer has chosen to take part.",
        "near": "Close by: {km} km.",
        "distance": "Distance: {km} km.",
        "soon": "Can start soon.",
    },
}
STRENGTH_WORDS = {
    "nl": {"strong": "sterk", "sufficient": "voldoende", "weak": "zwak"},
    "en": {"strong": "strong", "sufficient": "sufficient", "weak": "weak"},
}
BAND_WORDS = {
    "nl": {"good": "past goed", "fair": "past redelijk", "weak": "even bespreken"},
    "en": {"good": "fits well", "fair": "fits fairly", "weak": "talk it over"},
}
SIZES = ("micro", "small", "medium", "large", "small_team")


def reason_sentence(
    factor: str,
    language: str,
    labels: Sequence[str],
    facts: Sequence[str],
    numbers: Mapping[str, float],
) -> str:
    """One sentence for ``factor``, or an empty string when nothing speaks for it.

    Raises ``KeyError`` for a language other than ``nl`` and ``en``.
    """
    words = SENTENCES[language]
    if labels:
        return words[factor].format(labels=", ".join(dict.fromkeys(labels)))
    if factor == "size":
        return _company(words, facts)
    for fact in facts:
        if fact in words:
            return words[fact].format(km=_kilometres(numbers.get("km", 0.0), language))
    return ""


def _company(words: Mapping[str, str], facts: Sequence[str]) -> str:
    size = next((fact for fact in facts if fact in SIZES), None)
    if size is None:
        return ""
    return words[size] + (words["mentor"] if "mentor" in facts else "") + "."


def _kilometres(km: float, language: str) -> str:
    text = f"{km:.1f}" if km < 10 else f"{km:.0f}"
    return text.replace(".", ",") if language == "nl" else text
