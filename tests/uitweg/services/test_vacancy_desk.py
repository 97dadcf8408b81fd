"""A firm writes, staff look, and what hangs on a vacancy stays attached whatever is edited."""

from datetime import timedelta

import pytest
from sqlmodel import select

from tests.support.builders import a_cast
from tests.support.moment import NOW
from tests.support.steps import TODAY, begun
from uitweg.access.actor import actor_of
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import (
    Employer,
    EmployerStatus,
    Placement,
    Proposal,
    TimelineEntry,
    Vacancy,
    VacancyState,
)
from uitweg.services import callbacks, employers, firm_people, placements, vacancy_desk
from uitweg.services.invitations import NotVetted
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.vacancy_review import ask_whether_current, to_check

ANSWERS = {
    "title": "Hulp in de keuken",
    "kind": "job",
    "hourly_wage": "15.00",
    "shifts": [{"days": ["mon"], "start": "09:00", "end": "12:00"}],
}


def test_a_place_opens_after_staff_looked_and_drops_out_unanswered(database: Database) -> None:
    cast = a_cast(database)
    coach, firm = actor_of(cast[Role.COACH]), actor_of(cast[Role.EMPLOYER])
    with database.write() as session:
        employer = session.get_one(Employer, cast.employer_id)
        vacancy = vacancy_desk.new_draft(session, firm, employer, {}, form_key="one", now=NOW)
        again = vacancy_desk.new_draft(session, firm, employer, {}, form_key="one", now=NOW)
        assert again.id == vacancy.id
        seen = {"seen_version": 1, "now": NOW, "today": TODAY}
        with pytest.raises(vacancy_desk.MissingAnswers):
            vacancy_desk.submit(session, firm, vacancy, **seen)
        low = ANSWERS | {"hourly_wage": "5.00"}
        vacancy_desk.save(session, firm, vacancy, low, **seen)
        seen["seen_version"] = 2
        with pytest.raises(vacancy_desk.WageTooLow):
            vacancy_desk.submit(session, firm, vacancy, **seen)
        vacancy_desk.save(session, firm, vacancy, ANSWERS, **seen)
        with pytest.raises(ChangedMeanwhile):
            vacancy_desk.save(session, firm, vacancy, low, **seen)
        seen["seen_version"] = 3
        assert vacancy_desk.submit(session, firm, vacancy, **seen) == TODAY + timedelta(days=3)
        assert [each.id for each, _ in to_check(session, coach, TODAY)] == [vacancy.id]
        seen["seen_version"] = 4
        vacancy_desk.open_checked(session, coach, vacancy, **seen)
        assert vacancy.state is VacancyState.OPEN
        for days, state in ((91, VacancyState.OPEN), (106, VacancyState.STALE)):
            later = NOW + timedelta(days=days)
            assert ask_whether_current(session, now=later, today=local_day(later)) == 1
            assert vacancy.state is state


def test_editing_a_place_or_a_firm_detaches_nothing(database: Database) -> None:
    cast = a_cast(database)
    coach, firm = actor_of(cast[Role.COACH]), actor_of(cast[Role.EMPLOYER])
    with database.write() as session:
        steps = begun(session, cast)
        proposal = steps.take("clear", "yes", "share", "employer_yes")
        seen = {"seen_version": proposal.version, "now": NOW}
        placement = placements.plan_from(
            session, coach, proposal, starts_on=TODAY, trial=True, **seen
        )
        history = len(session.exec(select(TimelineEntry)).all())
        vacancy = session.get_one(Vacancy, cast.vacancy.id)
        assert vacancy.state is VacancyState.FILLED
        changes = {"title": "Heel iets anders", "kind": "training", "shifts": None}
        seen = {"seen_version": vacancy.version, "now": NOW, "today": TODAY}
        vacancy_desk.save(session, firm, vacancy, changes, **seen)
        seen = {"seen_version": vacancy.version, "now": NOW}
        vacancy_desk.close(session, firm, vacancy, **seen)
        employer = session.get_one(Employer, cast.employer_id)
        at = {"seen_at": employer.updated_at, "now": NOW + timedelta(minutes=1)}
        employers.save_employer(session, coach, employer, {"name": "Nieuwe Naam"}, **at)
        at = {"seen_at": employer.updated_at, "now": NOW + timedelta(minutes=2)}
        employers.deactivate(session, coach, employer, **at)
    with database.read() as session:
        assert session.get_one(Proposal, proposal.id).vacancy_id == cast.vacancy.id
        assert session.get_one(Placement, placement.id).vacancy_id == cast.vacancy.id
        assert session.get_one(Vacancy, cast.vacancy.id).employer_id == cast.employer_id
        assert len(session.exec(select(TimelineEntry)).all()) >= history


def test_nobody_of_a_firm_is_invited_before_a_visit(database: Database) -> None:
    cast = a_cast(database)
    coach = actor_of(cast[Role.COACH])
    asked = callbacks.CallbackInput("Bakkerij Het Begin", "Noor", "06-00000020", "Delft")
    came = {"network": "192.0.2.7", "secret_key": "x" * 32, "now": NOW}
    with database.write() as session:
        for _ in range(callbacks.MOST_PER_DAY):
            request = callbacks.request_callback(session, asked, **came)
        with pytest.raises(callbacks.TooManyRequests):
            callbacks.request_callback(session, asked, **came)
        callbacks.handle_callback(session, coach, request, "Langs geweest", now=NOW)
        with pytest.raises(ChangedMeanwhile):
            callbacks.handle_callback(session, coach, request, "Nog eens", now=NOW)
        firm = employers.new_employer(session, coach, {}, request=request, now=NOW)
        who = (coach, firm, "noor@bakkerij.example", "Noor")
        with pytest.raises(NotVetted):
            firm_people.invite_first(session, *who, now=NOW)
        seen = {"seen_at": firm.updated_at, "now": NOW, "today": TODAY}
        with pytest.raises(employers.BadFirm, match="kvk"):
            employers.vet(session, coach, firm, "123", TODAY, **seen)
        employers.vet(session, coach, firm, "0000 0001", TODAY, **seen)
        assert (firm.status, firm.contact_id) == (EmployerStatus.VETTED, coach.id)
        invitation, _ = firm_people.invite_first(session, *who, now=NOW)
        assert invitation.manages_firm
