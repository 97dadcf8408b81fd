"""English, as plain as the Dutch."""

from uitweg.domain.sentences.phrasebook import Phrasebook

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_TASKS = {
    "serves_alcohol": "serving alcohol",
    "produces_alcohol": "making alcohol",
    "cash": "handling cash",
    "works_with_minors": "working with children",
    "customer_facing": "helping customers",
    "driving": "driving",
    "forklift": "driving a forklift",
    "machinery": "working with machines",
    "night_work": "night work",
    "port_area": "working in the port",
    "abroad": "working abroad",
    "online_work": "working online",
    "medicines": "working with medicines",
    "valuables": "working with valuables",
    "keys_to_premises": "holding the keys",
    "self_employed": "working self-employed",
}

_CONDITIONS = {
    "location_ban": "the location ban",
    "location_order": "the location order",
    "reporting_duty": "the reporting duty",
    "treatment_outpatient": "the treatment",
    "debt_support": "the debt support appointment",
    "behavioural_intervention": "the behavioural training",
    "education": "the condition to follow education",
    "supervised_housing": "the rules of supervised housing",
    "contact_ban": "the contact ban",
    "substance_ban": "the drug or alcohol ban",
    "daytime_activity": "the condition on daytime activity",
    "financial_transparency": "the condition on money matters",
    "task_ban": "the ban on certain work",
    "sector_ban": "the ban on this sector",
    "vehicle_ban": "the driving ban",
    "travel_ban": "the condition on going abroad",
    "device_ban": "the condition on internet and phone",
    "inpatient": "the stay in care",
    "other": "another condition",
}

_SLOT = (
    "Work on {day} from {start} to {end} coincides with {condition}"
    " (with travel from {busy_from} to {busy_until})."
)
_TASK = "This work includes {task}. That does not go with {condition} of {name}."

_COACH = {
    "location_ban.site": "The workplace lies in an area where {name} may not come.",
    "location_ban.margin": (
        "The workplace lies {distance_km} km from an area where {name} may not come."
        " Talk to probation."
    ),
    "location_ban.route": (
        "The straight line from home to work crosses an area where {name} may not come."
        " Talk to probation about another route."
    ),
    "location_ban.work_area": "The work is partly in an area where {name} may not come.",
    "location_ban.work_area:unknown": (
        "{Name} would work in several places and has a location ban. Ask the employer in which"
        " area the work is."
    ),
    "location_order.shift": (
        "Work on {day} from {start} to {end} does not go with the location order."
        " {Name} must be at home then (with travel from {busy_from} to {busy_until})."
    ),
    "supervised_housing.shift": (
        "Work on {day} from {start} to {end} does not go with the house times of supervised"
        " housing (with travel from {busy_from} to {busy_until})."
    ),
    "reporting_duty.window": _SLOT,
    "treatment_outpatient.window": _SLOT,
    "debt_support.window": _SLOT,
    "behavioural_intervention.window": _SLOT,
    "education.window": _SLOT,
    "school.window": (
        "Work on {day} from {start} to {end} coincides with school"
        " (from {busy_from} to {busy_until})."
    ),
    "contact_ban.person": "This place is not possible now. Talk to probation.",
    "inpatient": "{Name} is in care. The trajectory is on hold.",
    "substance_ban.task": _TASK,
    "financial_transparency.task": (
        "Working self-employed is not possible. {Name} must give insight into money matters."
    ),
    "task_ban.task": _TASK,
    "sector_ban.sector": "{Name} may not work in this sector (SBI code {sbi}).",
    "vehicle_ban.task": "This work includes driving. {Name} has a driving ban.",
    "travel_ban.task": "This work includes working abroad. {Name} may not just cross the border.",
    "device_ban.task": (
        "This work includes working online. Talk to probation about the condition on internet"
        " and phone."
    ),
    "other.unspecified": (
        "{Name} has a condition of which nobody said yet what it means for work. Ask probation."
    ),
    "travel.distance": (
        "The workplace is {distance_km} km from home. {Name} can travel {limit} km at most."
    ),
    "age.minimum": "{Name} is {age} on the first working day. For this place you must be {limit}.",
    "wage.minimum": (
        "The hourly wage (€ {wage}) is below the minimum at {age} (€ {limit} since {since})."
    ),
    "conduct_certificate.required": (
        "A conduct certificate (VOG) is needed{aspects}. Discuss the chance and the step plan."
    ),
    "licence.missing": "Driving licence {value} is needed. {Name} does not have it yet.",
    "certificate.missing": "The certificate {value} is needed. {Name} does not have it yet.",
    "availability.window": (
        "Work on {day} from {start} to {end} lies outside the times at which {name} can work."
    ),
    "visibility.task": (
        "{Name} would rather not work in public view. This work includes helping customers."
    ),
    "minor.night": (
        "At 16 or 17 this is not allowed after {night_from} and before {night_until}."
        " It concerns {day} from {start} to {end}."
    ),
    "minor.shift": (
        "On {day} {name} works {hours} hours without the break. At 16 or 17 the most is"
        " {limit} hours."
    ),
    "minor.week": (
        "{Name} comes to {hours} hours a week, school included. At 16 or 17 the most is"
        " {limit} hours."
    ),
    "minor.average": (
        "{Name} comes to {hours} hours a week, school included. At 16 or 17 the average may not"
        " exceed {limit} hours. Discuss the hours."
    ),
    "minor.sunday": (
        "The shift on {day} from {start} to {end} means working on a Sunday. At 16 or 17 that is"
        " allowed only when the work asks for it and {name} agrees."
    ),
    "minor.equipment": (
        "This work includes {task}. At 16 or 17 that is allowed only with instruction and"
        " somebody standing by."
    ),
    "minor.qualification": (
        "{Name} has no basic qualification yet. Work of {hours} hours a week is then possible"
        " only as an apprenticeship, otherwise {limit} hours at most."
    ),
    "adult.shift": (
        "On {day} the shift lasts {hours} hours without the break. More than {limit} is not"
        " allowed."
    ),
    "adult.week": "The work is {hours} hours a week. More than {limit} is not allowed.",
}

