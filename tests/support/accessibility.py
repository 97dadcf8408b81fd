"""Reads a page with axe in Chromium the ways people do: light, dark, narrow, forced colours."""

from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
WIDE, PHONE, NARROW = 1280, 390, 320
HEIGHT = 844


@dataclass(frozen=True)
class View:
    """One way of looking at a page."""

    name: str
    width: int = WIDE
    colours: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"


VIEWS = (
    View("light"),
    View("dark", colours="dark"),
    View("320 px", width=NARROW),
    View("320 px dark", width=NARROW, colours="dark"),
    View("forced colours", forced="active"),
)
OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},  # off unless asked for by name
}
# A fixed element can be cut off while the page says that it does not scroll; so measure each one.
# What scrolls sideways by itself (a wide table in its box) may be wider inside.
BEYOND_THE_EDGE = """() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = element => {
    for (let it = element.parentElement; it && it !== document.body; it = it.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(it).overflowX)) return true;
    return false;
  };
  const beyond = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > edge + 0.5 &&
      element.checkVisibility({visibilityProperty: true}) && !scrolls(element);
  });
  if (document.documentElement.scrollWidth > edge) beyond.unshift(document.documentElement);
  return beyond.slice(0, 5).map(element =>
    `${element.cloneNode(false).outerHTML} ends at ${element.getBoundingClientRect().right} px`);
}"""


def look(page: Page, view: View) -> None:
    """Show ``page`` as ``view`` says, without any movement."""
    page.emulate_media(
        color_scheme=view.colours, forced_colors=view.forced, reduced_motion="reduce"
    )
    page.set_viewport_size({"width": view.width, "height": HEIGHT})


def violations(page: Page, views: tuple[View, ...] = VIEWS) -> list[str]:
    """What keeps somebody from using ``page``, in each view; empty when nothing does."""
    found = []
    before = page.viewport_size
    for view in views:
        look(page, view)
        found += [f"{view.name}: {sentence}" for sentence in (*_axe(page), *_cut_off(page, view))]
    look(page, View("as before"))
    if before:
        page.set_viewport_size(before)
    return found


def assert_accessible(page: Page, views: tuple[View, ...] = VIEWS) -> None:
    """Fail with every violation on ``page``."""
    found = violations(page, views)
    assert not found, f"{page.title()} ({page.url})\n" + "\n".join(found)


def _cut_off(page: Page, view: View) -> list[str]:
    beyond = page.evaluate(BEYOND_THE_EDGE)
    return [f"right of the {view.width} px wide window: {element}" for element in beyond]


def _axe(page: Page) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):  # half a megabyte: once a page is enough
        page.evaluate(AXE.axe_script)
    results = page.evaluate("options => axe.run(options)", OPTIONS)
    return [_sentence(violation) for violation in results["violations"]]


def _sentence(violation: dict[str, Any]) -> str:
    nodes = [
        f"\n    {node['html'][:200]}\n      {_reason(node['failureSummary'])}"
        for node in violation["nodes"][:5]
    ]
    more = len(violation["nodes"]) - len(nodes)
    return (
        f"{violation['id']} ({violation['impact']}): {violation['help']}"
        + "".join(nodes)
        + (f"\n    … and {more} more" if more > 0 else "")
    )


def _reason(summary: str) -> str:
    """axe's hints, which begin with a line that says only that there are hints."""
    return "; ".join(line.strip() for line in summary.splitlines()[1:])
