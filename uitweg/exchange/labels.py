"""Free-text labels, one a line: what ``uitweg normalise`` reads."""

from collections.abc import Iterator
from typing import BinaryIO

from uitweg.exchange.refusals import BadField, BadFile, Text
from uitweg.exchange.values import LONGEST_LABEL

_MOST_BYTES = 4 * LONGEST_LABEL + 2  # UTF-8 needs four a character at most, then the line end
_LONG = Text(f"is langer dan {LONGEST_LABEL} tekens", f"is longer than {LONGEST_LABEL} characters")
_ENCODING = Text("is geen geldige UTF-8", "is not valid UTF-8")
_NUL = Text("bevat een NUL-teken", "holds a NUL character")


def read_labels(stream: BinaryIO, file: str) -> Iterator[str]:
    """Each line that is not blank, without the spaces around it; raises :class:`BadFile`."""
    number = 0
    while raw := stream.readline(_MOST_BYTES + 1):
        number += 1
        try:
            label = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            too_long = len(raw) > _MOST_BYTES  # then a character may have been cut in two
            raise BadFile(file, number, [BadField("", _LONG if too_long else _ENCODING)]) from None
        if len(label) > LONGEST_LABEL or len(raw) > _MOST_BYTES:
            raise BadFile(file, number, [BadField("", _LONG)])
        if "\0" in label:
            raise BadFile(file, number, [BadField("", _NUL)])
        if label:
            yield label