_QUESTIONS = {
    "birth_date": "The birth date is not known. Ask {name}.",
    "home": "It is not known where {name} lives. Ask for the postcode.",
    "site": "The place of work is not known. Ask the employer for the address.",
    "shifts": "The working hours are not known. Ask the employer for days and times.",
    "tasks": "The tasks are not known. Ask the employer what somebody does here.",
    "people_on_site": "It is not known who works there. Talk to probation.",
    "sbi": "The sector is not known. Look up the firm's SBI code.",
    "kind": "The kind of place is not known. Ask whether it is a job or an apprenticeship.",
    "basic_qualification": (
        "It is not known whether {name} has a basic qualification. Ask for the diploma."
    ),
    "areas": "The area of the location ban is not known. Ask probation.",
    "windows": "The times of a condition are not known. Ask probation.",
    "in_by": "It is not known when {name} must be in. Ask probation.",
    "out_from": "It is not known from when {name} may leave. Ask probation.",
    "person_refs": "It is not known whom the contact ban concerns. Ask probation.",
    "substances": "It is not known whether it concerns alcohol or drugs. Ask probation.",
    "banned_tasks": "It is not known which tasks are banned. Ask probation.",
    "banned_sbi": "It is not known which sectors are banned. Ask probation.",
    "categories": "It is not known what {name} may not drive. Ask probation.",
}

_AGE = "somebody of 16 or 17"
_NO_TASK = "this task does not fit: {task}"

_NEUTRAL = {
    "location_ban.site": None,
    "location_ban.margin": None,
    "location_ban.route": None,
    "location_ban.work_area": None,
    "contact_ban.person": None,
    "sector_ban.sector": None,
    "other.unspecified": None,
    "inpatient": "not available now",
    "substance_ban.task": _NO_TASK,
    "financial_transparency.task": "only work as an employee fits",
    "task_ban.task": _NO_TASK,
    "vehicle_ban.task": _NO_TASK,
    "travel_ban.task": _NO_TASK,
    "device_ban.task": _NO_TASK,
    "visibility.task": _NO_TASK,
    "travel.distance": "the journey is too long",
    "age.minimum": "the age for this place is not reached yet",
    "wage.minimum": "the hourly wage is below the minimum wage",
    "conduct_certificate.required": "the VOG certificate has yet to be arranged",
    "licence.missing": "driving licence {value} is not there yet",
    "certificate.missing": "the certificate {value} is not there yet",
    "minor.night": f"{_AGE} may not work between {{night_from}} and {{night_until}}",
    "minor.shift": f"{_AGE} may work {{limit}} hours a day at most",
    "minor.week": f"{_AGE} may work {{limit}} hours a week at most",
    "minor.average": f"{_AGE} may work {{limit}} hours a week on average at most",
    "minor.sunday": f"{_AGE} works on Sunday only when the work asks for it",
    "minor.equipment": f"{_AGE} does this only with instruction and guidance: {{task}}",
    "minor.qualification": f"{_AGE} works {{limit}} hours a week at most beside school",
    "adult.shift": "a shift may last {limit} hours at most",
    "adult.week": "a week may count {limit} hours at most",
}

_NEUTRAL_QUESTIONS = {
    "site": "the place of work is not known yet",
    "shifts": "the working hours are not known yet",
    "tasks": "the tasks are not known yet",
    "kind": "the kind of place is not known yet",
}

_EDITS = {
    "shift.start": "The shift on {day} starts at {to} instead of {from}",
    "shift.end": "The shift on {day} ends at {to} instead of {from}",
    "shift.drop_day": "{Name} does not work on {day}",
    "task.remove": "This task is left out: {task}",
    "start_date": "The work starts on {on}",
    "condition.window": (
        "Probation moves the appointment on {from_days} at {from_start} to {to_days} at {to_start}"
    ),
    "condition.home_by": "Probation lets {name} come home later, at {to}",
    "condition.out_from": "Probation lets {name} leave earlier, at {to}",
    "condition.verify": "Probation confirms the condition",
    "licence.obtain": "{Name} obtains driving licence {value}",
    "certificate.obtain": "{Name} obtains the certificate {value}",
    "conduct_certificate.waive": "The employer asks for no VOG certificate",
}

