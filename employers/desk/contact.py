"""The firm's one contact, whom an employer may call about anything."""

from sqlmodel import Session

from employers.cards import Contact
from uitweg.access.actor import Actor
from uitweg.models import Account, Employer


def of_firm(session: Session, actor: Actor) -> Contact | None:
    """The coach who stands beside this firm; None while nobody was named."""
    firm = session.get(Employer, actor.employer_id) if actor.employer_id else None
    coach = session.get(Account, firm.contact_id) if firm and firm.contact_id else None
    return Contact(coach.display_name, coach.phone) if coach and coach.active else None
