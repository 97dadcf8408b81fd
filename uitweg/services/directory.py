"""Who has an account, and which teams and employers there are to invite for."""

from sqlmodel import Session, col, select

from uitweg.models import Account, Employer, EmployerStatus, Team

PAGE_SIZE = 50


def accounts_page(session: Session, page: int) -> tuple[list[Account], bool]:
    """A page of accounts by name, and whether there are more."""
    rows = session.exec(
        select(Account)
        .order_by(col(Account.display_name), col(Account.email))
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE + 1)
    ).all()
    return list(rows[:PAGE_SIZE]), len(rows) > PAGE_SIZE


def team_choices(session: Session) -> list[tuple[str, str]]:
    """Teams as key and name."""
    return [
        (str(each.id), each.name) for each in session.exec(select(Team).order_by(col(Team.name)))
    ]


def employer_choices(session: Session) -> list[tuple[str, str]]:
    """Employers that were vetted, as key and name: only their people may have an account."""
    vetted = select(Employer).where(Employer.status == EmployerStatus.VETTED)
    rows = session.exec(vetted.order_by(col(Employer.name)))
    return [(str(each.id), each.name or each.reference) for each in rows]
