"""The eleven firms around Milan, Noor and Jesse, and their sixteen vacancies. All are invented."""

from typing import Any

from uitweg.services.demo.days import Days
from uitweg.services.demo.rows import Row, employer_row, times, vacancy_row, written
from uitweg.services.demo.towns import Place, place

DELFSHAVEN = place("Rotterdam", "Delfshaven")
WAALHAVEN = place("Rotterdam", "Waalhaven")
AMSTERDAM_WEST = place("Amsterdam", "West")
ZAANDAM = place("Zaanstad", "Zaandam")
TILBURG_WEST = place("Tilburg", "West")


def _firm(number: int, name: str, sbi: str, employees: int, **unusual: Any) -> Row:
    usual = {"committed": True, "accredited_training_company": True}
    fields = {"sbi": sbi, "employees": employees} | usual | unusual
    return employer_row(f"E-{number:02d}", name, number, **fields)


BICYCLES = _firm(1, "Fietswerkplaats De Losse Schakel", "9529", 5)
QUAY = _firm(2, "Kadezicht Klusploeg", "3315", 18)
GREENHOUSE = _firm(3, "Stadskas Groene Vinger", "8130", 7, accredited_training_company=False)
FURNITURE = _firm(4, "Meubelmakerij Nerf & Kwast", "3109", 4)
SEWING = _firm(5, "Naaiatelier De Rode Draad", "1413", 6)
BISTRO = _firm(6, "Buurtbistro Het Lepeltje", "5610", 14)
HAIR = _firm(7, "Kapsalon Zaanse Krul", "9602", 3)
BAKERY = _firm(8, "Bakkerij Voor Dag en Dauw", "1071", 22)
GARDENS = _firm(9, "Hoveniersbedrijf Het Klavertje", "8130", 8)
DANCE = _firm(10, "Danswerkplaats Zwaai", "8552", 9, accredited_training_company=False)
WAREHOUSE = _firm(11, "MegaDoos Distributie", "5210", 640, committed=False)

LARGEST_TEAM = 12


def _vacancy(title: str, firm: Row, where: Place, about: str, shift: Row, **unusual: Any) -> Row:
    usual: Row = {
        "description": about,
        "kind": "job",
        "team_size": min(firm["employees"], LARGEST_TEAM),
        "mentor": firm is not WAREHOUSE,
        "shifts": [shift],
        "min_age": 16,
        "language_level": "B1",
    }
    row = vacancy_row("", title, firm, where, **(usual | unusual))
    del row["id"]  # numbered by the caller
    return row


def _wished(*aspects: str) -> Row:
    return {"required": "employer_wish", "aspects": list(aspects)}


_IN_ROTTERDAM = (
    _vacancy(
        "Leerling fietsmonteur (bbl)",
        BICYCLES,
        DELFSHAVEN,
        "Je leert banden plakken, remmen afstellen en wielen richten. Tamar werkt je in.",
        times("tue wed thu fri", "08:30", "15:00"),
        kind="apprenticeship",
        skills=["gereedschap", "banden plakken"],
        learn=["vakdiploma"],
        interest_tags=["fietsen en scooters", "techniek"],
        hours_per_week=24.0,
        language_level="A2",
    ),
    _vacancy(
        "Hulp in de fietswinkel, zaterdag",
        BICYCLES,
        DELFSHAVEN,
        "Je helpt klanten en rekent af. Op zaterdag is het druk en gezellig.",
        times("sat", "09:30", "17:00"),
        skills=["klanten helpen"],
        interest_tags=["fietsen en scooters"],
        hours_per_week=7.0,
        tasks=["cash", "customer_facing"],
        conduct_certificate=_wished("21"),
    ),
    _vacancy(
        "Medewerker scheepsonderhoud",
        QUAY,
        WAALHAVEN,
        "Je schuurt, schildert en vervangt onderdelen aan boord van schepen.",
        times("mon tue wed thu fri", "07:30", "16:00"),
        skills=["gereedschap"],
        learn=["vakdiploma"],
        interest_tags=["techniek"],
        hours_per_week=40.0,
        min_age=18,
        tasks=["port_area"],
        conduct_certificate=_wished("37", "38"),
    ),
)

_IN_UTRECHT = (
    _vacancy(
        "Kweker stadskas",
        GREENHOUSE,
        place("Utrecht", "Overvecht"),
        "Je zaait, verzorgt en oogst groenten in de kas.",
        times("mon tue wed thu", "08:30", "15:00"),
        skills=["tuinwerk"],
        interest_tags=["buiten"],
        hours_per_week=24.0,
        language_level="A2",
    ),
    _vacancy(
        "Leerling meubelmaker (bbl)",
        FURNITURE,
        place("Utrecht", "Noordwest"),
        "Je zaagt, schaaft en schuurt, en maakt met de meester meubels op maat.",
        times("tue wed thu fri", "08:00", "16:30"),
        kind="apprenticeship",
        skills=["met de handen werken", "gereedschap"],
        learn=["vakdiploma"],
        interest_tags=["creatief"],
        hours_per_week=32.0,
    ),
)

