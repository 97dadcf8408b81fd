"""How mail leaves: over SMTP, into files for a try-out, or into memory."""

import smtplib
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol

TIMEOUT_SECONDS = 20


class Mailer(Protocol):
    """Whatever can send one message; raises OSError when it could not."""

    def send(self, message: EmailMessage) -> None:
        """Hand the message over, or raise OSError."""
        ...


@dataclass(frozen=True)
class SmtpMailer:
    """Hands mail to a server; ``smtplib.SMTPException`` is an OSError as well."""

    host: str
    port: int
    starttls: bool = True
    user: str = ""
    password: str = ""

    def send(self, message: EmailMessage) -> None:
        """Hand the message over, or raise OSError."""
        with smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_SECONDS) as server:
            if self.starttls:
                server.starttls()
            if self.user:
                server.login(self.user, self.password)
            server.send_message(message)


@dataclass(frozen=True)
class FileMailer:
    """Writes each message into a folder; the same message twice is one file."""

    folder: Path

    def send(self, message: EmailMessage) -> None:
        """Write the message down, or raise OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = str(message["Message-ID"]).strip("<>").replace("/", "_")
        (self.folder / f"{name}.eml").write_bytes(bytes(message))


@dataclass(frozen=True)
class MemoryMailer:
    """Keeps messages, for tests."""

    sent: list[EmailMessage] = field(default_factory=list)

    def send(self, message: EmailMessage) -> None:
        """Keep the message."""
        self.sent.append(message)