_NEUTRAL_EDITS = {
    "shift.start": "Can the shift on {day} start at {to}?",
    "shift.end": "Can the shift on {day} end at {to}?",
    "shift.drop_day": "Can the shift on {day} be left out?",
    "task.remove": "Can this task be left out: {task}?",
    "start_date": "Can the work start on {on}?",
    "conduct_certificate.waive": "Is a VOG certificate really needed for this place?",
}

_NOTES = {
    "daytime_activity.hours": (
        "Work and school together are {hours} hours. Daytime activity asks {minimum} hours."
        " Look for more."
    ),
    "electronic_monitoring.roster": (
        "{Name} wears an ankle tag. Another roster must be known {notice_days} working days"
        " ahead. Overtime at the last moment is not possible."
    ),
    "vehicle_ban.forklift": "{Name} has a driving ban. Ask whether a forklift is allowed.",
    "sector_ban.coarse": (
        "The SBI code {sbi} is too short to see whether the firm lies in a banned sector."
    ),
    "education.days": (
        "{Name} must go to school at least {min_days} day(s) a week. This work leaves {free_days}."
    ),
    "language.level": "This place asks language level {asked}. {Name} has {has}.",
    "avoid_area.site": "The workplace lies in a neighbourhood that {name} would rather avoid.",
    "conduct_certificate.lookback": (
        "The conduct certificate looks back {years} years{young_years}{transport_years}."
    ),
    "average.hours": (
        "The work is {hours} hours a week. Over {weeks} weeks the average may not exceed"
        " {limit} hours."
    ),
    "night.adult": "This place includes night work. Discuss whether that fits.",
    "night.count": (
        "These are {nights} night shifts in 16 weeks. More than {limit} is mostly not allowed."
    ),
    "night.length": (
        "The night shift on {day} lasts {hours} hours. Mostly {limit} hours is the limit."
    ),
    "rest.after_night": (
        "After the night shift of {day} there are {hours} hours of rest. {limit} are needed."
    ),
    "rest.after_nights": (
        "After {nights} nights in a row there are {hours} hours of rest. {limit} are needed."
    ),
    "sunday.adult": "There is work on Sundays. {Name} must agree to that.",
    "minor.day": (
        "School and work on {day} together are {hours} hours. That is more than {limit} a day."
    ),
    "rest.daily": (
        "Around the shift on {day} there are {hours} hours of rest in a row. {limit} are needed."
    ),
    "rest.weekly": "The longest rest in the week is {hours} hours. {limit} are needed.",
    "condition.starts": "From {valid_from} {condition_kind} holds. It is already counted.",
    "condition.ends": "Up to and including {valid_until} {condition_kind} holds.",
    "school.starts": "From {valid_from} {name} has school at fixed times.",
    "birthday": "On {on} {name} turns {age}.",
}

ENGLISH = Phrasebook(
    nobody="the youth",
    decimal_mark=".",
    clock_mark=":",
    days=_DAYS,
    months=_MONTHS,
    tasks=_TASKS,
    conditions=_CONDITIONS,
    coach=_COACH,
    unverified=(
        "Probation has not confirmed the condition yet. Until then the strictest reading counts."
    ),
    questions=_QUESTIONS,
    neutral=_NEUTRAL,
    neutral_questions=_NEUTRAL_QUESTIONS,
    times={
        "after": "not available after {busy_from} on {day}",
        "before": "not available before {busy_until} on {until_day}",
        "between": "not available between {busy_from} and {busy_until} on {busy_day}",
        "during": "not available from {start} to {end} on {day}",
    },
    edits=_EDITS,
    neutral_edits=_NEUTRAL_EDITS,
    outcomes={"ok": "Then it is possible.", "review": "Then it may be possible, after talks."},
    joint=", and: ",
    notes=_NOTES,
    optional={
        "aspects": " (aspect {})",
        "young_years": ", for the young sometimes {} years",
        "transport_years": " and {} years for transport",
    },
    changes="After that the answer differs: from {changes_on} {verdict_then}.",
    verdicts={
        "ok": "it is possible",
        "review": "it needs to be discussed",
        "blocked": "it is not possible",
    },
    neutral_notes={
        "electronic_monitoring.roster": "please tell a new roster {notice_days} working days ahead",
    },
    steps=(
        "Ask the employer whether the certificate is obligatory or a habit.",
        "Ask only for the profile and aspects that belong to the work.",
        "Start with tasks that need no certificate.",
        "Add a letter of the coach and of the employer.",
        "If the application fails, write a view or an objection together.",
    ),
)
