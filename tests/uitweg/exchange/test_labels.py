"""Labels come one a line; what is no text is refused."""

import io

import pytest

from uitweg.exchange.labels import read_labels
from uitweg.exchange.refusals import BadFile


def test_blank_lines_and_spaces_around_a_label_are_left_out() -> None:
    stream = io.BytesIO(b"\xef\xbb\xbf haar knippen \r\n\n \ncaf\xc3\xa9")
    assert list(read_labels(stream, "labels.txt")) == ["haar knippen", "café"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff", "is geen geldige UTF-8"),
        (b"a\0b", "bevat een NUL-teken"),
        (b"x" * 1_001, "is langer dan 1000 tekens"),
        ("é".encode() * 1_001, "is langer dan 1000 tekens"),
        ("€".encode() * 5_000, "is langer dan 1000 tekens"),
    ],
)
def test_a_line_that_is_no_label_is_refused(line: bytes, reason: str) -> None:
    with pytest.raises(BadFile) as refusal:
        list(read_labels(io.BytesIO(b"een\n" + line + b"\n"), "labels.txt"))
    assert refusal.value.sentences("nl") == [f"bestand labels.txt, regel 2: {reason}"]
