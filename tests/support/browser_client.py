"""A browser without a screen: walks through the application, checking the house rules."""

from typing import Any, Self
from urllib.parse import urlsplit

from flask import Flask, session
from flask_wtf.csrf import generate_csrf
from werkzeug.test import TestResponse

from tests.support.forms import Values, filled
from tests.support.house_rules import broken_rules
from tests.support.page import Element, Page
from uitweg.access.actor import actor_of
from uitweg.models import Account
from uitweg.web.hall import hall_of
from uitweg.web.login import admit

MOST_REDIRECTS = 5


class Browser:
    """One person's browser, with cookies of its own. ``Browser(app)`` for each further person."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.base_url = hall_of(app).settings.base_url
        self._urls = app.url_map.bind(urlsplit(self.base_url).netloc)
        self._client = app.test_client()
        self._csrf_token = ""
        self.cookies: dict[str, str] = {}
        self.response: TestResponse | None = None

    def log_in(self, account: Account) -> Self:
        """Be ``account`` from now on. Skips password and code, which have their own tests."""
        with self.app.test_request_context(base_url=self.base_url):
            admit(actor_of(account))
            self._csrf_token = generate_csrf()
            response = self.app.make_response("")
            self.app.session_interface.save_session(self.app, session, response)
        name, value = response.headers["Set-Cookie"].split(";")[0].split("=", 1)
        self.cookies[name] = value
        self._client.set_cookie(name, value, domain=urlsplit(self.base_url).hostname or "")
        return self

    def take_cookies_of(self, other: "Browser") -> None:
        """Hold the same cookies as ``other``, as a thief of them would."""
        host = urlsplit(self.base_url).hostname or ""
        for name, value in other.cookies.items():
            self._client.set_cookie(name, value, domain=host)

    @property
    def csrf_token(self) -> str:
        """The token of the last form seen, or of the login."""
        return self._csrf_token

    def path_of(self, endpoint: str, **values: Any) -> str:
        """The address of ``endpoint``."""
        return self._urls.build(endpoint, values)

    def get(self, endpoint: str, *, expect: int = 200, **values: Any) -> Page:
        """The page of ``endpoint``; values that the address has no place for become the query."""
        return self.visit(self._urls.build(endpoint, values), expect=expect)

    def visit(self, path: str, *, expect: int = 200) -> Page:
        """The page at an address, as typed; a redirect is not followed."""
        return self._ask("GET", path, expect)

    def post(
        self, endpoint: str, data: Values | None = None, *, expect: int = 303, **values: Any
    ) -> Page:
        """Send ``data`` with a valid CSRF token straight to ``endpoint``, past any form."""
        path = self._urls.build(endpoint, values, method="POST")
        return self._ask("POST", path, expect, {"csrf_token": self._csrf_token, **(data or {})})

    def submit(
        self,
        page: Page,
        button: str | None = None,
        *,
        form: str = "main form",
        expect: int = 200,
        **fields: str | list[str],
    ) -> Page:
        """Change ``fields`` of a form on ``page``, press ``button``, and end where that leads."""
        found = _form_with(page, form, button)
        path = found.get("action") or page.path
        values = filled(found, button, **fields)
        if found.get("method", "get").lower() == "get":
            return self._arrive("GET", path.split("?")[0], expect, query_string=values)
        return self._arrive("POST", path, expect, data=values)

    def follow(self, page: Page, text: str, *, expect: int = 200) -> Page:
        """Follow the one link on ``page`` that says ``text``."""
        return self._arrive("GET", page.one("a[href]", text)["href"], expect)

    def send(self, method: str, path: str, **options: Any) -> TestResponse:
        """Any request at all, checked like the others: for fuzzing and for other methods."""
        options.setdefault("buffered", True)  # or a static file would stay open
        response = self._client.open(path, method=method, base_url=self.base_url, **options)
        broken = broken_rules(response, https=self.base_url.startswith("https:"))
        assert not broken, f"{method} {path} ({response.status_code}): " + "; ".join(broken)
        self.response = response
        return response

    def _ask(self, method: str, path: str, expect: int, data: Values | None = None) -> Page:
        response = self.send(method, path, data=data)
        page = self._page(response)
        assert response.status_code == expect, _surprise(method, path, response, expect, page)
        return page

    def _arrive(self, method: str, path: str, expect: int, **options: Any) -> Page:
        response = self.send(method, path, **options)
        for _ in range(MOST_REDIRECTS):
            if response.status_code not in (302, 303):
                break
            path = response.headers["Location"]
            response = self.send("GET", path)
        page = self._page(response)
        assert response.status_code == expect, _surprise(method, path, response, expect, page)
        return page

    def _page(self, response: TestResponse) -> Page:
        path = response.request.full_path.rstrip("?")
        is_page = response.mimetype == "text/html" and not 300 <= response.status_code < 400
        html = response.get_data(as_text=True) if is_page else ""
        page = Page(html, response.status_code, path)
        for field in page.all("input[name=csrf_token]")[:1]:
            self._csrf_token = field["value"]
        return page


def _form_with(page: Page, selector: str, button: str | None) -> Element:
    forms = page.all(selector)
    if button is not None:
        forms = [form for form in forms if _says(form, button)]
    assert len(forms) == 1, f"{len(forms)} × {selector} with button {button!r} on {page!r}"
    return forms[0]


def _says(form: Element, button: str) -> bool:
    return any(it.text == button for it in form.all("button")) or any(
        it.get("value") == button for it in form.all("input[type=submit]")
    )


def _surprise(method: str, path: str, response: TestResponse, expect: int, page: Page) -> str:
    leads = response.headers.get("Location")
    return (
        f"{method} {path} answered {response.status_code}, expected {expect}"
        + (f", leads to {leads}" if leads else "")
        + f"\n{page.text[:1000]}"
    )
