"""The composition root: the only place that knows every door."""

from collections.abc import Callable
from datetime import datetime

from flask import Flask

import employers
from uitweg import clock
from uitweg.config import Settings
from uitweg.db import Database
from uitweg.pages import nav, staff_blueprints
from uitweg.paths import PACKAGE, TEMPLATES
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.suggestions import RankingRoom
from uitweg.web import errors, guard, i18n, jinja, law, login, security, unit
from uitweg.web.hall import KEY, Hall
from uitweg.web.server_session import ServerSessionInterface


def create_app(
    settings: Settings, database: Database, read_clock: Callable[[], datetime] = clock.now
) -> Flask:
    """The whole web application; refuses to start with an endpoint that carries no mark."""
    app = Flask("uitweg", static_folder=str(PACKAGE / "static"), template_folder=str(TEMPLATES))
    hall = Hall(settings, database, read_clock)
    hall.shelf["ranking_room"] = RankingRoom(ResidentVocabulary(settings.vocabulary))
    app.extensions[KEY] = hall
    app.session_interface = ServerSessionInterface()
    security.install(app, settings)
    login.install(app)
    unit.install(app)
    law.install(app)
    i18n.install(app)
    jinja.install(app)
    nav.install(app)
    errors.install(app)
    guard.install(app)
    for blueprint in (*staff_blueprints(), employers.portal):
        app.register_blueprint(blueprint)
    guard.assert_all_marked(app)
    return app
