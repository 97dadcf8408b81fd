"""flask-login as a thin loader over server-side sessions; no remember-me, nothing in the cookie."""

from dataclasses import dataclass
from uuid import UUID

from flask import Flask, session
from flask_login import LoginManager, UserMixin, login_user

from uitweg.access.actor import Actor, actor_of
from uitweg.services.accounts import active_account
from uitweg.web.hall import hall_of


@dataclass
class SessionUser(UserMixin):
    """What flask-login holds: the actor, looked up anew on every request."""

    actor: Actor

    def get_id(self) -> str:
        """The account's key; it stays on the server."""
        return str(self.actor.id)


def _load(key: str) -> SessionUser | None:
    with hall_of().database.read() as db:
        account = active_account(db, UUID(key))
        return SessionUser(actor_of(account)) if account else None


def admit(actor: Actor) -> None:
    """Log ``actor`` in under a fresh session: one made before the login is worth nothing."""
    session.rotate()  # type: ignore[attr-defined]
    login_user(SessionUser(actor))


def dismiss() -> None:
    """End this session, here and on the server."""
    session.rotate()  # type: ignore[attr-defined]


def install(app: Flask) -> None:
    """Let flask-login find accounts."""
    manager = LoginManager()
    manager.session_protection = None  # measured to do nothing for server-side sessions
    manager.user_loader(_load)
    manager.init_app(app)
