"""One renderer for everything that goes wrong; it never says more than the reader may know."""

import logging
from secrets import token_hex

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from uitweg.domain.proposals import IllegalStep

log = logging.getLogger("uitweg")

PAGES = frozenset({400, 403, 404, 409, 410, 413, 429, 500})


def _page(code: int) -> tuple[str, int]:
    number = token_hex(4)
    log.warning("answered %s, event %s", code, number)
    page = code if code in PAGES else 400 if code < 500 else 500
    return render_template(f"errors/{page}.html", event_number=number), code


def _http(error: HTTPException) -> tuple[str, int] | HTTPException:
    code = error.code or 500
    return error if code < 400 else _page(code)  # a redirect is no error


def _unforeseen(error: Exception) -> tuple[str, int]:
    log.exception("unforeseen", exc_info=error)
    return _page(InternalServerError.code)


def install(app: Flask) -> None:
    """Answer every error with a page of our own."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, lambda _error: _page(400))
    app.register_error_handler(IllegalStep, lambda _error: _page(409))
    app.register_error_handler(Exception, _unforeseen)
