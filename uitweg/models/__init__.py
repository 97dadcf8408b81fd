"""Tables by aggregate: columns, keys and constraints, no behaviour."""

from uitweg.models import types  # noqa: F401  sets the naming convention before any table
from uitweg.models.condition import Condition
from uitweg.models.consent import Consent, Disclosure
from uitweg.models.login import Invitation, LoginAttempt, LoginSession, UsedCode
from uitweg.models.people import Account, Assignment, AssignmentKind, Team, Youth
from uitweg.models.placement import (
    Flag,
    FlagState,
    Placement,
    VariationRequest,
    VariationState,
)
from uitweg.models.proposal import Proposal, RankingRecord
from uitweg.models.record import AuditEvent, Notice, TimelineEntry
from uitweg.models.reference import LawRelease, Place, VocabularyFile, VocabularyRelease
from uitweg.models.work import Employer, EmployerStatus, Vacancy, VacancyState
from uitweg.models.workplace import CallbackRequest, CallbackState, WorkplaceTalk

__all__ = [
    "Account",
    "Assignment",
    "AssignmentKind",
    "AuditEvent",
    "CallbackRequest",
    "CallbackState",
    "Condition",
    "Consent",
    "Disclosure",
    "Employer",
    "EmployerStatus",
    "Flag",
    "FlagState",
    "Invitation",
    "LawRelease",
    "LoginAttempt",
    "LoginSession",
    "Notice",
    "Place",
    "Placement",
    "Proposal",
    "RankingRecord",
    "Team",
    "TimelineEntry",
    "UsedCode",
    "Vacancy",
    "VacancyState",
    "VariationRequest",
    "VariationState",
    "VocabularyFile",
    "VocabularyRelease",
    "WorkplaceTalk",
    "Youth",
]
