"""Fixtures for tests in a real Chromium, against a real server on this machine."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import ConsoleMessage, Page, Response, Route, sync_playwright

from tests.support import chromium as programs
from tests.support.absent import skip_or_fail
from tests.support.accessibility import HEIGHT, PHONE
from tests.support.applications import StoppedClock, make_app
from tests.support.browser_client import Browser
from tests.support.live_server import serving
from uitweg.config import Settings
from uitweg.db import Database
from uitweg.models import Account

PATIENCE = 10_000  # milliseconds, for a machine that is busy
NewScreen = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One Chromium for the whole session."""
    program = programs.find()
    if program is None:
        skip_or_fail(f"No Chromium: no {', '.join(programs.NAMES)} on PATH.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(program), args=programs.ARGUMENTS, headless=True
        )
        yield browser
        browser.close()


@pytest.fixture
def live_app(sqlite: Database, clock: StoppedClock) -> Flask:
    """The application as the demo runs it: over plain HTTP on this machine."""
    return make_app(Settings(demo=True), sqlite, clock)


@pytest.fixture
def live_url(live_app: Flask) -> Iterator[str]:
    """The address where ``live_app`` answers."""
    with serving(live_app) as url:
        yield url


class Watch:
    """Notes what a page should not do: fail, complain, or reach outside."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.complaints: list[str] = []

    def guard(self, route: Route) -> None:
        """Let a request through to our own server only."""
        if route.request.url.startswith((self.url, "data:")):
            route.continue_()
        else:
            self.complaints.append(f"reached for {route.request.url}")
            route.abort()

    def heard(self, message: ConsoleMessage) -> None:
        """Note an error on the console, such as a broken content security policy."""
        # What failed to load is noted by ``answered``, which knows pages from their parts.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"console: {message.text}")

    def answered(self, response: Response) -> None:
        """Note a part of a page that is missing, and any server error."""
        is_part = not response.request.is_navigation_request()
        if response.status >= 500 or (is_part and response.status >= 400):
            self.complaints.append(f"{response.url} answered {response.status}")


@pytest.fixture
def new_screen(chromium: Chromium, live_app: Flask, live_url: str) -> Iterator[NewScreen]:
    """Opens screens: ``new_screen(account, width=390, javascript=False)``, logged in or not."""
    watch = Watch(live_url)
    contexts = []

    def open_screen(
        account: Account | None = None, *, width: int = PHONE, javascript: bool = True
    ) -> Page:
        context = chromium.new_context(
            base_url=live_url,
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=javascript,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",  # a fade that a fast click cuts short is reported as an error
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", watch.guard)
        context.on("console", watch.heard)
        context.on("response", watch.answered)
        if account is not None:
            cookies = Browser(live_app).log_in(account).cookies
            context.add_cookies(
                [{"name": name, "value": cookies[name], "url": live_url} for name in cookies]
            )
        screen = context.new_page()
        screen.on("pageerror", lambda error: watch.complaints.append(f"script: {error}"))
        return screen

    yield open_screen
    for context in contexts:
        context.close()
    assert not watch.complaints, "\n".join(watch.complaints)
