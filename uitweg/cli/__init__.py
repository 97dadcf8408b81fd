"""What a person types: ``uitweg <command>``; each command is imported only when it is asked for."""

import click

from uitweg.cli.lazy import LazyGroup

COMMANDS = {
    # name: (where it stands, what --help says of it)
    "rank": ("uitweg.cli.files:rank", "Passend werk voor elke jongere. · Rank vacancies."),
    "check": ("uitweg.cli.files:check", "Mag deze jongere hier werken? · Check every pair."),
    "normalise": (
        "uitweg.cli.files:normalise",
        "Vrije tekst naar begrippen. · Labels to vocabulary concepts.",
    ),
    "import": ("uitweg.cli.data:import_files", "Bestanden inlezen. · Import files."),
    "export": ("uitweg.cli.data:export", "Bestanden wegschrijven. · Export files."),
    "vocabulary": ("uitweg.cli.reference:vocabulary", "Woordenlijst inlezen. · Vocabulary."),
    "places": ("uitweg.cli.reference:places", "Postcodes inlezen. · Postcodes."),
    "law": ("uitweg.cli.law:law", "Tabellen van de wet. · Tables of law."),
    "demo": ("uitweg.cli.demo:demo", "Een verzonnen stad om te proberen. · A fictional city."),
    "serve": ("uitweg.cli.serve:serve", "Webserver van een installatie. · Web server."),
    "mail": ("uitweg.cli.mail:mail", "Berichten versturen. · Send the mail that waits."),
    "db": ("uitweg.cli.database:db", "Tabellen bijwerken. · Bring the tables up to date."),
}


@click.group(cls=LazyGroup, commands_at=COMMANDS)
@click.version_option(package_name="uitweg")
def cli() -> None:
    """uitweg: een eervolle uitweg, met begeleiding en een echte baan.

    An honourable way out, with guidance and a real job.
    """


def main() -> None:
    """Run the command line; exit status 0 done, 1 refused input, 2 wrong usage."""
    cli(prog_name="uitweg")
