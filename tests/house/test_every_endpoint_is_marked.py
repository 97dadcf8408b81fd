"""No page without a decision who may see it: an unmarked endpoint stops the start."""

import pytest
from flask import Flask

from uitweg.domain.roles import Permission
from uitweg.web.guard import assert_all_marked, mark_of

# Read this list aloud before adding to it: everybody on the internet may open these.
PUBLIC = {
    "auth.log_in",
    "auth.redeem_invitation",
    "employers.call_back",
    "employers.called_back",
    "home.about",
    "home.health",
    "home.logo",
    "home.theme_css",
    "static",
}


def _plant(app: Flask) -> None:
    app.add_url_rule("/planted", "planted", lambda: "open to all")


def test_an_unmarked_endpoint_stops_the_start(live_app: Flask) -> None:
    _plant(live_app)
    with pytest.raises(RuntimeError, match=r"planted.*Add @allows"):
        assert_all_marked(live_app)


def test_a_request_to_an_unmarked_endpoint_is_refused_as_well(live_app: Flask) -> None:
    _plant(live_app)
    answer = live_app.test_client().get(
        "/planted", base_url=live_app.extensions["uitweg"].settings.base_url
    )
    assert answer.status_code == 403
    assert b"open to all" not in answer.data


def test_nothing_is_public_but_what_this_list_says(live_app: Flask) -> None:
    public = set()
    for endpoint in live_app.view_functions:
        mark = mark_of(live_app, endpoint)
        assert mark is not None
        if Permission.PUBLIC in (mark.read, mark.write):
            public.add(endpoint)
    assert public == PUBLIC
