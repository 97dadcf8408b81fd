"""Passwords, codes and tokens: hashing, checking, and nothing that keeps a secret in clear."""

import hashlib
import secrets
from datetime import datetime
from functools import cache
from threading import BoundedSemaphore

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
CODE_STEP_SECONDS = 30
CODE_DRIFT_STEPS = 1
"""A code of one step ago still counts: typing takes time."""

# OWASP's floor. Sixteen logins at once with the library's default took a gigabyte (security.md 2).
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_at_once = BoundedSemaphore(4)


def hash_password(password: str) -> str:
    """An argon2id hash of ``password``."""
    return _hasher.hash(password)


def password_fits(password: str, stored: str | None) -> bool:
    """Whether ``password`` is the stored one; equally slow when there is no such account."""
    with _at_once:
        try:
            fits = _hasher.verify(stored or _nobody(), password)
        except (VerificationError, InvalidHashError):
            return False
    return fits and stored is not None


@cache
def _nobody() -> str:
    return _hasher.hash(secrets.token_urlsafe(32))


def new_token() -> str:
    """A 256-bit random token for a link or a cookie."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def subject_hash(secret_key: str, subject: str) -> str:
    """A keyed hash of an address, so that the throttle's table names nobody."""
    return hashlib.blake2b(
        subject.encode(), key=secret_key.encode()[:64], digest_size=32
    ).hexdigest()


def new_totp_secret() -> str:
    """A fresh secret for an authenticator app."""
    return pyotp.random_base32()


def current_code(totp_secret: str, now: datetime) -> str:
    """The code an authenticator app shows now; only the demo prints it."""
    return pyotp.TOTP(totp_secret).at(now)


def code_step(totp_secret: str, code: str, now: datetime) -> int | None:
    """The time step that ``code`` belongs to, or None when it is not a valid code now."""
    digits = "".join(code.split())
    if len(digits) != 6 or not digits.isascii() or not digits.isdigit():
        return None
    totp = pyotp.TOTP(totp_secret)
    step = int(now.timestamp()) // CODE_STEP_SECONDS
    for candidate in range(step - CODE_DRIFT_STEPS, step + CODE_DRIFT_STEPS + 1):
        if secrets.compare_digest(totp.at(candidate * CODE_STEP_SECONDS), digits):
            return candidate
    return None


def provisioning_uri(totp_secret: str, email: str) -> str:
    """What an authenticator app reads from the QR code. The issuer's name is neutral."""
    return pyotp.TOTP(totp_secret).provisioning_uri(name=email, issuer_name="uitweg")
