"""Notices: what they say in a list and in a mail, and which cannot wait until the morning.

Source: ``security.md`` section 3, threats 6 and 8; ``domain.md`` 7e. A notice names no youth, no
firm and no reason; whoever may know more logs in.
"""

from dataclasses import dataclass
from enum import StrEnum


class FirmNotice(StrEnum):
    """What an employer is told. The same words whatever the reason behind them."""

    PROPOSAL = "firm:proposal"
    INTRODUCTION = "firm:introduction"
    PROPOSAL_ENDED = "firm:proposal_ended"
    PLACEMENT = "firm:placement"
    VACANCY_OPENED = "firm:vacancy_opened"
    VACANCY_SENT_BACK = "firm:vacancy_sent_back"
    STILL_CURRENT = "firm:still_current"


SENTENCES: dict[str, tuple[str, str]] = {
    FirmNotice.PROPOSAL: (
        "Iemand wil graag kennismaken.",
        "Somebody would like to meet you.",
    ),
    FirmNotice.INTRODUCTION: (
        "Er is een afspraak voor een kennismaking.",
        "There is an appointment to meet.",
    ),
    FirmNotice.PROPOSAL_ENDED: (
        "Een voorstel gaat niet door. Dat zegt niets over uw bedrijf.",
        "A proposal does not go ahead. That says nothing about your firm.",
    ),
    FirmNotice.PLACEMENT: (
        "Er is iets nieuws over iemand die bij u werkt.",
        "There is news about somebody who works with you.",
    ),
    FirmNotice.VACANCY_OPENED: ("Uw plek staat open.", "Your place is open."),
    FirmNotice.VACANCY_SENT_BACK: (
        "Wij hebben een vraag over uw plek.",
        "We have a question about your place.",
    ),
    FirmNotice.STILL_CURRENT: ("Is uw plek nog actueel?", "Is your place still there?"),
    "proposal": ("Er is iets nieuws over een voorstel.", "There is news about a proposal."),
    "consent": ("Er is iets nieuws over een toestemming.", "There is news about a consent."),
    "condition": ("Er is iets nieuws over een voorwaarde.", "There is news about a condition."),
    "variation": (
        "Er is iets nieuws over andere tijden.",
        "There is news about other times.",
    ),
    "flag": ("Er is een melding om naar te kijken.", "There is a flag to look at."),
    "placement": ("Er is iets nieuws over een plek.", "There is news about a placement."),
}
"""What a list says of a notice, in Dutch and in English, by its tag or the noun of its tag."""

OTHERWISE = ("Er is iets nieuws.", "There is something new.")

URGENT = frozenset(
    {
        FirmNotice.PROPOSAL,
        FirmNotice.INTRODUCTION,
        "flag:raised",
        "consent:withdrawn",
        "proposal:sent_to_officer",
        "proposal:wants_to_meet",
        "proposal:asks_to_talk",
        "proposal:employer_yes",
        "placement:discuss",
        "variation:requested",
    }
)
"""Tags that are mailed at once; the rest waits for the mail of seven o'clock."""

DIGEST_HOUR = 7
"""The hour of the day, in the Netherlands, at which what could wait is mailed."""


def said(tag: str, language: str) -> str:
    """A notice as one neutral sentence in ``language`` (``nl`` or ``en``)."""
    words = SENTENCES.get(tag) or SENTENCES.get(tag.split(":")[0]) or OTHERWISE
    return words[language == "en"]


@dataclass(frozen=True, slots=True)
class MailWords:
    """The subject and the text of a mail; a link follows the text."""

    subject: str
    text: str


_FIRM_MAIL = (
    MailWords(
        "Nieuw bericht over uw plek",
        "Er staat een bericht voor u klaar. U leest het nadat u inlogt.",
    ),
    MailWords(
        "New message about your place",
        "There is a message for you. You read it after logging in.",
    ),
)
_STAFF_MAIL = (
    MailWords(
        "Nieuw bericht in uitweg",
        "Er staat een bericht voor je klaar. Je leest het nadat je inlogt.",
    ),
    MailWords(
        "New message in uitweg",
        "There is a message for you. You read it after logging in.",
    ),
)


def mail_words(for_firm: bool, language: str) -> MailWords:
    """What a mail says, to somebody of a firm or of the staff, in ``language``."""
    return (_FIRM_MAIL if for_firm else _STAFF_MAIL)[language == "en"]
