"""Dutch, level B1: je and jij for a youth, no blame, the person first (``domain.md`` 7)."""

from uitweg.domain.sentences.phrasebook import Phrasebook

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_TASKS = {
    "serves_alcohol": "alcohol schenken",
    "produces_alcohol": "alcohol maken",
    "cash": "de kassa doen",
    "works_with_minors": "werken met kinderen",
    "customer_facing": "klanten helpen",
    "driving": "rijden",
    "forklift": "heftruck rijden",
    "machinery": "werken met machines",
    "night_work": "nachtwerk",
    "port_area": "werken in de haven",
    "abroad": "werken in het buitenland",
    "online_work": "werken op internet",
    "medicines": "werken met medicijnen",
    "valuables": "werken met dure spullen",
    "keys_to_premises": "de sleutels van het pand hebben",
    "self_employed": "werken als zelfstandige",
}

_CONDITIONS = {
    "location_ban": "het locatieverbod",
    "location_order": "het locatiegebod",
    "reporting_duty": "de meldplicht",
    "treatment_outpatient": "de behandeling",
    "debt_support": "de afspraak voor schuldhulp",
    "behavioural_intervention": "de gedragstraining",
    "education": "de voorwaarde om onderwijs te volgen",
    "supervised_housing": "de regels van begeleid wonen",
    "contact_ban": "het contactverbod",
    "substance_ban": "het drugs- of alcoholverbod",
    "daytime_activity": "de voorwaarde over dagbesteding",
    "financial_transparency": "de voorwaarde over geldzaken",
    "task_ban": "het verbod op bepaald werk",
    "sector_ban": "het verbod op deze branche",
    "vehicle_ban": "het rijverbod",
    "travel_ban": "de voorwaarde over het buitenland",
    "device_ban": "de voorwaarde over internet en telefoon",
    "inpatient": "de opname",
    "other": "een andere voorwaarde",
}

_SLOT = (
    "De werktijd op {day} van {start} tot {end} uur valt samen met {condition}"
    " (met reistijd van {busy_from} tot {busy_until} uur)."
)
_TASK = "Bij dit werk hoort {task}. Dat past niet bij {condition} van {name}."

