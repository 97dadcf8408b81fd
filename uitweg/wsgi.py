"""For WSGI servers of a deployment: ``gunicorn 'uitweg.wsgi:make_app()'``."""

from flask import Flask

from uitweg.app import create_app
from uitweg.cli.opening import newest_revision, revision_of
from uitweg.config import Settings
from uitweg.db import Database


class NotReady(Exception):
    """This installation cannot be served as it stands; the text says what to do."""


def make_app() -> Flask:
    """The application with the settings of the environment; raises NotReady."""
    settings = Settings()
    if settings.demo:
        raise NotReady("UITWEG_DEMO is set: use `uitweg demo` for that")
    database = Database(settings.database_url)
    found, newest = revision_of(database), newest_revision()
    if found != newest:
        raise NotReady(f"tables at {found}, needed {newest}: run `uitweg db upgrade` first")
    database.engine.dispose()  # a connection must not be shared with forked workers
    return create_app(settings, database)
