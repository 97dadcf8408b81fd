"""Firms that nobody knows yet: they ask to be called, and that is all they can do."""

from datetime import datetime

from sqlmodel import Session

from uitweg.services.callbacks import CallbackInput, request_callback
from uitweg.services.callbacks import TooManyRequests as TooManyRequests


def ask(
    session: Session, said: dict[str, str], *, came_from: str, secret: str, now: datetime
) -> None:
    """Keep whom to call; raises TooManyRequests when this network asked often enough today."""
    request_callback(session, CallbackInput(**said), network=came_from, secret_key=secret, now=now)