_COACH = {
    "location_ban.site": "De werkplek ligt in een gebied waar {name} niet mag komen.",
    "location_ban.margin": (
        "De werkplek ligt {distance_km} km van een gebied waar {name} niet mag komen."
        " Overleg met de reclassering."
    ),
    "location_ban.route": (
        "De rechte weg van huis naar werk gaat door een gebied waar {name} niet mag komen."
        " Overleg met de reclassering over een andere route."
    ),
    "location_ban.work_area": ("Het werk is ook in een gebied waar {name} niet mag komen."),
    "location_ban.work_area:unknown": (
        "{Name} werkt op meer plekken en heeft een locatieverbod. Vraag de werkgever in welk"
        " gebied het werk is."
    ),
    "location_order.shift": (
        "De werktijd op {day} van {start} tot {end} uur past niet bij het locatiegebod."
        " {Name} moet dan thuis zijn (met reistijd van {busy_from} tot {busy_until} uur)."
    ),
    "supervised_housing.shift": (
        "De werktijd op {day} van {start} tot {end} uur past niet bij de huistijden van begeleid"
        " wonen (met reistijd van {busy_from} tot {busy_until} uur)."
    ),
    "reporting_duty.window": _SLOT,
    "treatment_outpatient.window": _SLOT,
    "debt_support.window": _SLOT,
    "behavioural_intervention.window": _SLOT,
    "education.window": _SLOT,
    "school.window": (
        "De werktijd op {day} van {start} tot {end} uur valt samen met school"
        " (van {busy_from} tot {busy_until} uur)."
    ),
    "contact_ban.person": "Deze plek kan nu niet. Overleg met de reclassering.",
    "inpatient": "{Name} is opgenomen. Het traject staat nu stil.",
    "substance_ban.task": _TASK,
    "financial_transparency.task": (
        "Werken als zelfstandige kan niet. {Name} moet inzicht geven in de geldzaken."
    ),
    "task_ban.task": _TASK,
    "sector_ban.sector": "{Name} mag niet werken in deze branche (SBI-code {sbi}).",
    "vehicle_ban.task": "Bij dit werk hoort rijden. {Name} heeft een rijverbod.",
    "travel_ban.task": (
        "Bij dit werk hoort werken in het buitenland. {Name} mag niet zomaar de grens over."
    ),
    "device_ban.task": (
        "Bij dit werk hoort werken op internet. Overleg met de reclassering over"
        " de voorwaarde over internet en telefoon."
    ),
    "other.unspecified": (
        "{Name} heeft een voorwaarde waarvan nog niet bekend is wat die betekent voor werk."
        " Vraag het de reclassering."
    ),
    "travel.distance": (
        "De werkplek is {distance_km} km van huis. {Name} kan hoogstens {limit} km reizen."
    ),
    "age.minimum": (
        "{Name} is {age} jaar op de eerste werkdag. Voor deze plek moet je {limit} jaar zijn."
    ),
    "wage.minimum": (
        "Het uurloon (€ {wage}) is lager dan het minimumloon voor {age} jaar"
        " (€ {limit} vanaf {since})."
    ),
    "conduct_certificate.required": (
        "Hiervoor is een VOG nodig{aspects}. Bespreek de kans en het stappenplan."
    ),
    "licence.missing": "Voor deze plek is rijbewijs {value} nodig. {Name} heeft dat nog niet.",
    "certificate.missing": (
        "Voor deze plek is het certificaat {value} nodig. {Name} heeft dat nog niet."
    ),
    "availability.window": (
        "De werktijd op {day} van {start} tot {end} uur valt buiten de tijden"
        " waarop {name} kan werken."
    ),
    "visibility.task": (
        "{Name} wil liever niet in het zicht werken. Bij dit werk hoort klanten helpen."
    ),
    "minor.night": (
        "Voor 16- en 17-jarigen mag dit niet na {night_from} uur en niet voor {night_until} uur."
        " Het gaat om de werktijd op {day} van {start} tot {end} uur."
    ),
    "minor.shift": (
        "Op {day} werkt {name} {hours} uur, zonder de pauze. Met 16 of 17 jaar mag je"
        " hoogstens {limit} uur werken."
    ),
    "minor.week": (
        "{Name} komt op {hours} uur in de week, school telt mee. Met 16 of 17 jaar is"
        " {limit} uur het meeste dat mag."
    ),
    "minor.average": (
        "{Name} komt op {hours} uur in de week, school telt mee. Met 16 of 17 jaar mag je"
        " gemiddeld niet meer dan {limit} uur werken. Bespreek de uren."
    ),
    "minor.sunday": (
        "Bij de dienst op {day} van {start} tot {end} uur werk je op zondag. Met 16 of 17 jaar"
        " mag dat alleen als het werk erom vraagt en {name} het zelf goed vindt."
    ),
    "minor.equipment": (
        "Bij dit werk hoort {task}. Met 16 of 17 jaar mag dat alleen met uitleg en met iemand"
        " die erbij blijft."
    ),
    "minor.qualification": (
        "{Name} heeft nog geen startkwalificatie. Werk van {hours} uur per week kan dan alleen"
        " als leerbaan (bbl), anders hoogstens {limit} uur."
    ),
    "adult.shift": (
        "Op {day} duurt de dienst {hours} uur, zonder de pauze. Meer dan {limit} uur mag niet."
    ),
    "adult.week": "Het werk is {hours} uur per week. Meer dan {limit} uur mag niet.",
}

_QUESTIONS = {
    "birth_date": "De geboortedatum is niet bekend. Vraag {name} wanneer hij of zij jarig is.",
    "home": "Het is niet bekend waar {name} woont. Vraag naar de postcode.",
    "site": "De plaats van het werk is niet bekend. Vraag de werkgever naar het adres.",
    "shifts": "De werktijden zijn niet bekend. Vraag de werkgever naar de dagen en tijden.",
    "tasks": "De taken zijn niet bekend. Vraag de werkgever wat iemand hier doet.",
    "people_on_site": "Het is niet bekend wie er werken. Overleg met de reclassering.",
    "sbi": "De branche is niet bekend. Zoek de SBI-code van het bedrijf op.",
    "kind": "De soort plek is niet bekend. Vraag de werkgever of het een baan of leerbaan is.",
    "basic_qualification": (
        "Het is niet bekend of {name} een startkwalificatie heeft. Vraag naar het diploma."
    ),
    "areas": "Het gebied van het locatieverbod is niet bekend. Vraag het de reclassering.",
    "windows": "De tijden van een voorwaarde zijn niet bekend. Vraag ze aan de reclassering.",
    "in_by": "Het is niet bekend hoe laat {name} binnen moet zijn. Vraag het de reclassering.",
    "out_from": "Het is niet bekend vanaf hoe laat {name} weg mag. Vraag het de reclassering.",
    "person_refs": "Het is niet bekend om wie het contactverbod gaat. Vraag het de reclassering.",
    "substances": "Het is niet bekend of het om alcohol of drugs gaat. Vraag het de reclassering.",
    "banned_tasks": "Het is niet bekend welke taken niet mogen. Vraag het de reclassering.",
    "banned_sbi": "Het is niet bekend welke branches niet mogen. Vraag het de reclassering.",
    "categories": "Het is niet bekend waarin {name} niet mag rijden. Vraag het de reclassering.",
}

