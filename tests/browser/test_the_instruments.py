"""The instruments of the browser tests notice what they are for."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page

from tests.support.accessibility import VIEWS, assert_accessible, violations
from tests.support.live_server import serving

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
<meta name="viewport" content="width=device-width"><style>:root {{ color-scheme: light dark }}
{style}</style></head><body><main><h1>Proef</h1>{body}</main></body></html>"""


@pytest.fixture
def show(chromium: Chromium) -> Iterator[Callable[..., Page]]:
    """A page with this body and style, from a real server."""
    shown: dict[str, bytes] = {}

    def answer(_environ: object, start: Callable[..., object]) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [shown["page"]]

    with serving(answer) as url, chromium.new_context() as context:

        def load(body: str, style: str = "") -> Page:
            shown["page"] = PAGE.format(body=body, style=style).encode()
            page = context.new_page()
            page.goto(url)
            return page

        yield load


def test_a_plain_page_is_accessible_in_every_view(show: Callable[..., Page]) -> None:
    assert_accessible(show("<p>Welkom</p>"))


@pytest.mark.parametrize(
    ("body", "style", "view", "complaint"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "", "light", "image-alt"),
        ("<p>flets</p>", "p { color: #888; background: #999 }", "light", "color-contrast"),
        (
            "<p>donker</p>",
            "@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }",
            "dark",
            "color-contrast",
        ),
        ("<p>breed</p>", "p { width: 400px }", "320 px", "ends at"),
        (
            "<p>vast</p>",
            "p { position: fixed; left: 300px; width: 90px }",
            "320 px",
            "right of the 320",
        ),
    ],
)
def test_a_defect_is_found_in_the_view_where_it_shows(
    show: Callable[..., Page], body: str, style: str, view: str, complaint: str
) -> None:
    views = tuple(it for it in VIEWS if it.name == view)
    found = violations(show(body, style), views)
    assert any(complaint in sentence for sentence in found), found
    assert all(sentence.startswith(view) for sentence in found)


def test_a_wide_table_may_scroll_in_a_box_of_its_own(show: Callable[..., Page]) -> None:
    body = '<div tabindex="0" role="region" aria-label="Rooster"><p>breed</p></div>'
    style = "div { overflow-x: auto } p { width: 600px }"
    assert violations(show(body, style)) == []
