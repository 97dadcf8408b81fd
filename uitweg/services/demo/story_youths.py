"""The three youths whose stories the demo tells: Milan, Noor and Jesse. All are invented."""

from datetime import date

from uitweg.services.demo.days import Days, last_day_of, years_after
from uitweg.services.demo.rows import Row, circle, condition, nights, times, written, youth_row
from uitweg.services.demo.towns import Place, place


def story_youths(days: Days) -> list[Row]:
    """The three of them as they stand today."""
    return [milan(days), noor(days), jesse(days)]


def milan(days: Days) -> Row:
    """Seventeen, still at school on Mondays, at home every evening, good with bicycles."""
    born = days.story(2009, 5, 14)
    return youth_row(
        "Y-001",
        [
            _place_ban(place("Rotterdam", "Waalhaven"), 1.5),
            _place_ban(place("Rotterdam", "Maasvlakte"), 12.0),
            condition(
                "location_order",
                windows=nights("20:00", "07:00"),
                electronic_monitoring=True,
                travel_buffer_min=45,
            ),
            _slot("reporting_duty", "tue", "15:30", "16:15"),
            condition("contact_ban", person_refs=["P-X1", "P-X2"]),
            condition("education", windows=[], min_days=1),
            condition("daytime_activity", min_hours_per_week=26),
        ],
        given_name="Milan",
        birth_date=written(born),
        home=_home(place("Rotterdam", "Charlois")),
        max_travel_km=12,
        language_level="B1",
        education="vmbo_basis",
        basic_qualification=False,
        skills=["banden plakken", "gereedschap", "op tijd komen", "samenwerken"],
        interests=["techniek", "fietsen en scooters", "voetbal"],
        commitments=[
            {
                "label": "school",
                **times("mon", "09:00", "16:00"),
                "valid_until": written(years_after(born, 18)),
            }
        ],
        supervision=_supervision("youth", 3, days.story(2026, 9, 1), 2),
    )


def noor(days: Days) -> Row:
    """Twenty-one and creative; Thursdays are taken until spring, and she stays away from bars."""
    return youth_row(
        "Y-002",
        [
            _slot("reporting_duty", "wed", "09:00", "10:00"),
            condition("substance_ban", substances=["drugs", "alcohol"]),
            _slot("debt_support", "thu", "10:00", "11:30", days.story(2027, 3, 31)),
            condition("financial_transparency"),
            _slot("behavioural_intervention", "thu", "13:00", "15:00", days.story(2027, 2, 28)),
        ],
        given_name="Noor",
        birth_date=written(days.story(2005, 2, 3)),
        home=_home(place("Zaanstad", "Zaandam")),
        max_travel_km=20,
        language_level="B1",
        education="mbo2",
        basic_qualification=True,
        skills=["haar knippen", "kleding maken", "klanten helpen", "social media"],
        interests=["creatief", "mode", "dans", "mensen"],
        supervision=_supervision("adult", 2, days.story(2026, 3, 1), 3),
    )


def jesse(days: Days) -> Row:
    """Twenty-four, calm and neat, likes it outdoors; safer out of sight and out of Overvecht."""
    return youth_row(
        "Y-003",
        [
            _slot("reporting_duty", "mon", "14:00", "15:00"),
            _slot("treatment_outpatient", "thu", "13:00", "15:30"),
            condition("supervised_housing", in_by="22:00", out_from="06:00", travel_buffer_min=30),
            _place_ban(place("Utrecht", "Overvecht"), 4.0),
            condition("contact_ban", person_refs=["P-Y1"]),
            condition("daytime_activity", min_hours_per_week=20),
        ],
        given_name="Jesse",
        birth_date=written(days.story(2002, 8, 21)),
        home=_home(place("Tilburg", "Centrum")),
        max_travel_km=10,
        language_level="A2",
        education="pro",
        basic_qualification=False,
        skills=["tuinwerk", "netjes werken", "met de handen werken"],
        interests=["buiten", "dieren", "fietsen en scooters"],
        public_visibility="avoid",
        supervision=_supervision("adult", 3, days.story(2026, 10, 15), 2),
    )


def _home(where: Place) -> Row:
    return {"lat_lon": [where.lat, where.lon]}


def _place_ban(where: Place, radius_km: float) -> Row:
    return condition("location_ban", areas=[circle(where, radius_km)], electronic_monitoring=False)


def _slot(kind: str, day: str, start: str, end: str, until: date | None = None) -> Row:
    windows = [times(day, start, end)]
    return condition(kind, valid_until=until, windows=windows, travel_buffer_min=45)


def _supervision(track: str, level: int, start: date, years: int) -> Row:
    """The court's term in years; the programme goes on, voluntarily, until three have passed."""
    return {
        "track": track,
        "level": level,
        "start": written(start),
        "legal_end": written(last_day_of(start, years)),
        "programme_end": written(years_after(start, 3)),
    }