_AROUND_THE_ZAAN = (
    _vacancy(
        "Kledingmaker in opleiding",
        SEWING,
        place("Amsterdam", "Noord"),
        "Je leert patronen tekenen en kleding naaien, van stof tot jas.",
        times("mon tue wed fri", "10:00", "17:00"),
        skills=["kleding maken"],
        learn=["vakdiploma"],
        interest_tags=["mode", "creatief"],
        hours_per_week=26.0,
    ),
    _vacancy(
        "Medewerker bediening en bar",
        BISTRO,
        AMSTERDAM_WEST,
        "Je bedient de gasten, schenkt drankjes en rekent af.",
        times("wed thu fri sat", "16:00", "23:30"),
        skills=["klanten helpen"],
        interest_tags=["mensen"],
        hours_per_week=28.0,
        min_age=18,
        tasks=["serves_alcohol", "cash", "customer_facing"],
        conduct_certificate=_wished("21"),
    ),
    _vacancy(
        "Keukenhulp, dagdienst",
        BISTRO,
        AMSTERDAM_WEST,
        "Je snijdt groenten, maakt borden klaar en houdt de keuken schoon.",
        times("mon tue wed fri", "10:30", "17:00"),
        skills=["samenwerken"],
        hours_per_week=24.0,
        language_level="A2",
    ),
    _vacancy(
        "Kapper junior",
        HAIR,
        place("Zaanstad", "Wormerveer"),
        "Je wast, knipt en föhnt, en leert kleuren van de kapster.",
        times("tue thu fri sat", "09:30", "17:30"),
        skills=["haar knippen"],
        learn=["vakdiploma"],
        interest_tags=["mensen", "creatief"],
        hours_per_week=30.0,
        tasks=["customer_facing"],
    ),
    _vacancy(
        "Bakker nachtploeg",
        BAKERY,
        ZAANDAM,
        "Je kneedt deeg en bakt brood, zodat het om zeven uur in de winkel ligt.",
        times("tue wed thu fri sat", "02:00", "10:00"),
        skills=["samenwerken"],
        hours_per_week=37.5,
        min_age=18,
        tasks=["night_work"],
    ),
    _vacancy(
        "Inpakker bakkerij, ochtend",
        BAKERY,
        ZAANDAM,
        "Je pakt brood en koek in en zet de bestellingen klaar.",
        times("mon tue fri sat", "07:00", "13:00"),
        skills=["samenwerken", "netjes werken"],
        hours_per_week=22.0,
        language_level="A2",
    ),
)

_IN_TILBURG = (
    _vacancy(
        "Hovenier in opleiding",
        GARDENS,
        TILBURG_WEST,
        "Je leert planten, snoeien en tuinen aanleggen, samen met een vaste hovenier.",
        times("tue wed fri", "08:00", "16:00"),
        skills=["tuinwerk"],
        learn=["vakdiploma"],
        interest_tags=["buiten", "dieren"],
        hours_per_week=22.5,
        language_level="A2",
    ),
    _vacancy(
        "Tuinploeg, hele week",
        GARDENS,
        TILBURG_WEST,
        "Je onderhoudt tuinen en parken met de ploeg.",
        times("mon tue wed thu fri", "07:30", "16:00"),
        skills=["tuinwerk"],
        interest_tags=["buiten"],
        hours_per_week=40.0,
        language_level="A2",
    ),
    _vacancy(
        "Assistent danslessen (ervaringswerker)",
        DANCE,
        place("Tilburg", "Noord"),
        "Je helpt bij danslessen en leert zelf een groep begeleiden.",
        times("wed sat", "13:00", "18:00"),
        kind="training",
        interest_tags=["dans", "creatief", "mensen"],
        hours_per_week=9.0,
        tasks=["works_with_minors", "customer_facing"],
        people_on_site=["P-Y1"],
        conduct_certificate=_wished("84"),
    ),
    _vacancy(
        "Orderpicker met heftruck",
        WAREHOUSE,
        TILBURG_WEST,
        "Je haalt orders bij elkaar en rijdt met de heftruck.",
        times("mon tue wed thu fri", "14:00", "22:30"),
        interest_tags=["techniek"],
        hours_per_week=40.0,
        tasks=["forklift"],
        conduct_certificate=_wished("37"),
    ),
    _vacancy(
        "Magazijnhulp, ochtend",
        WAREHOUSE,
        TILBURG_WEST,
        "Je pakt dozen uit en vult de stellingen.",
        times("mon tue wed fri", "08:00", "13:00"),
        skills=["netjes werken"],
        hours_per_week=18.0,
        language_level="A2",
    ),
)


def story_vacancies(days: Days) -> list[Row]:
    """All sixteen, V-01 to V-16, with their dates near today."""
    dates = {
        "start_date": written(days.story(2027, 1, 4)),
        "closes_on": written(days.story(2027, 3, 1)),
    }
    listed = (*_IN_ROTTERDAM, *_IN_UTRECHT, *_AROUND_THE_ZAAN, *_IN_TILBURG)
    return [{"id": f"V-{number:02d}"} | row | dates for number, row in enumerate(listed, start=1)]
