"""A small SMTP server on a port of its own, which keeps what it is given or refuses it."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage


class Conversation(socketserver.StreamRequestHandler):
    """Just enough of RFC 5321 for one sender."""

    server: "Server"

    def handle(self) -> None:
        """Answer each command until the other side is done."""
        self._say("220 tests")
        while line := self.rfile.readline():
            command = line.decode().strip().upper()
            if command == "DATA":
                self._take_message()
            elif command == "QUIT":
                self._say("221 bye")
                return
            elif command.startswith("RCPT") and any(
                each.upper() in command for each in self.server.refused
            ):
                self._say("550 no such person")
            else:
                self._say("250 ok")

    def _take_message(self) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        made = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(made, EmailMessage)
        self.server.kept.append(made)
        self._say("250 kept")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    """Keeps every message; ``refused`` holds addresses it wants nothing for."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.kept: list[EmailMessage] = []
        self.refused: set[str] = set()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


@contextmanager
def smtp_server() -> Iterator[Server]:
    """A server for the length of the block."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
