"""Every string of the interface, the English catalogue, and how to bring it up to date.

``.venv/bin/python -m tests.support.translations`` adds new Dutch strings to the catalogue, without
a translation yet, and takes out those that nothing says any more. Fill in what is empty by hand.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from tests.support.checkout import CHECKOUT, files, name, tree

ENGLISH = CHECKOUT / "locales" / "en" / "LC_MESSAGES" / "messages.po"
DOORS = ("uitweg", "employers")  # the packages that may speak to a person
ONE = ("_", "_l", "gettext", "lazy_gettext")
SEVERAL = ("ngettext", "lazy_ngettext")
KEYWORDS = dict.fromkeys(ONE) | dict.fromkeys(SEVERAL, (1, 2))
# No names, dates, hosts or line numbers: the file changes only when a sentence does.
HEADER = """\
# English for uitweg. The Dutch of the interface is the key.
msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
JINJA = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])

Key = str | tuple[str, str]
"""A Dutch string, or its singular and plural."""


@cache
def interface() -> dict[Key, list[str]]:
    """Every string that a template or a page says, with the files that say it."""
    said: dict[Key, list[str]] = {}
    for path, key in _extracted():
        said.setdefault(key, []).append(name(path))
    return said


def _extracted() -> Iterator[tuple[Path, Key]]:
    kinds = {"jinja2": files("templates", suffix=".html"), "python": _speaking()}
    for method, paths in kinds.items():
        options = {"silent": "false"} if method == "jinja2" else {}
        for path in paths:
            for _line, key, *_ in extract_from_file(method, path, KEYWORDS, options=options):
                yield path, key


def _speaking() -> list[Path]:
    """Python files that speak to a person; most of the product does not."""
    return [path for path in files(*DOORS, suffix=".py") if b"gettext" in path.read_bytes()]


def spoken_from_a_variable() -> list[str]:
    """Calls such as ``_(word)``, which no extraction can see."""
    return [
        f"{name(path)}:{line}"
        for path in [*files("templates", suffix=".html"), *_speaking()]
        for line in (_in_template(path) if path.suffix == ".html" else _in_python(path))
    ]


def _in_template(path: Path) -> Iterator[int]:
    for call in JINJA.parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
        literal = call.args and isinstance(call.args[0], nodes.Const)
        if getattr(call.node, "name", None) in KEYWORDS and not literal:
            yield call.lineno


def _in_python(path: Path) -> Iterator[int]:
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", None) not in KEYWORDS:
            continue
        if not (node.args and isinstance(node.args[0], ast.Constant)):
            yield node.lineno


def english(source: Path = ENGLISH) -> Catalog:
    """The catalogue as it is stored."""
    with source.open("rb") as lines:
        return read_po(lines, locale="en")


def refreshed(stored: Catalog) -> str:
    """The text of a catalogue with today's strings, keeping the translations that still serve."""
    known = {message.id: message.string for message in stored if message.id}
    fresh = Catalog(locale="en")
    for key in interface():
        fresh.add(key, known.get(key, ""))
    text = BytesIO()
    write_po(text, fresh, width=0, no_location=True, omit_header=True, sort_output=True)
    return HEADER + text.getvalue().decode("utf-8").strip() + "\n"


def main() -> int:
    """Bring the stored catalogue up to date; say how many strings wait for a translation."""
    stored = english() if ENGLISH.exists() else Catalog(locale="en")
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    ENGLISH.write_text(refreshed(stored), encoding="utf-8")
    empty = [message.id for message in english() if message.id and not any(message.string)]
    sys.stdout.write(f"{len(interface())} strings, {len(empty)} without English.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
