"""What youths of the fictional city are good at and like, in the words a coach would type."""

from typing import NamedTuple


class Theme(NamedTuple):
    """Things that go together in one person."""

    skills: tuple[str, ...]
    interests: tuple[str, ...]
    goals: tuple[str, ...]


THEMES = (
    Theme(
        ("brommers fixen", "banden plakken", "gereedschap"),
        ("scooters", "techniek"),
        ("vakdiploma", "scooterrijbewijs halen"),
    ),
    Theme(
        ("auto's wassen", "wielen wisselen", "sleutelen aan auto's"),
        ("auto's", "motoren"),
        ("rijbewijs halen", "vakdiploma"),
    ),
    Theme(
        ("telefoon maken", "schermpje wisselen", "solderen"),
        ("gadgets", "elektronica"),
        ("leren en werken tegelijk",),
    ),
    Theme(
        ("laptop maken", "wifi instellen", "goed gamen"),
        ("gamen", "computers"),
        ("mbo 2 halen", "digitaal vaardig worden"),
    ),
    Theme(
        ("koken", "groente snijden", "afwassen"),
        ("eten", "koken en eten"),
        ("diploma hygiëne in de keuken halen", "bbl"),
    ),
    Theme(
        ("taarten maken", "brood bakken", "vroeg opstaan"),
        ("bakken en taarten",),
        ("vakdiploma",),
    ),
    Theme(
        ("haren knippen", "fade scheren", "baard trimmen"),
        ("haar en uiterlijk", "sneakers"),
        ("een eigen bedrijf beginnen", "vakdiploma"),
    ),
    Theme(
        ("vlechten zetten", "make-up", "nagels zetten"),
        ("haar", "social media"),
        ("startkwalificatie halen",),
    ),
    Theme(
        ("klanten helpen", "kassa", "makkelijk praten met mensen"),
        ("mensen", "kopen en verkopen"),
        ("solliciteren", "Nederlands leren"),
    ),
    Theme(
        ("sjouwen", "bestelbus rijden", "de weg vinden"),
        ("autorijden", "fitness"),
        ("rijbewijs halen", "heftruckcertificaat halen"),
    ),
    Theme(
        ("orderpicken", "dozen inpakken", "snel werken"),
        ("logistiek", "rap"),
        ("heftruckcertificaat halen",),
    ),
    Theme(
        ("tuinwerk", "vegen", "buiten werken in elk weer"),
        ("buiten", "natuur"),
        ("praktijkverklaring halen",),
    ),
    Theme(
        ("honden uitlaten", "stallen uitmesten", "geduld hebben"),
        ("dieren", "rust en stilte"),
        ("entree-opleiding doen",),
    ),
    Theme(
        ("schilderen", "behangen", "plamuren en schuren"),
        ("klussen", "creatief"),
        ("vakdiploma", "VCA halen"),
    ),
    Theme(
        ("timmeren", "opmeten", "zwaar tillen"),
        ("bouwen", "hout en meubels"),
        ("VCA halen", "bbl"),
    ),
    Theme(
        ("lassen", "slijptol", "met de handen werken"),
        ("metaal", "techniek"),
        ("lasdiploma halen",),
    ),
    Theme(
        ("kabels trekken", "zonnepanelen", "geen hoogtevrees"),
        ("stroom", "duurzaamheid"),
        ("VCA halen", "leren en werken tegelijk"),
    ),
    Theme(
        ("voetbaltraining geven", "scheidsrechter", "mensen oppeppen"),
        ("voetbal", "sport"),
        ("trainersdiploma halen",),
    ),
    Theme(
        ("kickboksen", "bootcamp geven", "doorzetten"),
        ("kickboksen", "sportschool"),
        ("trainersdiploma halen", "EHBO-diploma halen"),
    ),
    Theme(
        ("beats maken", "rappen", "studio opname"),
        ("hiphop", "muziek"),
        ("een eigen bedrijf beginnen",),
    ),
    Theme(
        ("filmpjes maken", "foto's bewerken", "editen"),
        ("fotografie", "vloggen"),
        ("digitaal vaardig worden", "startkwalificatie halen"),
    ),
    Theme(
        ("tekenen", "graffiti op opdracht", "logo maken"),
        ("graffiti", "vormgeving"),
        ("vakdiploma",),
    ),
    Theme(
        ("ouderen gezelschap houden", "koffie zetten", "geduldig"),
        ("anderen helpen", "zorg"),
        ("EHBO-diploma halen", "startkwalificatie halen"),
    ),
    Theme(
        ("op kinderen passen", "helpen met huiswerk", "dingen uitleggen"),
        ("kinderen", "jongerenwerk"),
        ("mbo 2 halen",),
    ),
    Theme(
        ("podium opbouwen", "licht en geluid", "barista"),
        ("festivals", "theater"),
        ("VCA halen", "BHV-diploma halen"),
    ),
    Theme(
        ("naaien", "kleding vouwen en ophangen", "etalage maken"),
        ("mode", "sneakers"),
        ("startkwalificatie halen",),
    ),
    Theme(
        ("poetsen", "ramen lappen", "op tijd komen"),
        ("schoonmaken", "sparen"),
        ("Nederlands leren", "met geld leren omgaan"),
    ),
)

BASICS = (
    "op tijd komen",
    "samenwerken",
    "netjes werken",
    "aanpakken",
    "snel leren",
    "zelfstandig werken",
    "niet opgeven",
    "rustig blijven",
    "uitleg volgen",
    "goed luisteren",
    "verantwoordelijk zijn",
    "flexibel",
)

GIVEN_NAMES = (
    "Abel",
    "Adanna",
    "Amina",
    "Anouk",
    "Aras",
    "Ayoub",
    "Badr",
    "Bilal",
    "Boris",
    "Chanelva",
    "Daan",
    "Damian",
    "Dilan",
    "Elif",
    "Emre",
    "Esra",
    "Farid",
    "Femke",
    "Filip",
    "Gianni",
    "Hamza",
    "Ilias",
    "Imane",
    "Ivo",
    "Jadon",
    "Jaylinio",
    "Joris",
    "Kacper",
    "Kenji",
    "Kwame",
    "Lars",
    "Lina",
    "Luuk",
    "Maher",
    "Maylin",
    "Mehmet",
    "Merel",
    "Mohamed",
    "Nadir",
    "Naomi",
    "Nikola",
    "Olek",
    "Quincy",
    "Rachid",
    "Rania",
    "Robel",
    "Romano",
    "Sem",
    "Shanice",
    "Sinan",
    "Soraya",
    "Tarik",
    "Thijs",
    "Timur",
    "Tygo",
    "Wesley",
    "Xiomara",
    "Yara",
    "Yassin",
    "Youssef",
    "Zeyd",
    "Zola",
)
