"""Reads a CSV file of a vocabulary row by row and refuses it with file, line, field, reason."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.concepts import VocabularyError

_FIELD_LIMIT = 10_000_000  # ESCO puts hundreds of alternative labels into one field


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a CSV file, with its place for error messages."""

    file: str
    line: int
    values: dict[str, str]

    def get(self, field: str) -> str:
        """The trimmed value of a column; empty when the column is absent."""
        return (self.values.get(field) or "").strip()

    def require(self, field: str) -> str:
        """The trimmed value of a column that must not be empty."""
        value = self.get(field)
        if not value:
            raise self.refuse(field, "must not be empty")
        return value

    def parts(self, field: str, separator: str = "|") -> tuple[str, ...]:
        """The non-empty parts of a column that holds several values."""
        return tuple(part.strip() for part in self.get(field).split(separator) if part.strip())

    def refuse(self, field: str, reason: str) -> VocabularyError:
        """The error that names this row."""
        return VocabularyError(self.file, self.line, field, reason)


def read_rows(path: Path, required: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of ``path``, after checking that its header has the required columns.

    Raises ``VocabularyError`` when the file is absent, not UTF-8, not CSV or lacks a column.
    """
    csv.field_size_limit(_FIELD_LIMIT)
    line = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            _check_header(path, reader.fieldnames or (), required)
            for values in reader:
                line = reader.line_num
                if None in values or None in values.values():
                    raise VocabularyError(path.name, line, "-", "wrong number of columns")
                yield Row(path.name, line, values)
    except FileNotFoundError:
        raise VocabularyError(path.name, 0, "-", "file is missing") from None
    except UnicodeDecodeError as error:
        raise VocabularyError(path.name, line + 1, "-", f"not UTF-8: {error.reason}") from None
    except csv.Error as error:
        raise VocabularyError(path.name, line + 1, "-", str(error)) from None


def _check_header(path: Path, header: Sequence[str], required: Sequence[str]) -> None:
    for field in required:
        if field not in header:
            raise VocabularyError(path.name, 1, field, "column is missing")
