"""Two processes answer the same proposals at once: each proposal is answered exactly once."""

import subprocess
import sys

from sqlmodel import select

from tests.support.builders import a_cast, a_proposal, a_vacancy, a_youth, assign
from tests.support.checkout import CHECKOUT
from tests.support.steps import steps_of
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import AuditEvent, Employer, Proposal

HOW_MANY = 30


def test_of_two_answers_exactly_one_counts(database: Database) -> None:
    cast = a_cast(database)
    with database.write() as session:
        vacancy = a_vacancy(session, session.get_one(Employer, cast.employer_id), places=HOW_MANY)
        keys = []
        for _ in range(HOW_MANY):
            youth = a_youth(session)
            assign(session, cast[Role.COACH], youth)
            made = a_proposal(session, cast[Role.COACH], youth, vacancy)
            steps_of(session, cast, made).take("yes", "share", "talk")
            keys.append(str(made.id))
            assert made.version == 4
    url = database.url.render_as_string(hide_password=False)
    account = str(cast[Role.EMPLOYER].id)
    rivals = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.support.rivals", url, account, word, *keys],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for word in ("yes", "no")
    ]
    for rival in rivals:
        assert rival.stdin is not None
        rival.stdin.write("go\n")
        rival.stdin.flush()
    won = [int(rival.communicate()[0]) for rival in rivals]
    assert sum(won) == HOW_MANY
    with database.read() as session:
        states = [each.state for each in session.exec(select(Proposal))]
        answers = ("proposal:employer_yes", "proposal:employer_no")
        logged = [each for each in session.exec(select(AuditEvent)) if each.action in answers]
    assert states.count(ProposalState.EMPLOYER_YES) == won[0]
    assert states.count(ProposalState.EMPLOYER_NO) == won[1]
    assert len(logged) == HOW_MANY
