"""Five towns and the centres of some of their districts: public places, nobody's address."""

from typing import NamedTuple


class Place(NamedTuple):
    """The centre of a district, WGS84 degrees."""

    town: str
    district: str
    lat: float
    lon: float


DISTRICTS = (
    Place("Rotterdam", "Charlois", 51.886, 4.488),
    Place("Rotterdam", "Feijenoord", 51.898, 4.504),
    Place("Rotterdam", "IJsselmonde", 51.883, 4.546),
    Place("Rotterdam", "Delfshaven", 51.912, 4.44),
    Place("Rotterdam", "Noord", 51.935, 4.473),
    Place("Rotterdam", "Kralingen", 51.927, 4.516),
    Place("Rotterdam", "Alexander", 51.953, 4.552),
    Place("Amsterdam", "Noord", 52.4, 4.93),
    Place("Amsterdam", "West", 52.378, 4.845),
    Place("Amsterdam", "Nieuw-West", 52.362, 4.805),
    Place("Amsterdam", "Oost", 52.358, 4.93),
    Place("Amsterdam", "Zuidoost", 52.312, 4.96),
    Place("Zaanstad", "Zaandam", 52.44, 4.826),
    Place("Zaanstad", "Koog aan de Zaan", 52.462, 4.806),
    Place("Zaanstad", "Wormerveer", 52.488, 4.79),
    Place("Zaanstad", "Krommenie", 52.499, 4.767),
    Place("Utrecht", "Overvecht", 52.119, 5.11),
    Place("Utrecht", "Noordwest", 52.1, 5.089),
    Place("Utrecht", "Kanaleneiland", 52.075, 5.095),
    Place("Utrecht", "Lunetten", 52.065, 5.133),
    Place("Utrecht", "Leidsche Rijn", 52.1, 5.05),
    Place("Tilburg", "Centrum", 51.558, 5.083),
    Place("Tilburg", "Noord", 51.586, 5.084),
    Place("Tilburg", "West", 51.565, 5.04),
    Place("Tilburg", "Zuid", 51.545, 5.085),
    Place("Tilburg", "Reeshof", 51.57, 4.995),
)

HARBOURS = (
    Place("Rotterdam", "Waalhaven", 51.888, 4.428),
    Place("Rotterdam", "Maasvlakte", 51.955, 4.03),
)

TOWNS = tuple(dict.fromkeys(place.town for place in DISTRICTS))


def place(town: str, district: str) -> Place:
    """The centre of a district by its name."""
    return next(it for it in DISTRICTS + HARBOURS if it[:2] == (town, district))


def districts_of(town: str) -> tuple[Place, ...]:
    """The districts of a town, harbours left out."""
    return tuple(it for it in DISTRICTS if it.town == town)
