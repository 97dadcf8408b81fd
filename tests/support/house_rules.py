"""What must be true of every answer the product gives; checked on each response of each test."""

import re
from collections import Counter

from werkzeug.test import TestResponse

from tests.support.page import Element, Page

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
TELLTALE = ("Server", "X-Powered-By", "Access-Control-Allow-Origin")
ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href")
ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
HARMLESS = re.compile(r"^(?:mailto:|tel:|data:image/)")
UNLABELLED = {"hidden", "submit", "button", "reset", "image"}
STARTING_TAGS = ("html[lang]", "head meta[charset]", "head meta[name=viewport]", "main")


def broken_rules(response: TestResponse, *, https: bool = False) -> list[str]:
    """Every house rule that ``response`` breaks, as a sentence that says what to do."""
    if response.status_code >= 500:
        return [f"answered {response.status_code}; no request may end in a server error"]
    broken = _headers(response, https) + _cookies(response, https)
    if response.mimetype == "text/html" and not 300 <= response.status_code < 400:
        broken += broken_in_page(Page(response.get_data(as_text=True)))
    return broken


def broken_in_page(page: Page) -> list[str]:
    """Every house rule of markup that ``page`` breaks."""
    rules = (_skeleton, _heading, _forms, _labels, _nothing_inline, _nothing_external, _ids)
    return [sentence for rule in rules for sentence in rule(page)]


def _headers(response: TestResponse, https: bool) -> list[str]:
    wanted = HEADERS | ({"Strict-Transport-Security": "max-age=63072000"} if https else {})
    broken = [
        f"header {name} is {response.headers.get_all(name)}, not exactly {value!r}"
        for name, value in wanted.items()
        if response.headers.get_all(name) != [value]
    ]
    broken += [f"header {name} tells too much" for name in TELLTALE if name in response.headers]
    if response.mimetype == "text/html" and response.headers.get("Cache-Control") != "no-store":
        broken.append("a page may stay in no cache: send Cache-Control: no-store")
    return broken


def _cookies(response: TestResponse, https: bool) -> list[str]:
    flags = ["HttpOnly", "SameSite", *(["Secure"] if https else [])]
    return [
        f"cookie {cookie.split('=')[0]} lacks {flag}"
        for cookie in response.headers.get_all("Set-Cookie")
        for flag in flags
        if f"; {flag.lower()}" not in cookie.lower()
    ]


def _skeleton(page: Page) -> list[str]:
    return [f"there is no {tag}" for tag in STARTING_TAGS if not page.has(tag)]


def _heading(page: Page) -> list[str]:
    headings, titles = page.all("h1"), page.all("head title")
    if len(headings) != 1 or len(titles) != 1:
        return [f"{len(headings)} h1 and {len(titles)} title; a page has one of each"]
    if not headings[0].text or headings[0].text not in titles[0].text:
        return [f"title {titles[0].text!r} does not repeat h1 {headings[0].text!r}"]
    return []


def _forms(page: Page) -> list[str]:
    return [
        f"{form!r} posts without csrf_token; use the page_footer component"
        for form in page.all("form")
        if form.get("method", "get").lower() == "post" and not form.has("[name=csrf_token]")
    ]


def _labels(page: Page) -> list[str]:
    labelled = {label.get("for") for label in page.all("label") if label.text}
    fields = page.all("input") + page.all("select") + page.all("textarea")
    return [
        f"{field!r} has no label; use the field component"
        for field in fields
        if field.get("type") not in UNLABELLED
        and field.get("id") not in labelled
        and not any(around.tag == "label" for around in field.above())
    ]


def _nothing_inline(page: Page) -> list[str]:
    broken = []
    for element in page.below():
        inline = [name for name in element.attributes if name == "style" or name.startswith("on")]
        broken += [f"{element!r} has {name}; the browser will refuse it" for name in inline]
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            broken.append(f"{element!r} is inline; move it to a file in uitweg/static/")
    return broken


def _nothing_external(page: Page) -> list[str]:
    return [
        f"{element!r} leads outside; pages reach nothing but this server"
        for element in page.below()
        for name in ADDRESSES
        if _is_elsewhere(element, name)
    ]


def _is_elsewhere(element: Element, name: str) -> bool:
    address = element.get(name)
    return bool(ELSEWHERE.match(address)) and not HARMLESS.match(address)


def _ids(page: Page) -> list[str]:
    counted = Counter(element["id"] for element in page.below() if element.get("id"))
    return [f"id {name!r} stands {times} times" for name, times in counted.items() if times > 1]
