"""${message}

House rules of a migration: the file's number is its revision id; write both directions; keep
the old code running while the new schema is there (add first, remove a release later); name
every constraint; never edit a migration that has been released; say in one sentence why.
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
