"""Why a file is refused: file, line, field and a reason, said in Dutch and in English."""

from collections.abc import Iterable
from dataclasses import dataclass

SHOWN_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages of the product."""

    nl: str
    en: str

    def said(self, language: str) -> str:
        """The sentence in ``language``, ``nl`` or ``en``."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class BadField:
    """One wrong value in one row; an empty ``field`` means the row as a whole."""

    field: str
    reason: Text


class BadRow(ValueError):
    """A row that cannot be read as facts; ``problems`` is never empty."""

    def __init__(self, problems: Iterable[BadField]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{each.field}: {each.reason.en}" for each in self.problems))


class BadFile(ValueError):
    """A file that is refused as a whole; nothing of it may be kept."""

    def __init__(self, file: str, line: int | None, problems: Iterable[BadField]) -> None:
        self.file = file
        self.line = line
        self.problems = tuple(problems)
        super().__init__("\n".join(self.sentences("en")))

    @property
    def field(self) -> str:
        """The first field that is wrong; empty when the line as a whole is."""
        return self.problems[0].field

    @property
    def reason(self) -> Text:
        """What is wrong with the first field."""
        return self.problems[0].reason

    def sentences(self, language: str) -> list[str]:
        """One sentence a problem, never quoting a value: a value may be about a person."""
        line_word, field_word, file_word = (
            ("line", "field", "file") if language == "en" else ("regel", "veld", "bestand")
        )
        where = f"{file_word} {shown(self.file)}"
        if self.line is not None:
            where += f", {line_word} {self.line}"
        return [
            where
            + (f", {field_word} {shown(each.field)}" if each.field else "")
            + f": {each.reason.said(language)}"
            for each in self.problems
        ]


def shown(text: str) -> str:
    """``text`` made safe for a terminal: printable and not endless."""
    clean = "".join(each if each.isprintable() else "?" for each in text)
    return clean if len(clean) <= SHOWN_CHARACTERS else clean[: SHOWN_CHARACTERS - 1] + "…"
