"""The starter vocabulary keeps its promises: wide, everyday, unambiguous, clean and connected."""

import csv
import re
from collections import Counter
from pathlib import Path

import matching

STARTER = Path(matching.__file__).parent / "data" / "starter.csv"
COLUMNS = ["id", "kind", "group", "label_nl", "label_en", "alternatives_nl", "related"]
LEAST_SKILLS, LEAST_INTERESTS, LEAST_ALTERNATIVES, LEAST_IN_GROUP = 400, 60, 3, 5

# The fields of issue 3 (work of ISCO major groups 4 to 9) and the groups of ours that cover each.
FIELDS = {
    "4 office": {"office"},
    "5 kitchen and hospitality": {"kitchen", "bakery", "hospitality"},
    "5 care": {"care"},
    "5 retail": {"retail"},
    "5 beauty": {"beauty"},
    "5 security": {"security"},
    "6 green, animals and farming": {"green", "animals", "farming"},
    "7 repair": {"repair"},
    "7 building": {"building"},
    "7 wood, metal and installation": {"wood-metal", "energy-installation"},
    "7 fashion": {"fashion"},
    "8 transport and harbour": {"transport", "sea-and-harbour"},
    "9 logistics": {"logistics"},
    "9 cleaning": {"cleaning"},
    "creative work, music and events": {"creative", "music-media", "events"},
    "sport and people": {"sport", "people"},
    "digital": {"digital"},
    "life skills and learning": {"basics", "learning"},
}

# Beginnings of words that have no place among somebody's strengths.
BANNED_BEGINNINGS = (
    "drug|wiet|hasj|coke|coca|xtc|pillen|snuif|blowen|dealen|dealer|uithal|smokkel|crimi|misdaad"
    "|misdrijf|delict|delinq|dader|boef|dief|diefstal|stelen|inbra|overval|politie(?!k)|justitie"
    "|straf|gevang|bajes|recherche|wapen|pistool|mes trekken|verslaaf|alcohol|bier|wijn"
    "|cocktail|offend|client|cliënt|allochtoon|buitenlander|moslim|marokka|turk|surina|antill"
)
# Brands that people use as ordinary words, and a few that everybody names.
BRANDS = (
    "photoshop|excel|powerpoint|instagram|tiktok|youtube|facebook|snapchat|whatsapp|google"
    "|iphone|samsung|windows|playstation|xbox|fifa|minecraft|uber|marktplaats|vinted|kliko"
    "|luxaflex|tikkie|zumba|crossfit|dremel|bobcat|gopro|lego|bluetooth|tupperware|frisbee"
)


def rows() -> list[dict[str, str]]:
    with STARTER.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def of_kind(kind: str) -> list[dict[str, str]]:
    return [row for row in rows() if row["kind"] == kind]


def alternatives(row: dict[str, str]) -> list[str]:
    return row["alternatives_nl"].split("|")


def dutch_words(row: dict[str, str]) -> str:
    return " ".join([row["label_nl"], *alternatives(row)]).lower()


def test_the_header_is_the_agreed_one() -> None:
    with STARTER.open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == COLUMNS


def test_there_are_enough_skills_and_interests() -> None:
    assert len(of_kind("skill")) >= LEAST_SKILLS
    assert len(of_kind("interest")) >= LEAST_INTERESTS
    assert {row["kind"] for row in rows()} == {"skill", "interest"}


def test_every_cell_is_filled_and_trimmed() -> None:
    parts = [
        (row["id"], part) for row in rows() for column in COLUMNS for part in row[column].split("|")
    ]
    assert [(name, part) for name, part in parts if not part or part != part.strip()] == []


def test_every_concept_has_at_least_three_different_alternatives() -> None:
    short = {
        row["id"]: len({word.lower() for word in alternatives(row)} - {row["label_nl"].lower()})
        for row in rows()
    }
    assert {name: count for name, count in short.items() if count < LEAST_ALTERNATIVES} == {}


def test_ids_are_unique_slugs_that_begin_with_their_kind() -> None:
    ids = [row["id"] for row in rows()]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    slug = re.compile(r"[si](-[a-z0-9]+)+")
    assert [name for name in ids if not slug.fullmatch(name)] == []
    assert [row["id"] for row in rows() if row["id"][0] != row["kind"][0]] == []


def test_no_word_means_two_things_within_a_kind() -> None:
    for kind in ("skill", "interest"):
        said = [
            word.lower() for row in of_kind(kind) for word in [row["label_nl"], *alternatives(row)]
        ]
        assert [word for word, count in Counter(said).items() if count > 1] == []


def test_every_related_concept_exists_and_is_another_one() -> None:
    ids = {row["id"] for row in rows()}
    for row in rows():
        related = row["related"].split("|")
        assert 1 <= len(set(related)) == len(related) <= 4, row["id"]
        assert set(related) <= ids - {row["id"]}, row["id"]


def test_most_relations_go_both_ways() -> None:
    pairs = {(row["id"], other) for row in rows() for other in row["related"].split("|")}
    mutual = sum((other, name) in pairs for name, other in pairs)
    assert mutual / len(pairs) > 0.75


def test_every_interest_leads_to_a_skill() -> None:
    ways = {row["id"]: row["related"].split("|") for row in of_kind("interest")}
    assert [name for name, ends in ways.items() if not any(e.startswith("s-") for e in ends)] == []


def test_no_word_speaks_of_crime_or_origin_and_no_brand_is_named() -> None:
    banned = re.compile(rf"\b(({BANNED_BEGINNINGS})|({BRANDS})\b)")
    found = {row["id"]: hit.group() for row in rows() if (hit := banned.search(dutch_words(row)))}
    assert found == {}


def test_every_working_field_has_at_least_five_concepts() -> None:
    counts = Counter(row["group"] for row in rows())
    assert {group: n for group, n in counts.items() if n < LEAST_IN_GROUP} == {}
    assert [group for group in counts if not re.fullmatch(r"[a-z]+(-[a-z]+)*", group)] == []


def test_all_fields_of_work_without_a_diploma_are_covered() -> None:
    by_group = Counter(row["group"] for row in of_kind("skill"))
    missing = {
        field: groups - set(by_group)
        for field, groups in FIELDS.items()
        if not groups <= set(by_group)
    }
    assert missing == {}
    assert set(by_group) == set().union(*FIELDS.values())


def test_what_coaches_and_youths_say_in_the_story_cases_is_known() -> None:
    skills = {
        word.lower() for row in of_kind("skill") for word in [row["label_nl"], *alternatives(row)]
    }
    interests = {
        word.lower()
        for row in of_kind("interest")
        for word in [row["label_nl"], *alternatives(row)]
    }
    assert {
        "banden plakken", "gereedschap", "op tijd komen", "samenwerken", "haar knippen",
        "kleding maken", "klanten helpen", "social media", "tuinwerk", "netjes werken",
        "met de handen werken", "fiets repareren", "brommers fixen", "haren knippen",
        "vakdiploma", "vakdiploma fietstechnicus", "vca halen", "rijbewijs halen",
        "heftruckcertificaat", "nederlands leren", "basis halen",
    } <= skills  # fmt: skip
    assert {
        "techniek", "fietsen en scooters", "voetbal", "creatief", "mode", "dans", "mensen",
        "buiten", "dieren",
    } <= interests  # fmt: skip
