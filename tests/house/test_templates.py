"""Templates hold to the house: one macro a file, nothing unused or inline, all words in _()."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from uitweg.paths import TEMPLATES

JINJA = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 - it parses and lexes, never renders
PATHS = sorted(TEMPLATES.rglob("*.html"))
NAMES = [path.relative_to(TEMPLATES).as_posix() for path in PATHS]
COMPONENTS = [name for name in NAMES if name.startswith("components/")]
PAGES = [name for name in NAMES if not name.startswith(("components/", "layouts/"))]

MOST_LINES = 150
WAITING = {}
"""Macros made ahead of the page that needs them, with the reason; leave the list once used."""

EXPRESSION = "\N{REPLACEMENT CHARACTER}"
SPOKEN = frozenset({"alt", "aria-label", "aria-description", "placeholder", "title"})
ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "srcset", "xlink:href"})
OWN_LANGUAGE_NAMES = frozenset({"Nederlands", "English"})  # a language is named in itself
TRANSLATORS = frozenset({"_", "gettext", "ngettext"})
PROSE = re.compile(
    r"(?=.*[A-Za-zÀ-ÿ]{3})(^[A-ZÀ-Þ][a-zà-ÿ]|[A-Za-zÀ-ÿ]{2} [A-Za-zÀ-ÿ]{2})", re.DOTALL
)


def source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def markup(text: str) -> str:
    """The HTML of a template: statements and comments gone, each expression one sign."""
    kept: list[str] = []
    inside = False
    for _line, kind, value in JINJA.lex(text):
        if kind == "variable_begin":
            inside = True
        elif kind == "variable_end":
            inside = False
            kept.append(EXPRESSION)
        elif kind == "data" and not inside:
            kept.append(value)
    return "".join(kept)


class Offences(HTMLParser):
    """Collects what a template must not hold."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.found.append(f"<{tag}> stands in the page; styles belong in uitweg.css")
        for name, value in attrs:
            self._attribute(name, value or "")

    def _attribute(self, name: str, value: str) -> None:
        if name == "style" or name.startswith("on"):
            self.found.append(f"attribute {name}: the policy blocks it")
        if name in ADDRESSES and re.match(r"\s*(\w+:|//)", value):
            self.found.append(f"{name}={value} leads outside")
        if name in SPOKEN and re.search(r"[^\W\d_]", value):
            self.found.append(f'{name}="{value}": use {{{{ _("...") }}}}')

    def handle_data(self, data: str) -> None:
        if re.search(r"[^\W\d_]", data):
            self.found.append(f'text "{data.strip()}": use {{{{ _("...") }}}}')


def offences(text: str) -> list[str]:
    reader = Offences()
    reader.feed(markup(text))
    reader.close()
    return reader.found


def untranslated(text: str) -> list[str]:
    """Prose in a literal that passes the translation by, as in ``badge("ok", "Klaar")``."""
    return [value for value in _literals(JINJA.parse(text)) if PROSE.search(value)]


def _literals(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Extends | nodes.FromImport | nodes.Include | nodes.Compare):
        return  # names a template, or is compared and never shown
    if isinstance(node, nodes.Filter):  # its arguments are patterns; what it filters may be prose
        if node.node is not None:
            yield from _literals(node.node)
        return
    if isinstance(node, nodes.Call) and getattr(node.node, "name", None) in TRANSLATORS:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        if node.value not in OWN_LANGUAGE_NAMES:
            yield node.value
        return
    for child in node.iter_child_nodes():
        yield from _literals(child)


def imports(text: str) -> list[tuple[str, str, str]]:
    """Each import as (component's file, the macro's name, the name it gets here)."""
    found = []
    for imported in JINJA.parse(text).find_all(nodes.FromImport):
        assert isinstance(imported.template, nodes.Const)
        for name in imported.names:
            pair = name if isinstance(name, tuple) else (name, name)
            found.append((str(imported.template.value), *pair))
    return found


def macros(name: str) -> list[str]:
    return [macro.name for macro in JINJA.parse(source(name)).find_all(nodes.Macro)]


def test_there_are_templates_to_hold() -> None:
    assert len(PAGES) > 10
    assert len(COMPONENTS) > 20


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_short(name: str) -> None:
    lines = len(source(name).splitlines())
    assert lines <= MOST_LINES, f"{name} has {lines} lines; move a part to components/"


@pytest.mark.parametrize("name", NAMES)
def test_a_template_holds_only_translatable_words_and_nothing_inline(name: str) -> None:
    assert offences(source(name)) == []
    assert untranslated(source(name)) == [], "wrap these in _()"


@pytest.mark.parametrize("name", NAMES)
def test_every_import_is_there_and_used(name: str) -> None:
    text = source(name)
    used = {node.name for node in JINJA.parse(text).find_all(nodes.Name) if node.ctx == "load"}
    for file, macro, alias in imports(text):
        assert file in COMPONENTS, f"{name} imports from {file}, which is not there"
        assert macro in macros(file), f"{file} has no macro {macro}"
        assert alias in used, f"{name} imports {alias} and never uses it"


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_one_macro_named_as_its_file(name: str) -> None:
    assert macros(name) == [Path(name).stem]


def test_every_component_is_used_or_waits_for_a_known_page() -> None:
    used = {macro for name in NAMES for _file, macro, _alias in imports(source(name))}
    idle = {Path(name).stem for name in COMPONENTS} - used
    assert idle == set(WAITING), "remove what nobody uses, and from WAITING what somebody does"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_layout_and_a_title(name: str) -> None:
    tree = JINJA.parse(source(name))
    assert any(tree.find_all(nodes.Extends)), f"{name} extends no layout"
    assert "title" in {block.name for block in tree.find_all(nodes.Block)}, f"{name} has no title"


@pytest.mark.parametrize("name", NAMES)
def test_every_posting_form_carries_its_token(name: str) -> None:
    text = source(name)
    forms = len(re.findall(r'<form[^>]*method="post"', text))
    tokens = text.count("csrf_token()") + len(re.findall(r"{{\s*page_footer\(", text))
    assert tokens >= forms, f"{name}: end the form with page_footer, or use post_button"


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hallo</p>",
        '<img src="/x" alt="Een foto">',
        '<p style="color: red"></p>',
        '<p onclick="go()"></p>',
        "<script></script>",
        '<a href="https://elsewhere.example/"></a>',
        '<a href="//elsewhere.example/"></a>',
    ],
)
def test_the_reader_of_markup_catches(text: str) -> None:
    assert offences(text)


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ('{{ badge("ok", "Past goed") }}', True),
        ('{{ badge("ok", _("Past goed")) }}', False),
        ('{{ "Klaar"|upper }}', True),
        ('{{ at|dateformat("EEEE d MMMM y") }}', False),
        ('{{ link_button(url, label, "primary") }}', False),
    ],
)
def test_the_reader_of_literals_catches_prose_only(text: str, caught: bool) -> None:
    assert bool(untranslated(text)) is caught
