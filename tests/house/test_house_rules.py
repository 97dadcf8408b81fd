"""The rules that ride on every response do catch what they are for."""

import pytest

from tests.support.forms import filled
from tests.support.house_rules import broken_in_page
from tests.support.page import Page

GOOD = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Jongeren – Uitweg</title><link rel="stylesheet" href="/static/uitweg.css"></head>
<body><main><h1>Jongeren</h1>
<form method="post" class="plain wide">
<input type="hidden" name="csrf_token" value="t">
<label for="note">Notitie</label><textarea id="note" name="note">
oud</textarea>
<label>Taal <select name="language"><option value="nl">Nederlands</option>
<option value="en" selected>English</option></select></label>
<label><input type="checkbox" name="day" value="mon" checked> maandag</label>
<label><input type="checkbox" name="day" value="tue"> dinsdag</label>
<button name="do" value="save">Opslaan</button></form></main></body></html>"""


def test_a_good_page_breaks_nothing() -> None:
    assert broken_in_page(Page(GOOD)) == []


@pytest.mark.parametrize(
    ("was", "becomes", "complaint"),
    [
        ('<html lang="nl">', "<html>", "no html[lang]"),
        ("<h1>Jongeren</h1>", "", "0 h1"),
        ("<h1>Jongeren</h1>", "<h1>Jongeren</h1><h1>Nog een</h1>", "2 h1"),
        ("<h1>Jongeren</h1>", "<h1>Vandaag</h1>", "does not repeat"),
        ('name="csrf_token"', 'name="token"', "without csrf_token"),
        ('<label for="note">Notitie</label>', "", "has no label"),
        ("<h1>", '<h1 style="color: red">', "has style"),
        ("<h1>", '<h1 onclick="go()">', "has onclick"),
        ("<h1>", "<style>h1 {}</style><h1>", "is inline"),
        ("<h1>", "<script>go()</script><h1>", "is inline"),
        ("<h1>", '<a href="https://elsewhere.example/">weg</a><h1>', "leads outside"),
        ("<h1>", '<img src="//elsewhere.example/x.png" alt=""><h1>', "leads outside"),
        ("<h1>", '<a href="javascript:go()">weg</a><h1>', "leads outside"),
        ("<h1>", '<p id="note">x</p><h1>', "stands 2 times"),
    ],
)
def test_a_page_that_breaks_a_rule_is_told_so(was: str, becomes: str, complaint: str) -> None:
    assert was in GOOD
    broken = broken_in_page(Page(GOOD.replace(was, becomes, 1)))
    assert any(complaint in sentence for sentence in broken), broken


@pytest.mark.parametrize("html", ["<p>open", "<b><i>crossed</b></i>", '<p id="a" id="b"></p>'])
def test_markup_that_browsers_must_guess_at_is_refused(html: str) -> None:
    with pytest.raises(AssertionError, match=r"closed|closes|repeats"):
        Page(html)


def test_selectors_find_what_they_say() -> None:
    page = Page(GOOD)
    assert page.one("main form.plain.wide button[name=do]").text == "Opslaan"
    assert [it["value"] for it in page.all("form option")] == ["nl", "en"]
    assert page.one("option", "Eng")["value"] == "en"
    assert not page.has("head form")
    assert page.h1 == "Jongeren"


def test_a_form_sends_what_stands_in_it_and_what_was_changed() -> None:
    form = Page(GOOD).one("form")
    assert filled(form, "Opslaan", note="nieuw", day=["mon", "tue"]) == {
        "csrf_token": ["t"],
        "note": "nieuw",
        "language": ["en"],
        "day": ["mon", "tue"],
        "do": ["save"],
    }
    assert filled(form)["note"] == ["oud"]


def test_a_form_takes_no_field_that_is_not_on_the_page() -> None:
    with pytest.raises(AssertionError, match="no field"):
        filled(Page(GOOD).one("form"), colour="red")
