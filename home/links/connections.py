# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One request to another site: its headers alone, within bounds of time, to a machine that was vetted."""

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from home.links.public_hosts import MayReach, find_address

SECONDS_TO_ANSWER = 10
USER_AGENT = "territoire-numerique-libre-links/1 (checks the links of a public site)"
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    location: str


def ask(method: str, address: str, *, may_reach: MayReach) -> Reply:
    """Send one request and return its status. The body is never read, no cookie is sent nor kept.

    Raise `UnreachableHostError`, `OSError`, `ValueError` or `http.client.HTTPException`.
    """
    parts = urlsplit(address)
    with _connected(parts, may_reach=may_reach) as connection:
        path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        connection.request(method, path, headers={"User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close"})
        response = connection.getresponse()
        return Reply(status=response.status, location=response.getheader("Location") or "")


@contextmanager
def _connected(parts: SplitResult, *, may_reach: MayReach) -> Iterator[http.client.HTTPConnection]:
    """Connect to the address that was vetted, not to the name: it could lead elsewhere a second later."""
    host = parts.hostname or ""
    port = parts.port or PORTS[parts.scheme]
    vetted = find_address(host, port=port, may_reach=may_reach)
    connection = http.client.HTTPConnection(host, port, timeout=SECONDS_TO_ANSWER)
    channel = socket.create_connection((vetted, port), timeout=SECONDS_TO_ANSWER)
    # A machine that sends a byte now and then never times out by itself.
    end = threading.Timer(SECONDS_TO_ANSWER, _cut, args=(channel,))
    end.start()
    try:
        if parts.scheme == "https":
            channel = ssl.create_default_context().wrap_socket(channel, server_hostname=host)
        connection.sock = channel
        yield connection
    finally:
        end.cancel()
        connection.close()
        channel.close()


def _cut(channel: socket.socket) -> None:
    try:
        channel.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
