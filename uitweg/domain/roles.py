"""Who may do what: roles, permissions and the one table that joins them.

Source: ``security.md`` section 4, ``domain.md`` 5f. A permission says what a role may do at all;
which person's record it may do it to is decided by ``uitweg.access.scope``.
"""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is here for. An admin keeps accounts and sees no case."""

    COACH = "coach"
    TEAM_LEAD = "team_lead"
    PROBATION_OFFICER = "probation_officer"
    EMPLOYER = "employer"
    ADMIN = "admin"
    AUDITOR = "auditor"


STAFF = frozenset({Role.COACH, Role.TEAM_LEAD, Role.PROBATION_OFFICER, Role.ADMIN, Role.AUDITOR})


class Permission(StrEnum):
    """``noun:verb``, alphabetised; the mark that every endpoint must carry."""

    ACCOUNT_INVITE = "account:invite"
    ACCOUNT_LIST = "account:list"
    AUDIT_READ = "audit:read"
    CALLBACK_HANDLE = "callback:handle"
    CONDITION_WRITE = "condition:write"
    DISCLOSURE_READ = "disclosure:read"
    EMPLOYER_READ = "employer:read"
    EMPLOYER_WRITE = "employer:write"
    FLAG_RESOLVE = "flag:resolve"
    NOTICE_READ = "notice:read"
    OWN_ACCOUNT = "own_account:manage"
    PLACEMENT_READ = "placement:read"
    PLACEMENT_WRITE = "placement:write"
    PORTAL_READ = "portal:read"
    PORTAL_WRITE = "portal:write"
    PROFILE_WRITE = "profile:write"
    PROPOSAL_CLEAR = "proposal:clear"
    PROPOSAL_MAKE = "proposal:make"
    PROPOSAL_READ = "proposal:read"
    PUBLIC = "public:open"
    RANKING_READ = "ranking:read"
    START_PAGE = "start_page:read"
    TEAM_READ = "team:read"
    TODAY_READ = "today:read"
    VACANCY_CHECK = "vacancy:check"
    VACANCY_READ = "vacancy:read"
    VARIATION_DECIDE = "variation:decide"
    VARIATION_READ = "variation:read"
    VARIATION_REQUEST = "variation:request"
    YOUTH_LIST = "youth:list"
    YOUTH_READ = "youth:read"


_EVERYBODY = frozenset({Permission.PUBLIC, Permission.OWN_ACCOUNT, Permission.START_PAGE})

_WITH_CASES = frozenset(
    {Permission.DISCLOSURE_READ, Permission.NOTICE_READ, Permission.PLACEMENT_READ}
)
_WITH_FIRMS = frozenset(
    {
        Permission.CALLBACK_HANDLE,
        Permission.EMPLOYER_READ,
        Permission.EMPLOYER_WRITE,
        Permission.VACANCY_CHECK,
    }
)

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.COACH: _EVERYBODY
    | _WITH_FIRMS
    | _WITH_CASES
    | {
        Permission.FLAG_RESOLVE,
        Permission.PLACEMENT_WRITE,
        Permission.PROFILE_WRITE,
        Permission.PROPOSAL_MAKE,
        Permission.PROPOSAL_READ,
        Permission.RANKING_READ,
        Permission.TODAY_READ,
        Permission.VACANCY_READ,
        Permission.VARIATION_READ,
        Permission.VARIATION_REQUEST,
        Permission.YOUTH_LIST,
        Permission.YOUTH_READ,
    },
    Role.TEAM_LEAD: _EVERYBODY
    | _WITH_FIRMS
    | _WITH_CASES
    | {
        Permission.FLAG_RESOLVE,
        Permission.PROPOSAL_READ,
        Permission.RANKING_READ,
        Permission.TEAM_READ,
        Permission.VACANCY_READ,
        Permission.YOUTH_LIST,
        Permission.YOUTH_READ,
    },
    Role.PROBATION_OFFICER: _EVERYBODY
    | _WITH_CASES
    | {
        Permission.CONDITION_WRITE,
        Permission.PROPOSAL_CLEAR,
        Permission.PROPOSAL_READ,
        Permission.VARIATION_DECIDE,
        Permission.VARIATION_READ,
        Permission.YOUTH_LIST,
        Permission.YOUTH_READ,
    },
    Role.EMPLOYER: _EVERYBODY | {Permission.PORTAL_READ, Permission.PORTAL_WRITE},
    Role.ADMIN: _EVERYBODY | {Permission.ACCOUNT_INVITE, Permission.ACCOUNT_LIST},
    Role.AUDITOR: _EVERYBODY | {Permission.AUDIT_READ},
}
"""Which permissions each role holds."""
