"""Hand-made cases: what a coach would put on top must stand on top."""

import pytest

from tests.support.openings import rank_town

CASES = [
    ({"skills": ["banden plakken"]}, "bikes"),
    ({"skills": ["brommers fixen"]}, "bikes"),
    ({"skills": ["fietsen maken", "gereedschap"]}, "bikes"),
    ({"interests": ["fietsen en scooters"]}, "bikes"),
    ({"skills": ["haren knippen"]}, "barber"),
    ({"skills": ["haar knipen"]}, "barber"),
    ({"skills": ["brood bakken"]}, "bakery"),
    ({"skills": ["tuinwerk"], "interests": ["buiten"]}, "garden"),
    ({"skills": ["onkruid wieden"]}, "garden"),
    ({"interests": ["dieren"]}, "garden"),
    ({"interests": ["dansen"]}, "dance"),
    ({"skills": ["groente snijden"]}, "kitchen"),
    ({"skills": ["afwassen", "koken"]}, "kitchen"),
    ({"skills": ["schoonmaken"]}, "cleaning"),
    ({"skills": ["ramen lappen"]}, "cleaning"),
    ({"skills": ["kleding maken"], "interests": ["mode"]}, "tailor"),
    ({"skills": ["schilderen"]}, "painter"),
    ({"skills": ["vakken vullen"]}, "shop"),
    ({"skills": ["klanten helpen"]}, "shop"),
    ({"skills": ["pakketjes rondbrengen"]}, "parcels"),
    ({"skills": ["orders verzamelen"]}, "warehouse"),
    ({"skills": ["filmpjes maken", "social media"]}, "media"),
    ({"skills": ["ouderen helpen"]}, "care"),
    ({"learning_goals": ["vakdiploma"]}, "bikes"),
]


@pytest.mark.parametrize(("profile", "best"), CASES)
def test_the_place_a_coach_would_choose_comes_first(
    profile: dict[str, list[str]], best: str
) -> None:
    assert rank_town(**profile)[0].opening == best
