"""The access guard: no endpoint without a mark, no person's record but through the scope.

Three teams of this field each forgot a decorator once; so a mark is required, start-up refuses an
unmarked endpoint, and a request to one is refused as well (``architecture.md`` 0.2).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for
from flask_login import current_user

from uitweg.access.actor import Actor
from uitweg.access.policy import may
from uitweg.access.scope import load
from uitweg.domain.roles import Permission
from uitweg.models import Youth
from uitweg.services import accounts, audit
from uitweg.web.hall import hall_of
from uitweg.web.unit import SAFE_METHODS, db

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Mark:
    """What a view asks for: a permission per kind of method, and the record it opens."""

    read: Permission
    write: Permission
    opens: type[Any] | None = None

    def permission_for(self, method: str) -> Permission:
        """The permission that a request with this method needs."""
        return self.read if method in SAFE_METHODS else self.write


def allows(
    permission: Permission, *, post: Permission | None = None, opens: type[Any] | None = None
) -> Callable[[View], View]:
    """Mark a view. With ``opens=Youth`` the view's ``youth`` argument arrives loaded in scope."""

    def mark(view: View) -> View:
        view.mark = Mark(permission, post or permission, opens)  # type: ignore[attr-defined]
        return view

    return mark


def mark_of(app: Flask, endpoint: str) -> Mark | None:
    """The mark of an endpoint."""
    mark: Mark | None = getattr(app.view_functions[endpoint], "mark", None)
    return mark


def actor() -> Actor:
    """Who is asking; only behind a mark that is not public."""
    known: Actor = current_user.actor
    return known


def _enforce() -> Response | None:
    if request.endpoint is None:  # no such address: routing answers 404 or 405
        return None
    mark = mark_of(current_app, request.endpoint)
    if mark is None:
        abort(403)
    permission = mark.permission_for(request.method)
    if permission is Permission.PUBLIC:
        return None
    if not current_user.is_authenticated:
        target = request.full_path if request.method == "GET" and request.path != "/" else None
        return redirect(url_for("auth.log_in", next=target), 303)  # type: ignore[return-value]
    if not may(actor(), permission):
        _keep_denial(request.endpoint)
        abort(403)
    if mark.opens is not None:
        _open(mark.opens, request.endpoint)
    return None


def _open(model: type[Any], endpoint: str) -> None:
    """Swap the id in the address for the row, or answer as if there were none."""
    name = model.__name__.lower()
    assert request.view_args is not None  # noqa: S101  the rule has the argument by construction
    row = load(db(), actor(), model, request.view_args[name], hall_of().today())
    if row is None:
        abort(404)
    _keep_opening(model, row, endpoint)
    request.view_args[name] = row
    g.opened = row


def _keep_opening(model: type[Any], row: Any, endpoint: str) -> None:
    """Log who looked, before anything is shown; a change is logged by what changes it."""
    youth_id = row.id if model is Youth else getattr(row, "youth_id", None)
    if youth_id is None or request.method not in SAFE_METHODS:
        return
    hall = hall_of()
    with hall.database.write() as session:
        audit.record(
            session,
            actor(),
            "record:opened",
            now=hall.now(),
            object_type=model.__tablename__,
            object_id=str(row.id),
            youth_id=youth_id,
            endpoint=endpoint,
        )


def _keep_denial(endpoint: str) -> None:
    hall = hall_of()
    with hall.database.write() as session:
        accounts.record_denial(session, actor(), endpoint, now=hall.now())


def assert_all_marked(app: Flask) -> None:
    """Refuse to start with an endpoint that nobody decided about."""
    unmarked = sorted(
        {rule.endpoint for rule in app.url_map.iter_rules() if mark_of(app, rule.endpoint) is None}
    )
    if unmarked:
        raise RuntimeError(
            f"No permission declared for {', '.join(unmarked)}. "
            "Add @allows(Permission.…) or @allows(Permission.PUBLIC) to the view."
        )


def install(app: Flask) -> None:
    """Put the guard at the door, and say out loud that static files are public."""
    app.before_request(_enforce)
    if "static" in app.view_functions:
        static: Callable[..., Any] = app.view_functions["static"]

        @allows(Permission.PUBLIC)
        def serve_static(**values: Any) -> Any:
            return static(**values)

        app.view_functions["static"] = serve_static
