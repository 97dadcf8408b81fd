"""No test talks to the outside world: a connection to anywhere but this machine is an error."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

LOCAL = ("127.", "localhost", "::1")


class OutsideWorldError(RuntimeError):
    """Some code tried to reach another machine."""


@pytest.fixture(autouse=True, scope="session")
def _only_this_machine() -> Iterator[None]:
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOCAL):
            raise OutsideWorldError(f"A test tried to reach {address[0]}; pass in what it wants.")
        real(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield
