"""The audit log only grows, whatever later migrations did to its table."""

import pytest
import sqlalchemy as sa

from tests.support.schema import counts, fill
from uitweg.db import Database


@pytest.mark.parametrize(
    "change", ["UPDATE audit_event SET action = 'x'", "DELETE FROM audit_event"]
)
def test_the_database_itself_refuses_to_change_the_audit_log(
    database: Database, change: str
) -> None:
    fill(database.engine)
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), database.write() as session:
        session.execute(sa.text(change))
    assert counts(database.engine)["audit_event"] == 1


def test_an_audit_row_cannot_be_replaced_either(sqlite: Database) -> None:
    fill(sqlite.engine)
    replace = "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event"
    with pytest.raises(sa.exc.DatabaseError, match="append-only"), sqlite.write() as session:
        session.execute(sa.text(replace))
