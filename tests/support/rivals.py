"""Decides on a proposal in a process of its own, against another that decides the opposite."""

import sys
from uuid import UUID

from tests.support.moment import NOW
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.proposals import EmployerReason, IllegalStep
from uitweg.models import Account, Proposal
from uitweg.services import proposal_steps
from uitweg.services.stale import ChangedMeanwhile


def decide(url: str, account: str, proposals: list[str], *, yes: bool) -> int:
    """Answer each proposal as it was first seen; how many answers counted."""
    database, won = Database(url), 0
    for key in proposals:
        try:
            with database.write() as session:
                actor = actor_of(session.get_one(Account, UUID(account)))
                proposal = session.get_one(Proposal, UUID(key))
                seen = {"seen_version": 4, "now": NOW}
                if yes:
                    proposal_steps.employer_says_yes(session, actor, proposal, **seen)
                else:
                    reason = EmployerReason.NOT_NOW
                    proposal_steps.employer_says_no(session, actor, proposal, reason, **seen)
            won += 1
        except (ChangedMeanwhile, IllegalStep):
            pass
    database.close()
    return won


if __name__ == "__main__":
    sys.stdin.readline()  # both begin when they are told to
    print(decide(sys.argv[1], sys.argv[2], sys.argv[4:], yes=sys.argv[3] == "yes"))  # noqa: T201
