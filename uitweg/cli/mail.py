"""The mail that waits: ``uitweg mail send``, for a timer that runs every few minutes."""

import click
from pydantic import ValidationError

from uitweg import clock
from uitweg.cli.arguments import refusing
from uitweg.cli.opening import opened_database, refuse
from uitweg.config import Settings
from uitweg.services.mailer import SmtpMailer
from uitweg.services.notices import Sender, mail_due


@click.group()
def mail() -> None:
    """Berichten per e-mail. · Messages by mail."""


@mail.command()
@refusing
def send() -> None:
    """Verstuur wat klaarstaat; nog eens doen kan geen kwaad.

    Send what waits; harmless to repeat.
    """
    try:
        settings = Settings()
    except ValidationError:
        refuse(
            "de instellingen kloppen niet: start `uitweg serve` om te zien welke",
            "the settings are not right: run `uitweg serve` to see which",
        )
    if not settings.smtp_host:
        refuse(
            "er is geen mailserver ingesteld: geef UITWEG_SMTP_HOST",
            "no mail server is set: give UITWEG_SMTP_HOST",
        )
    mailer = SmtpMailer(
        settings.smtp_host,
        settings.smtp_port,
        settings.smtp_starttls,
        settings.smtp_user,
        settings.smtp_password.get_secret_value(),
    )
    sender = Sender(settings.mail_sender, settings.base_url)
    with opened_database(settings.database_url) as database:
        sent = mail_due(database, mailer, sender, now=clock.now())
    click.echo(f"verstuurd: {sent} · sent: {sent}")
