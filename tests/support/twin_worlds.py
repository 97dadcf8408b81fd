"""Twin worlds: the same firm and the same decisions, around a youth with other hidden facts.

Each twin is built by the product's own verbs. ``hidden`` worlds differ in conditions, court and
care wording, words and reasons that were written down, age, home, mandate, and other youths.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlmodel import Session, select

from tests.support.builders import MANDATED, a_condition, a_youth, assign
from tests.support.moment import NOW
from tests.support.portal_world import Portal, a_portal, an_introduction, at_work
from uitweg.access.actor import SYSTEM, actor_of
from uitweg.clock import local_day
from uitweg.domain.proposals import EmployerReason, ProposalState
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models import Consent, Proposal
from uitweg.services import compliance, placements, proposal_steps, proposals, workplace_talks
from uitweg.services.consents import withdraw_consent
from uitweg.services.proposals import ProposalInput
from uitweg.services.workplace_talks import TalkInput

TODAY = local_day(NOW)
STORIES = (
    *("nobody", "shared", "wants_to_meet", "talks_first", "introduction", "says_yes"),
    *("at_work", "worries", "talked", "consent_back", "withdrawn", "says_no", "ended"),
)
"""What the people decide; the same in both twins."""
NAME_SHOWN = frozenset({"introduction", "says_yes", "at_work", "worries", "talked"})
"""Stories after which a first name is no secret: both said yes."""
SLOT = {"windows": [{"days": ["tue"], "start": "14:00", "end": "14:45"}], "travel_buffer_min": 0}
CONDITIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("reporting_duty", SLOT),
    ("treatment_outpatient", SLOT),
    ("debt_support", SLOT),
    ("substance_ban", {"substances": ["alcohol", "drugs"]}),
    ("travel_ban", {}),
    ("contact_ban", {"person_refs": ["P-victim"]}),
    ("location_ban", {"areas": [{"circle": {"center": [51.8, 4.2], "radius_km": 0.5}}]}),
)
"""Conditions that let the place be, though people must talk about some of them."""
WORDING = ("Geweldsdelict, parketnummer 10-123456-26", "Enkelband na detentie", "Verslavingszorg")
KEPT_OUT = ("location_order", {"windows": [{"days": ["mon"], "start": "00:00", "end": "23:59"}]})


def build(session: Session, seed: int, *, hidden: bool) -> tuple[Portal, list[Proposal]]:
    """One twin of world ``seed``: the portal, and its proposals that were ever shared."""
    chance = Random(seed)
    story = STORIES[seed % len(STORIES)]
    plan = {"skills": chance.sample(["lassen", "koken", "sorteren", "plannen"], 2)}
    facts = _other_facts(chance, story) if hidden else {}
    portal = a_portal(session, **plan, **facts)
    if hidden:
        _hide(session, portal, chance)
    shown = [] if story == "nobody" else _tell(session, portal, story, chance, hidden=hidden)
    if hidden:
        compliance.recheck_youth(session, SYSTEM, portal.youth, now=NOW, today=TODAY)
    return portal, shown


def _other_facts(chance: Random, story: str) -> dict[str, Any]:
    facts = {
        "birth_date": date(chance.randint(2001, 2007), 3, 9),
        "home_lat": 51.886 + chance.uniform(-0.02, 0.02),
        "interests": ["muziek"],
        "learning_goals": [chance.choice(WORDING)],
        "supervision": chance.choice([MANDATED, None]),
        "extra": {"/notes": chance.choice(WORDING)},
    }
    return facts if story in NAME_SHOWN else facts | {"given_name": "Dewi"}


def _hide(session: Session, portal: Portal, chance: Random) -> None:
    for kind, parameters in chance.sample(CONDITIONS, chance.randint(1, 4)):
        wording = chance.choice(WORDING)
        a_condition(session, portal.youth, kind, parameters=parameters, source_document=wording)
    other = a_youth(session, given_name="Noor", skills=["praten"], supervision=MANDATED)
    assign(session, portal.coach, other)
    assign(session, portal.officer, other)
    _propose(session, replace(portal, youth=other), chance)  # waits for the officer, unseen
    kept_out = a_youth(session, given_name="Tim")
    a_condition(session, kept_out, KEPT_OUT[0], parameters=KEPT_OUT[1])


def _propose(session: Session, portal: Portal, chance: Random) -> Proposal:
    wanted = ProposalInput(
        form_key=f"{portal.youth.id.hex}{chance.randint(0, 9)}",
        strengths=tuple(portal.youth.skills),
        message="Kan goed zelfstandig werken.",
    )
    who = actor_of(portal.coach)
    return proposals.propose(
        session, who, portal.youth, portal.vacancy, wanted, now=NOW, today=TODAY
    )


def _tell(
    session: Session, portal: Portal, story: str, chance: Random, *, hidden: bool
) -> list[Proposal]:
    proposal = _propose(session, portal, chance)
    said = chance.choice(WORDING) if hidden else "Prima."
    _share(session, portal, proposal, said)
    _answer(session, portal, proposal, story)
    return [proposal]


def _share(session: Session, portal: Portal, proposal: Proposal, said: str) -> None:
    seen: dict[str, Any] = {"now": NOW, "today": TODAY}
    if proposal.state is ProposalState.OFFICER_CHECK:
        officer = actor_of(portal.officer)
        proposal_steps.clear(session, officer, proposal, said, seen_version=1, **seen)
    coach, ends_on = actor_of(portal.coach), TODAY + timedelta(days=90)
    version = proposal.version
    proposal_steps.youth_says_yes(
        session, coach, proposal, said, ends_on, seen_version=version, **seen
    )
    proposal_steps.share(session, coach, proposal, seen_version=version + 1, **seen)


def _answer(session: Session, portal: Portal, proposal: Proposal, story: str) -> None:
    firm, coach = actor_of(portal.employer), actor_of(portal.coach)

    def seen() -> dict[str, Any]:
        return {"seen_version": proposal.version, "now": NOW}

    if story == "talks_first":
        proposal_steps.ask_to_talk(session, firm, proposal, **seen())
    elif story == "consent_back":
        consent = session.exec(select(Consent).where(Consent.proposal_id == proposal.id)).one()
        withdraw_consent(session, coach, consent, now=NOW)
    elif story == "withdrawn":
        proposals.withdraw(session, coach, proposal, **seen())
    elif story == "says_no":
        proposal_steps.employer_says_no(session, firm, proposal, EmployerReason.HOURS, **seen())
    elif story != "shared":
        proposal_steps.want_to_meet(session, firm, proposal, **seen())
        if story != "wants_to_meet":
            an_introduction(session, portal, proposal)
            _after_meeting(session, portal, proposal, story)


def _after_meeting(session: Session, portal: Portal, proposal: Proposal, story: str) -> None:
    firm, coach = actor_of(portal.employer), actor_of(portal.coach)
    if story == "says_yes":
        version = proposal.version
        proposal_steps.employer_says_yes(session, firm, proposal, seen_version=version, now=NOW)
    elif story != "introduction":
        placement = at_work(session, portal, proposal)
        version = placement.version
        if story == "worries":
            placements.worry(session, coach, placement, seen_version=version, now=NOW)
        elif story == "ended":
            reason = placements.EndReason.NO_FIT
            placements.end(session, coach, placement, reason, seen_version=version, now=NOW)
        elif story == "talked":
            good = Impression.GOOD
            talk = TalkInput(TalkKind.WORKPLACE, TODAY, good, good, good, "Komt op tijd.")
            workplace_talks.record_talk(session, firm, placement, talk, now=NOW, today=TODAY)