_AGE = "iemand van 16 of 17"
_NO_TASK = "deze taak past niet: {task}"

_NEUTRAL = {
    "location_ban.site": None,
    "location_ban.margin": None,
    "location_ban.route": None,
    "location_ban.work_area": None,
    "contact_ban.person": None,
    "sector_ban.sector": None,
    "other.unspecified": None,
    "inpatient": "nu niet beschikbaar",
    "substance_ban.task": _NO_TASK,
    "financial_transparency.task": "alleen werk in loondienst past",
    "task_ban.task": _NO_TASK,
    "vehicle_ban.task": _NO_TASK,
    "travel_ban.task": _NO_TASK,
    "device_ban.task": _NO_TASK,
    "visibility.task": _NO_TASK,
    "travel.distance": "de reis is te lang",
    "age.minimum": "de leeftijd voor deze plek is nog niet bereikt",
    "wage.minimum": "het uurloon is lager dan het minimumloon",
    "conduct_certificate.required": "de VOG moet nog worden geregeld",
    "licence.missing": "rijbewijs {value} is er nog niet",
    "certificate.missing": "het certificaat {value} is er nog niet",
    "minor.night": f"{_AGE} mag niet werken tussen {{night_from}} en {{night_until}} uur",
    "minor.shift": f"{_AGE} mag hoogstens {{limit}} uur op een dag werken",
    "minor.week": f"{_AGE} mag hoogstens {{limit}} uur in een week werken",
    "minor.average": f"{_AGE} mag gemiddeld hoogstens {{limit}} uur in een week werken",
    "minor.sunday": f"{_AGE} werkt alleen op zondag als het werk erom vraagt",
    "minor.equipment": f"{_AGE} doet dit alleen met uitleg en begeleiding: {{task}}",
    "minor.qualification": f"{_AGE} werkt naast school hoogstens {{limit}} uur in een week",
    "adult.shift": "een dienst mag hoogstens {limit} uur duren",
    "adult.week": "een week mag hoogstens {limit} uur tellen",
}

_NEUTRAL_QUESTIONS = {
    "site": "de plaats van het werk is nog niet bekend",
    "shifts": "de werktijden zijn nog niet bekend",
    "tasks": "de taken zijn nog niet bekend",
    "kind": "de soort plek is nog niet bekend",
}

_EDITS = {
    "shift.start": "De dienst op {day} begint om {to} uur in plaats van {from} uur",
    "shift.end": "De dienst op {day} eindigt om {to} uur in plaats van {from} uur",
    "shift.drop_day": "{Name} werkt niet op {day}",
    "task.remove": "Deze taak valt weg: {task}",
    "start_date": "Het werk begint op {on}",
    "condition.window": (
        "De reclassering verzet de afspraak op {from_days} van {from_start} uur"
        " naar {to_days} om {to_start} uur"
    ),
    "condition.home_by": "De reclassering laat {name} later thuiskomen, om {to} uur",
    "condition.out_from": "De reclassering laat {name} eerder weggaan, om {to} uur",
    "condition.verify": "De reclassering bevestigt de voorwaarde",
    "licence.obtain": "{Name} haalt rijbewijs {value}",
    "certificate.obtain": "{Name} haalt het certificaat {value}",
    "conduct_certificate.waive": "De werkgever vraagt geen VOG",
}

_NEUTRAL_EDITS = {
    "shift.start": "Kan de dienst op {day} om {to} uur beginnen?",
    "shift.end": "Kan de dienst op {day} om {to} uur eindigen?",
    "shift.drop_day": "Kan de dienst op {day} vervallen?",
    "task.remove": "Kan deze taak vervallen: {task}?",
    "start_date": "Kan het werk op {on} beginnen?",
    "conduct_certificate.waive": "Is een VOG voor deze plek echt nodig?",
}

