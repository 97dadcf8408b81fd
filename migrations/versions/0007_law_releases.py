"""Dated tables of law that an operator applies, so that every process reads the same ones."""

import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "law_release",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sqlmodel.sql.sqltypes.AutoString(length=12), nullable=False),
        sa.Column("tables", JSON, nullable=False),
        sa.Column("applied_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_law_release")),
    )
    op.create_index(op.f("ix_law_release_applied_at"), "law_release", ["applied_at"], unique=False)


def downgrade() -> None:
    op.drop_table("law_release")
