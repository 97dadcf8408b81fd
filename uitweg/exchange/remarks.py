"""What a reader noticed in a file and let pass: said once a file, not once a row."""

from collections import Counter
from dataclasses import dataclass, field

from uitweg.exchange.refusals import Text, shown

MOST_NAMES = 20


@dataclass(slots=True)
class Remarks:
    """Gathers warnings while a file is read; ``texts`` gives them afterwards."""

    file: str
    unknown: Counter[str] = field(default_factory=Counter)
    postcodes_not_found: list[int] = field(default_factory=list)
    hours_that_differ: list[int] = field(default_factory=list)

    def texts(self) -> list[Text]:
        """One sentence for each kind of thing noticed."""
        texts = []
        if self.unknown:
            texts.append(self._unknown())
        if self.postcodes_not_found:
            texts.append(
                self._at(
                    self.postcodes_not_found,
                    Text("postcode niet gevonden, woonplaats onbekend", "postcode not found"),
                )
            )
        if self.hours_that_differ:
            texts.append(
                self._at(
                    self.hours_that_differ,
                    Text(
                        "hours_per_week verschilt van de uren in shifts; de uren in shifts tellen",
                        "hours_per_week differs from the hours in shifts; those in shifts count",
                    ),
                )
            )
        return texts

    def _unknown(self) -> Text:
        names = [shown(name) for name in sorted(self.unknown)[:MOST_NAMES]]
        more = len(self.unknown) - len(names)
        listed = ", ".join(names)
        return Text(
            f"bestand {shown(self.file)}: onbekende velden bewaard maar niet gebruikt: {listed}"
            + (f" en nog {more}" if more else ""),
            f"file {shown(self.file)}: unknown fields kept but not used: {listed}"
            + (f" and {more} more" if more else ""),
        )

    def _at(self, lines: list[int], what: Text) -> Text:
        first = lines[0]
        count = len(lines)
        return Text(
            f"bestand {shown(self.file)}: {what.nl} ({count} keer, eerst op regel {first})",
            f"file {shown(self.file)}: {what.en} ({count} times, first on line {first})",
        )
