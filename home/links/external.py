# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links that leave the site: followed politely, redirect after redirect."""

import http.client
import ssl
from urllib.parse import urljoin, urlsplit, urlunsplit

from django.utils.encoding import iri_to_uri

from home.links.connections import PORTS, Reply, ask
from home.links.found import Answer, State
from home.links.public_hosts import MayReach, UnreachableHostError

MOST_REDIRECTS = 5
PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
# What says that nothing is there any more; other refusals only say that robots are not welcome.
GONE = (404, 410)


def follow(address: str, *, may_reach: MayReach) -> Answer:
    """Tell where an address leads in the end. No such address, no such host or a false certificate: nowhere."""
    try:
        return _follow(normalise(address), may_reach=may_reach)
    except (UnreachableHostError, ssl.SSLCertVerificationError, ValueError):
        return Answer(state=State.BROKEN)
    except (OSError, http.client.HTTPException):
        return Answer(state=State.UNKNOWN)


def _follow(address: str, *, may_reach: MayReach) -> Answer:
    current, has_moved = address, False
    for _hop in range(MOST_REDIRECTS + 1):
        if urlsplit(current).scheme not in PORTS:
            break
        reply = _ask_twice(current, may_reach=may_reach)
        if reply.status not in REDIRECTS or not reply.location:
            return _describe(reply, leads_to=current if has_moved else "")
        has_moved = has_moved or reply.status in PERMANENT
        current = normalise(urljoin(current, reply.location))
    return Answer(state=State.BROKEN)


def normalise(address: str) -> str:
    """Return an address as it is sent: an international host in ASCII, other letters escaped, without fragment."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    port = f":{parts.port}" if parts.port else ""
    netloc = f"[{host}]{port}" if ":" in host else f"{host}{port}"
    return urlunsplit((parts.scheme.lower(), netloc, iri_to_uri(parts.path), iri_to_uri(parts.query), ""))


def _ask_twice(address: str, *, may_reach: MayReach) -> Reply:
    """Ask for the headers alone, then as a reader does: some sites answer the first wrongly."""
    reply = ask("HEAD", address, may_reach=may_reach)
    return reply if reply.status < 400 else ask("GET", address, may_reach=may_reach)


def _describe(reply: Reply, *, leads_to: str) -> Answer:
    if reply.status in GONE:
        return Answer(state=State.BROKEN, status_code=reply.status)
    if reply.status >= 300:
        return Answer(state=State.UNKNOWN, status_code=reply.status)
    return Answer(state=State.MOVED if leads_to else State.GOOD, status_code=reply.status, leads_to=leads_to[:2000])
