"""A page as the tests read it: a strict HTML tree with the few selectors that tests need.

Standard library only. Strict on purpose: browsers repair a tag that was never closed, each in
its own way, so here it is an error that names the line.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Self

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNSEEN = {"script", "style", "template"}
COMPOUND = re.compile(r"(?:[\w-]|[#.][\w-]+|\[[^\]]+\])+")
PART = re.compile(
    r"(?P<tag>^[\w-]+)|#(?P<id>[\w-]+)|\.(?P<cls>[\w-]+)"
    r"|\[(?P<name>[\w:-]+)(?:=[\"']?(?P<value>[^\]\"']*)[\"']?)?\]"
)


class Element:
    """One element: ``all`` and ``one`` search below it, ``text`` is what a person reads."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def __repr__(self) -> str:
        shown = "".join(f' {name}="{value}"' for name, value in self.attributes.items())
        return f"<{self.tag}{shown}>"

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str, otherwise: str = "") -> str:
        """The value of an attribute, or ``otherwise`` without it."""
        return self.attributes.get(name, otherwise)

    @property
    def text(self) -> str:
        """The words inside, with single spaces."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in UNSEEN:
                yield from (" ", *child._pieces(), " ")

    def below(self) -> "Iterator[Element]":
        """Every element inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.below()

    def above(self) -> "Iterator[Element]":
        """Every element around, the nearest first."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.above()

    def all(self, selector: str, text: str | None = None) -> "list[Element]":
        """Elements inside that fit ``main form.plain [name=note]`` and hold ``text``.

        Knows tags, ``#id``, ``.class``, ``[attribute]``, ``[attribute=value]`` and descent.
        """
        steps = COMPOUND.findall(selector)
        return [
            element
            for element in self.below()
            if element._fits_path(steps) and (text is None or text in element.text)
        ]

    def one(self, selector: str, text: str | None = None) -> "Element":
        """The only element inside that fits; fails, saying what there is, on none or several."""
        found = self.all(selector, text)
        wanted = selector if text is None else f"{selector} with {text!r}"
        assert len(found) == 1, f"{len(found)} × {wanted} in {self!r}: {found}\n{self.text[:500]}"
        return found[0]

    def has(self, selector: str, text: str | None = None) -> bool:
        """Whether any element inside fits."""
        return bool(self.all(selector, text))

    def _fits_path(self, steps: list[str]) -> bool:
        if not self._fits(steps[-1]):
            return False
        rest = steps[:-1]
        for element in self.above():
            if rest and element._fits(rest[-1]):
                rest = rest[:-1]
        return not rest

    def _fits(self, compound: str) -> bool:
        return all(self._fits_part(part) for part in PART.finditer(compound))

    def _fits_part(self, part: re.Match[str]) -> bool:
        if part["tag"]:
            return self.tag == part["tag"]
        if part["id"]:
            return self.get("id") == part["id"]
        if part["cls"]:
            return part["cls"] in self.get("class").split()
        if part["value"] is None:
            return part["name"] in self.attributes
        return self.attributes.get(part["name"]) == part["value"]


class Page(Element):
    """A whole document, together with where it came from."""

    def __init__(self, html: str, status: int = 200, path: str = "") -> None:
        super().__init__("document", {}, None)
        self.html = html
        self.status = status
        self.path = path
        _Reader(self).read(html)

    def __repr__(self) -> str:
        return f"<page {self.path} {self.status}>"

    @classmethod
    def empty(cls, status: int, path: str) -> Self:
        """A response that is no HTML."""
        return cls("", status, path)

    @property
    def h1(self) -> str:
        """The text of the page's heading."""
        return self.one("h1").text


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self._at: Element = page

    def read(self, html: str) -> None:
        self.feed(html)
        self.close()
        assert self._at.parent is None, f"{self._at!r} is never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute, {self._where()}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self._at)
        self._at.children.append(element)
        if tag not in VOID:
            self._at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._at.tag == tag, f"</{tag}> closes {self._at!r}, {self._where()}"
        assert self._at.parent is not None
        self._at = self._at.parent

    def handle_data(self, data: str) -> None:
        self._at.children.append(data)

    def _where(self) -> str:
        return f"line {self.getpos()[0]}"
