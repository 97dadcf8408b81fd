"""A bar where somebody watches, silence where a program does."""

import io

import pytest

from uitweg.cli.progress import shown_progress


class Terminal(io.StringIO):
    """Standard error that somebody watches."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(shown_progress("abc", 3, "check")) == ["a", "b", "c"]
    assert "check" in terminal.getvalue()


def test_a_pipe_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    assert list(shown_progress("abc", 3, "check")) == ["a", "b", "c"]
    assert pipe.getvalue() == ""
