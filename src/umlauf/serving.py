# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The server, started from the command line: one process with threads, for SQLite and for a small house."""

import socket
from collections.abc import Callable

from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces

from umlauf.settings import HOST, PORT
from umlauf.wording import Message, Refusal


class CannotServe(Refusal):
    """The address is taken."""


def start_server(*, tell: Callable[[Message], None]) -> None:
    """Serve on UMLAUF_HOST and UMLAUF_PORT until it is stopped; refuse with a sentence where the port is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as error:
            raise CannotServe(
                Message(
                    "Port {port} on {host} is not free. Choose another one: UMLAUF_PORT=8001.", port=PORT, host=HOST
                )
            ) from error
    call_command("collectstatic", interactive=False, verbosity=0)
    tell(Message("umlauf is at http://{host}:{port}/ – stop with Ctrl+C.", host=HOST, port=PORT))
    Granian("umlauf.wsgi:application", address=HOST, port=PORT, interface=Interfaces.WSGI, blocking_threads=4).serve()
