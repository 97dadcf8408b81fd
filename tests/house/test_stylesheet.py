"""The one stylesheet stays small, our own, in use, and readable in both themes."""

import re
from itertools import product

import pytest

from uitweg.paths import PACKAGE, TEMPLATES

CSS = (PACKAGE / "static" / "uitweg.css").read_text(encoding="utf-8")
RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
MOST_BYTES = 15_000
COMPOSED = {
    "button-primary",
    "button-danger",
    "button-quiet",
}  # post_button and others compose these
ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)

SURFACES = ("paper", "card")
WORDS = ("ink", "muted", "accent", "deep", "ok", "review", "blocked", "unknown", "info")
ON_SOFT = (("ink", "soft"), ("accent", "soft"), ("deep", "soft"), ("muted", "soft"))
TEXT = [*product(WORDS, SURFACES), *ON_SOFT, ("on-accent", "accent"), ("on-accent", "deep")]
OUTLINES = list(product(("edge", "ink"), SURFACES))  # of a field, and the focus ring


def themes() -> dict[str, dict[str, str]]:
    """The colours of each theme by name; the dark one repeats only what differs."""
    light, dark = (
        dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", block)) for block in ROOT.findall(CSS)[:2]
    )
    return {"light": light, "dark": {**light, **dark}}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    pairs = (
        [digits[at : at + 2] for at in (0, 2, 4)] if len(digits) == 6 else [2 * d for d in digits]
    )
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(pair, 16) / 255 for pair in pairs)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("word", "surface"), TEXT)
def test_words_can_be_read(theme: str, word: str, surface: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[word], colours[surface]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("line", "surface"), OUTLINES)
def test_outlines_can_be_seen(theme: str, line: str, surface: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[line], colours[surface]) >= 3


def test_the_stylesheet_is_small() -> None:
    assert len(CSS.encode()) <= MOST_BYTES


def test_the_stylesheet_fetches_nothing() -> None:
    assert not re.findall(r"url\(|@import|@font-face|//", RULES)


def test_every_class_in_the_stylesheet_is_used_by_a_template() -> None:
    words = " ".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    selectors = re.sub(r"\{[^{}]*\}", "{}", RULES)
    classes = set(re.findall(r"\.([a-z][a-z-]*)", selectors)) - COMPOSED
    unused = {name for name in classes if not re.search(rf"(?<![\w-]){name}(?![\w-])", words)}
    assert not unused, f"styled, used nowhere: {sorted(unused)}"
