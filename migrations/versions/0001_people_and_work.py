"""The first tables: people, employers and their vacancies."""

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")

TABLES = ("team", "employer", "account", "youth", "assignment", "condition", "vacancy")


def upgrade() -> None:
    _team()
    _employer()
    _account()
    _youth()
    _assignment()
    _condition()
    _vacancy()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _team() -> None:
    op.create_table(
        "team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("name", name=op.f("uq_team_name")),
    )


def _employer() -> None:
    op.create_table(
        "employer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=1000), nullable=True),
        sa.Column("kvk", sqlmodel.sql.sqltypes.AutoString(length=8), nullable=True),
        sa.Column("sbi", sqlmodel.sql.sqltypes.AutoString(length=10), nullable=True),
        sa.Column("employees", sa.Integer(), nullable=True),
        sa.Column("committed", sa.Boolean(), nullable=True),
        sa.Column("accredited_training_company", sa.Boolean(), nullable=True),
        sa.Column("town", sqlmodel.sql.sqltypes.AutoString(length=100), nullable=True),
        sa.Column("extra", JSON, nullable=True),
        sa.Column("updated_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employer")),
        sa.UniqueConstraint("reference", name=op.f("uq_employer_reference")),
    )


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(length=254), nullable=False),
        sa.Column("display_name", sqlmodel.sql.sqltypes.AutoString(length=100), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "coach",
                "team_lead",
                "probation_officer",
                "employer",
                "admin",
                "auditor",
                name="role",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(length=2), nullable=False),
        sa.Column("password_hash", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("totp_secret", sqlmodel.sql.sqltypes.AutoString(length=64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("phone", sqlmodel.sql.sqltypes.AutoString(length=30), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("employer_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employer.id"], name=op.f("fk_account_employer_id")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_account_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_account_team_id"), ["team_id"], unique=False)


def _youth() -> None:
    op.create_table(
        "youth",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("given_name", sqlmodel.sql.sqltypes.AutoString(length=1000), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("home_lat", sa.Float(), nullable=True),
        sa.Column("home_lon", sa.Float(), nullable=True),
        sa.Column("home_postcode", sqlmodel.sql.sqltypes.AutoString(length=7), nullable=True),
        sa.Column("max_travel_km", sa.Float(), nullable=True),
        sa.Column("language_level", sqlmodel.sql.sqltypes.AutoString(length=2), nullable=True),
        sa.Column("education", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=True),
        sa.Column("basic_qualification", sa.Boolean(), nullable=True),
        sa.Column("skills", JSON, nullable=False),
        sa.Column("interests", JSON, nullable=False),
        sa.Column("learning_goals", JSON, nullable=False),
        sa.Column("certificates", JSON, nullable=True),
        sa.Column("licences", JSON, nullable=True),
        sa.Column("availability", JSON, nullable=True),
        sa.Column("commitments", JSON, nullable=True),
        sa.Column("public_visibility", sqlmodel.sql.sqltypes.AutoString(length=10), nullable=True),
        sa.Column("avoid_areas", JSON, nullable=True),
        sa.Column("supervision", JSON, nullable=True),
        sa.Column("conditions_known", sa.Boolean(), nullable=False),
        sa.Column("extra", JSON, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_youth_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_youth")),
        sa.UniqueConstraint("reference", name=op.f("uq_youth_reference")),
    )
    with op.batch_alter_table("youth", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_youth_team_id"), ["team_id"], unique=False)


def _assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "coach", "probation_officer", name="assignmentkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_assignment_account_id")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["youth.id"], name=op.f("fk_assignment_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignment_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assignment_youth_id"), ["youth_id"], unique=False)
        batch_op.create_index(
            "uq_assignment_open",
            ["youth_id", "account_id", "kind"],
            unique=True,
            sqlite_where=sa.text("valid_until IS NULL"),
            postgresql_where=sa.text("valid_until IS NULL"),
        )


def _condition() -> None:
    op.create_table(
        "condition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("youth_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(length=40), nullable=False),
        sa.Column("parameters", JSON, nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("imposed_by", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=True),
        sa.Column("source_document", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=True),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("recorded_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("verified_by", sa.Uuid(), nullable=True),
        sa.Column("verified_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("replaced_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("lifted_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("lift_reason", sqlmodel.sql.sqltypes.AutoString(length=500), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["account.id"], name=op.f("fk_condition_recorded_by")
        ),
        sa.ForeignKeyConstraint(
            ["verified_by"], ["account.id"], name=op.f("fk_condition_verified_by")
        ),
        sa.ForeignKeyConstraint(["youth_id"], ["youth.id"], name=op.f("fk_condition_youth_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_condition")),
        sa.UniqueConstraint(
            "youth_id", "reference", "version", name=op.f("uq_condition_youth_id_reference_version")
        ),
    )
    with op.batch_alter_table("condition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_condition_youth_id"), ["youth_id"], unique=False)


def _vacancy() -> None:
    op.create_table(
        "vacancy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sqlmodel.sql.sqltypes.AutoString(length=200), nullable=False),
        sa.Column("employer_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "open",
                "paused",
                "stale",
                "filled",
                "closed",
                name="vacancystate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(length=500), nullable=False),
        sa.Column("description", sqlmodel.sql.sqltypes.AutoString(length=50000), nullable=True),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(length=30), nullable=True),
        sa.Column("site_lat", sa.Float(), nullable=True),
        sa.Column("site_lon", sa.Float(), nullable=True),
        sa.Column("mobile", sa.Boolean(), nullable=True),
        sa.Column("work_area", JSON, nullable=True),
        sa.Column("team_size", sa.Integer(), nullable=True),
        sa.Column("mentor", sa.Boolean(), nullable=True),
        sa.Column("skills", JSON, nullable=True),
        sa.Column("learn", JSON, nullable=True),
        sa.Column("interest_tags", JSON, nullable=True),
        sa.Column("shifts", JSON, nullable=True),
        sa.Column("flexible_shifts", sa.Boolean(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=True),
        sa.Column("min_age", sa.Integer(), nullable=True),
        sa.Column("tasks", JSON, nullable=True),
        sa.Column("hazards", JSON, nullable=True),
        sa.Column("certificates_required", JSON, nullable=True),
        sa.Column("licences_required", JSON, nullable=True),
        sa.Column("conduct_certificate", JSON, nullable=True),
        sa.Column("language_level", sqlmodel.sql.sqltypes.AutoString(length=2), nullable=True),
        sa.Column("hourly_wage", sqlmodel.sql.sqltypes.AutoString(length=12), nullable=True),
        sa.Column("people_on_site", JSON, nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("extra", JSON, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employer.id"], name=op.f("fk_vacancy_employer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy")),
        sa.UniqueConstraint("reference", name=op.f("uq_vacancy_reference")),
    )
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vacancy_employer_id"), ["employer_id"], unique=False)
