"""The application on a real port of this machine, served by the server that deployments use."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from waitress.server import create_server
from waitress.wasyncore import close_all, loop

ROUND_SECONDS = 0.05  # how soon the server notices that it should stop


class LiveServer:
    """Listens from the start; ``url`` says where."""

    def __init__(self, application: Any) -> None:
        self._connections: dict[int, Any] = {}
        self._server = create_server(
            application, map=self._connections, host="127.0.0.1", port=0, threads=4
        )
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live server")
        self.url = f"http://127.0.0.1:{self._server.effective_port}"

    def _run(self) -> None:
        # Everything that touches the connections happens in this one thread, the end included.
        while not self._stopping.is_set():
            loop(timeout=ROUND_SECONDS, map=self._connections, count=1)
        self._server.task_dispatcher.shutdown()
        close_all(self._connections, ignore_all=True)

    def start(self) -> None:
        """Answer requests from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Stop answering and give back the port."""
        self._stopping.set()
        self._thread.join(10)
        assert not self._thread.is_alive(), "the live server did not stop"


@contextmanager
def serving(application: Any) -> Iterator[str]:
    """The address of ``application`` for as long as the block lasts."""
    server = LiveServer(application)
    server.start()
    try:
        yield server.url
    finally:
        server.stop()
