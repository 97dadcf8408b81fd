"""Flask's session kept in the database: the cookie holds a random token and nothing else."""

from typing import Any
from uuid import UUID

from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.datastructures import CallbackDict

from uitweg.services import login_sessions
from uitweg.services.secrets import new_token
from uitweg.web.hall import hall_of

ACCOUNT_KEY = "_user_id"
"""Where flask-login keeps whose session it is."""


class ServerSession(CallbackDict[str, Any], SessionMixin):
    """A session whose content never leaves the server."""

    def __init__(self, data: dict[str, Any], token: str | None) -> None:
        super().__init__(data, self._changed)
        self.token = token
        self.old_token: str | None = None
        self.modified = False

    @staticmethod
    def _changed(changed: CallbackDict[str, Any]) -> None:
        changed.modified = True  # type: ignore[attr-defined]

    def rotate(self) -> None:
        """Forget everything and take a new token: what was known before login is worth nothing."""
        self.clear()
        self.old_token = self.old_token or self.token
        self.token = None
        self.modified = True


class ServerSessionInterface(SessionInterface):
    """Opens and keeps sessions; ends them for real on log-out."""

    session_class = ServerSession

    def open_session(self, app: Flask, request: Request) -> ServerSession:
        token = request.cookies.get(self.get_cookie_name(app))
        if not token or len(token) > 100:
            return ServerSession({}, None)
        hall = hall_of(app)
        now = hall.now()
        with hall.database.read() as db:
            row = login_sessions.find(db, token, now=now)
        if row is None:
            return ServerSession({}, None)
        opened = ServerSession(dict(row.data), token)
        opened.modified = now - row.last_seen_at > login_sessions.TOUCH_EVERY
        return opened

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not isinstance(session, ServerSession) or not session.modified:
            return
        hall = hall_of(app)
        now = hall.now()
        with hall.database.write() as db:
            if session.old_token:
                login_sessions.end(db, session.old_token)
            if session.token and not session:
                login_sessions.end(db, session.token)
                session.token = None
            elif session.token:
                if not login_sessions.keep(db, session.token, dict(session), now=now):
                    session.token = None
            elif session:
                session.token = new_token()
                whose = session.get(ACCOUNT_KEY)
                login_sessions.begin(
                    db, session.token, dict(session), UUID(whose) if whose else None, now=now
                )
        self._set_cookie(app, session, response)

    def _set_cookie(self, app: Flask, session: ServerSession, response: Response) -> None:
        name = self.get_cookie_name(app)
        secure = self.get_cookie_secure(app)
        if session.token is None:
            response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="Lax")
        else:
            response.set_cookie(
                name, session.token, path="/", secure=secure, httponly=True, samesite="Lax"
            )
