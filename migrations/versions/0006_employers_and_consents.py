"""What employers and placements need: vetting, checks, consents, disclosures and talks."""

import uuid
from typing import Any

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime()
SHOWN = sa.text("shown_until IS NULL")
STATUS = sa.Enum(
    "prospect", "vetted", "inactive", name="employerstatus", native_enum=False, length=40
)
IMPRESSION = sa.Enum(
    "good", "could_be_better", "discuss", name="impression", native_enum=False, length=40
)

NEW_TABLES = ("callback_request", "consent", "disclosure", "workplace_talk")


def _words(length: int) -> Any:
    return sqlmodel.sql.sqltypes.AutoString(length=length)


def _text(name: str, length: int, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, _words(length), nullable=nullable)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, MOMENT, nullable=nullable)


def _plain(name: str, kind: Any, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


NEW_COLUMNS: dict[str, dict[str, Any]] = {
    "employer": {
        "phone": _words(30),
        "site_lat": sa.Float(),
        "site_lon": sa.Float(),
        "visited_on": sa.Date(),
        "vetted_by": sa.Uuid(),
        "vetted_at": MOMENT,
        "contact_id": sa.Uuid(),
        "agreements": _words(4000),
    },
    "placement": {
        "end_note": _words(600),
        "kind": _words(30),
        "hours_per_week": sa.Float(),
        "mentor": _words(100),
        "converted_from": sa.Uuid(),
    },
    "proposal": {
        "share_key": sa.Uuid(),
        "officer_reason": _words(600),
        "youth_words": _words(600),
        "shared_at": MOMENT,
        "answered_at": MOMENT,
        "answer_reason": _words(40),
        "introduction_at": MOMENT,
        "introduction_place": _words(200),
        "companion": _words(100),
    },
    "vacancy": {
        "posted_by": sa.Uuid(),
        "submitted_at": MOMENT,
        "checked_by": sa.Uuid(),
        "checked_at": MOMENT,
        "check_note": _words(1000),
        "review_by": sa.Date(),
        "asked_at": MOMENT,
        "form_key": _words(64),
    },
}
"""Columns that may stay empty, by table."""

FILLED: dict[str, tuple[str, Any, str]] = {
    "account": ("manages_firm", sa.Boolean(), "false"),
    "invitation": ("manages_firm", sa.Boolean(), "false"),
    "employer": ("status", STATUS, "'prospect'"),
    "placement": ("work_agreements", JSON, "'[]'"),
}
"""Columns that may not: what stands in them for the rows there are."""

FOREIGN_KEYS = {
    "placement": [("converted_from", "placement")],
    "vacancy": [("posted_by", "account"), ("checked_by", "account")],
}
UNIQUE = {"proposal": "share_key", "vacancy": "form_key"}


def upgrade() -> None:
    for table in sorted(NEW_COLUMNS.keys() | FILLED.keys()):
        _widen(table)
    _give_share_keys()
    for table, name in UNIQUE.items():
        with op.batch_alter_table(table) as batch_op:
            if name == "share_key":
                batch_op.alter_column(name, existing_type=sa.Uuid(), nullable=False)
            batch_op.create_unique_constraint(batch_op.f(f"uq_{table}_{name}"), [name])
    _callback_request()
    _consent()
    _disclosure()
    _workplace_talk()


def downgrade() -> None:
    for table in reversed(NEW_TABLES):
        op.drop_table(table)
    for table in sorted(NEW_COLUMNS.keys() | FILLED.keys()):
        with op.batch_alter_table(table) as batch_op:
            if table in UNIQUE:
                batch_op.drop_constraint(f"uq_{table}_{UNIQUE[table]}", type_="unique")
            for name, _ in FOREIGN_KEYS.get(table, []):
                batch_op.drop_constraint(f"fk_{table}_{name}", type_="foreignkey")
            for column in NEW_COLUMNS.get(table, {}):
                batch_op.drop_column(column)
            if table in FILLED:
                batch_op.drop_column(FILLED[table][0])


def _widen(table: str) -> None:
    with op.batch_alter_table(table) as batch_op:
        for name, kind in NEW_COLUMNS.get(table, {}).items():
            batch_op.add_column(sa.Column(name, kind, nullable=True))
        if table in FILLED:
            name, kind, value = FILLED[table]
            default = sa.text(value)
            batch_op.add_column(sa.Column(name, kind, nullable=False, server_default=default))
        for name, target in FOREIGN_KEYS.get(table, []):
            batch_op.create_foreign_key(batch_op.f(f"fk_{table}_{name}"), target, [name], ["id"])
    if table in FILLED:
        with op.batch_alter_table(table) as batch_op:
            name, kind, _ = FILLED[table]
            batch_op.alter_column(name, existing_type=kind, server_default=None)


def _give_share_keys() -> None:
    """A name of its own for each proposal there is; neither database can draw one itself."""
    proposal = sa.table("proposal", sa.column("id", sa.Uuid()), sa.column("share_key", sa.Uuid()))
    connection = op.get_bind()
    for key in connection.execute(sa.select(proposal.c.id)).scalars().all():
        connection.execute(
            proposal.update().where(proposal.c.id == key).values(share_key=uuid.uuid4())
        )


def _create(table: str, columns: list[sa.Column[Any]], targets: dict[str, str]) -> None:
    op.create_table(
        table,
        _plain("id", sa.Uuid(), nullable=False),
        *columns,
        *(
            sa.ForeignKeyConstraint([name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"))
            for name, target in targets.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _index(table: str, *names: str) -> None:
    for name in names:
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _callback_request() -> None:
    state = sa.Enum(
        "new", "handled", "declined", name="callbackstate", native_enum=False, length=40
    )
    columns = [
        _text("firm", 200, nullable=False),
        _text("contact_name", 100, nullable=False),
        _text("phone", 30, nullable=False),
        _text("town", 100, nullable=False),
        _moment("created_at", nullable=False),
        _text("network_hash", 64, nullable=False),
        _plain("state", state, nullable=False),
        _plain("handled_by", sa.Uuid()),
        _moment("handled_at"),
        _text("outcome", 500),
    ]
    _create("callback_request", columns, {"handled_by": "account"})
    _index("callback_request", "network_hash")


def _consent() -> None:
    columns = [
        _plain("youth_id", sa.Uuid(), nullable=False),
        _plain("employer_id", sa.Uuid(), nullable=False),
        _plain("proposal_id", sa.Uuid(), nullable=False),
        _text("words", 600, nullable=False),
        _moment("given_at", nullable=False),
        _plain("ends_on", sa.Date(), nullable=False),
        _moment("withdrawn_at"),
        _plain("recorded_by", sa.Uuid(), nullable=False),
    ]
    targets = {"youth_id": "youth", "employer_id": "employer", "proposal_id": "proposal"}
    _create("consent", columns, {**targets, "recorded_by": "account"})
    _index("consent", *targets)


def _disclosure() -> None:
    columns = [
        _plain("youth_id", sa.Uuid(), nullable=False),
        _plain("employer_id", sa.Uuid(), nullable=False),
        _plain("proposal_id", sa.Uuid(), nullable=False),
        _plain("consent_id", sa.Uuid(), nullable=False),
        _text("ground", 40, nullable=False),
        _plain("what", JSON, nullable=False),
        _moment("shown_from", nullable=False),
        _moment("shown_until"),
    ]
    targets = {"youth_id": "youth", "employer_id": "employer", "proposal_id": "proposal"}
    _create("disclosure", columns, {**targets, "consent_id": "consent"})
    _index("disclosure", *targets)
    op.create_index(
        "uq_disclosure_shown_proposal",
        "disclosure",
        ["proposal_id"],
        unique=True,
        sqlite_where=SHOWN,
        postgresql_where=SHOWN,
    )


def _workplace_talk() -> None:
    kind = sa.Enum("workplace", "three_way", name="talkkind", native_enum=False, length=40)
    columns = [
        _plain("placement_id", sa.Uuid(), nullable=False),
        _plain("kind", kind, nullable=False),
        _plain("held_on", sa.Date(), nullable=False),
        *(_plain(name, IMPRESSION, nullable=False) for name in ("on_time", "cooperation")),
        _plain("learning", IMPRESSION, nullable=False),
        _text("note", 600),
        _plain("recorded_by", sa.Uuid(), nullable=False),
        _moment("recorded_at", nullable=False),
    ]
    _create("workplace_talk", columns, {"placement_id": "placement", "recorded_by": "account"})
    _index("workplace_talk", "placement_id")
