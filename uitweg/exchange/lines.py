"""JSON Lines as a stream: bytes in, one checked object a line out, whatever the size."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from uitweg.exchange.refusals import BadField, BadFile, Text

LONGEST_LINE = 2 * 1024 * 1024
"""Bytes; no honest row comes near, and one endless line must not fill the memory."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LONG = Text("is langer dan 2 MB", "is longer than 2 MB")
_ENCODING = Text("is geen geldige UTF-8", "is not valid UTF-8")
_JSON = Text("is geen geldige JSON", "is not valid JSON")
_DEEP = Text("is te diep genest", "is nested too deeply")
_OBJECT = Text("moet een JSON-object zijn", "must be a JSON object")
_CONSTANT = Text(
    "bevat NaN of Infinity; JSON kent dat niet", "holds NaN or Infinity, which is no JSON"
)
_TWICE = Text("staat twee keer in hetzelfde object", "stands twice in the same object")


class _Refused(ValueError):
    def __init__(self, reason: Text, field: str = "") -> None:
        self.problem = BadField(field, reason)
        super().__init__(reason.en)


def objects_in(stream: BinaryIO, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The line number and object of each line that is not blank.

    Raises :class:`BadFile` at the first line that cannot be read.
    """
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1:
            raw = raw.removeprefix(_BYTE_ORDER_MARK)
        if not raw.strip():
            continue
        try:
            yield number, _object(raw)
        except _Refused as refusal:
            raise BadFile(file, number, [refusal.problem]) from None


def _object(raw: bytes) -> dict[str, Any]:
    if len(raw) > LONGEST_LINE:
        raise _Refused(_LONG)
    try:
        value = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant
        )
    except UnicodeDecodeError:
        raise _Refused(_ENCODING) from None
    except RecursionError:
        raise _Refused(_DEEP) from None
    except _Refused:
        raise
    except ValueError:  # also a whole number of thousands of digits
        raise _Refused(_JSON) from None
    if not isinstance(value, dict):
        raise _Refused(_OBJECT)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # JSON readers differ on which of two equal names counts: a ban must not hang on that.
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    names = [name for name, _ in pairs]
    raise _Refused(_TWICE, next(name for name in names if names.count(name) > 1))


def _no_constant(_: str) -> Any:
    raise _Refused(_CONSTANT)
