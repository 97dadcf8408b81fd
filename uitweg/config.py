"""Settings: the only reader of the environment, refusing what would be unsafe outside a demo."""

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from uitweg.paths import VAR

SHORTEST_SECRET = 32
DEMO_SECRET = "demo-only-secret-that-guards-fictional-people"  # noqa: S105  refused outside a demo


class Settings(BaseSettings):
    """Everything an operator may set, read from ``UITWEG_…`` variables or given by name."""

    model_config = SettingsConfigDict(env_prefix="UITWEG_", extra="forbid", frozen=True)

    database_url: str = f"sqlite:///{VAR / 'uitweg.sqlite'}"
    secret_key: SecretStr = SecretStr("")
    base_url: str = "http://127.0.0.1:8000"
    trusted_hosts: list[str] = Field(default_factory=lambda: ["127.0.0.1", "localhost"])
    demo: bool = False
    organisation: str = ""
    contact: str | None = None
    """Whom to call when a page fails: a name and number shown on error pages."""
    theme_css: Path | None = None
    logo: Path | None = None
    vocabulary: Path | None = None
    """A vocabulary folder to serve with, when none was imported into the database."""

    smtp_host: str = ""
    """Where mail is handed over; without it no mail is sent."""
    smtp_port: int = 587
    smtp_starttls: bool = True
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    mail_sender: str = "bericht@localhost"
    """The neutral address that mail comes from."""

    @property
    def https(self) -> bool:
        """Whether people reach this installation over TLS; decides cookie and HSTS flags."""
        return self.base_url.startswith("https://")

    @model_validator(mode="after")
    def _refuse_what_is_unsafe(self) -> Self:
        secret = self.secret_key.get_secret_value()
        if self.demo:
            if not secret:
                # Frozen for everybody else; this is still construction.
                object.__setattr__(self, "secret_key", SecretStr(DEMO_SECRET))
            return self
        if len(secret) < SHORTEST_SECRET or secret == DEMO_SECRET:
            raise ValueError(
                f"UITWEG_SECRET_KEY must be set to at least {SHORTEST_SECRET} random characters"
            )
        if not self.https:
            raise ValueError("UITWEG_BASE_URL must begin with https:// outside a demo")
        return self


def database_url_from_environment() -> str:
    """The database address alone, for commands that need no secrets (import, export, upgrade)."""
    return DatabaseSettings().database_url


class DatabaseSettings(BaseSettings):
    """Only where the data lives."""

    model_config = SettingsConfigDict(env_prefix="UITWEG_", extra="ignore", frozen=True)

    database_url: str = f"sqlite:///{VAR / 'uitweg.sqlite'}"
