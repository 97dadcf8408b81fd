"""One unit of work per request: committed at the door when all went well, undone otherwise."""

from flask import Flask, Response, g, request
from sqlmodel import Session

from uitweg.web.hall import hall_of

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def db() -> Session:
    """This request's database session; a safe method only reads."""
    if "db" not in g:
        database = hall_of().database
        g.db = database.reader() if request.method in SAFE_METHODS else database.writer()
    session: Session = g.db
    return session


def _commit(response: Response) -> Response:
    session: Session | None = g.get("db")
    if session is None:
        return response
    if request.method not in SAFE_METHODS and response.status_code < 400:
        session.commit()
    else:
        session.rollback()
    return response


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("db", None)
    if session is not None:
        session.close()


def install(app: Flask) -> None:
    """Let the hall porter commit and close."""
    app.after_request(_commit)
    app.teardown_request(_close)