_NOTES = {
    "daytime_activity.hours": (
        "Werk en school zijn samen {hours} uur. De dagbesteding vraagt {minimum} uur."
        " Zoek aanvulling."
    ),
    "electronic_monitoring.roster": (
        "{Name} draagt een enkelband. Een ander rooster moet {notice_days} werkdagen vooraf"
        " bekend zijn. Overwerk op het laatste moment kan niet."
    ),
    "vehicle_ban.forklift": "{Name} heeft een rijverbod. Vraag of heftruck rijden wel mag.",
    "sector_ban.coarse": (
        "De SBI-code {sbi} is te kort om te zien of het bedrijf in een verboden branche valt."
    ),
    "education.days": (
        "{Name} moet minstens {min_days} dag(en) per week naar school. Met dit werk zijn er"
        " {free_days} over."
    ),
    "language.level": "Voor deze plek is taalniveau {asked} nodig. {Name} heeft {has}.",
    "avoid_area.site": "De werkplek ligt in een buurt waar {name} liever niet komt.",
    "conduct_certificate.lookback": (
        "De VOG kijkt {years} jaar terug{young_years}{transport_years}."
    ),
    "average.hours": (
        "Het werk is {hours} uur per week. Over {weeks} weken mag het gemiddelde niet boven"
        " {limit} uur komen."
    ),
    "night.adult": "Bij deze plek hoort nachtwerk. Bespreek of dat past.",
    "night.count": (
        "Dit zijn {nights} nachtdiensten in 16 weken. Meer dan {limit} mag meestal niet."
    ),
    "night.length": (
        "De nachtdienst op {day} duurt {hours} uur. Meestal mag dat hoogstens {limit} uur zijn."
    ),
    "rest.after_night": (
        "Na de nachtdienst van {day} is er {hours} uur rust. Nodig is {limit} uur."
    ),
    "rest.after_nights": (
        "Na {nights} nachten op rij is er {hours} uur rust. Nodig is {limit} uur."
    ),
    "sunday.adult": "Er wordt op zondag gewerkt. Daar moet {name} het mee eens zijn.",
    "minor.day": (
        "School en werk zijn op {day} samen {hours} uur. Dat is meer dan {limit} uur op een dag."
    ),
    "rest.daily": ("De langste rust rond de dienst op {day} is {hours} uur. Nodig is {limit} uur."),
    "rest.weekly": "De langste rust in de week is {hours} uur. Nodig is {limit} uur.",
    "condition.starts": "Vanaf {valid_from} geldt {condition_kind}. Dat telt nu al mee.",
    "condition.ends": "Tot en met {valid_until} geldt {condition_kind}.",
    "school.starts": "Vanaf {valid_from} heeft {name} school op vaste tijden.",
    "birthday": "Op {on} wordt {name} {age} jaar.",
}

DUTCH = Phrasebook(
    nobody="de jongere",
    decimal_mark=",",
    clock_mark=".",
    days=_DAYS,
    months=_MONTHS,
    tasks=_TASKS,
    conditions=_CONDITIONS,
    coach=_COACH,
    unverified=(
        "De voorwaarde is nog niet bevestigd door de reclassering."
        " Tot die tijd geldt de strengste uitleg."
    ),
    questions=_QUESTIONS,
    neutral=_NEUTRAL,
    neutral_questions=_NEUTRAL_QUESTIONS,
    times={
        "after": "niet beschikbaar na {busy_from} uur op {day}",
        "before": "niet beschikbaar voor {busy_until} uur op {until_day}",
        "between": "niet beschikbaar tussen {busy_from} en {busy_until} uur op {busy_day}",
        "during": "niet beschikbaar van {start} tot {end} uur op {day}",
    },
    edits=_EDITS,
    neutral_edits=_NEUTRAL_EDITS,
    outcomes={"ok": "Dan kan het.", "review": "Dan kan het misschien, na overleg."},
    joint=", en: ",
    notes=_NOTES,
    optional={
        "aspects": " (aspect {})",
        "young_years": ", voor jongeren soms {} jaar",
        "transport_years": " en voor vervoer {} jaar",
    },
    changes="Daarna is het antwoord anders: vanaf {changes_on} {verdict_then}.",
    verdicts={"ok": "kan het", "review": "is er overleg nodig", "blocked": "kan het niet"},
    neutral_notes={
        "electronic_monitoring.roster": "een ander rooster graag {notice_days} werkdagen vooraf",
    },
    steps=(
        "Vraag de werkgever of de VOG verplicht is of een gewoonte.",
        "Vraag alleen het profiel en de aspecten die bij het werk horen.",
        "Begin met taken waarvoor geen VOG nodig is.",
        "Voeg een brief van de coach en van de werkgever toe.",
        "Helpt de aanvraag niet, schrijf dan samen een zienswijze of bezwaar.",
    ),
)
