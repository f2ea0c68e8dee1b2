# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a request comes from, hashed: enough to count, and nothing that could be read back."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

# Whoever has one address of IPv6 has all those of its network.
PREFIXES = {4: 32, 6: 64}
# Some proxies tell the port too.
_WITH_PORT = re.compile(r"(?:\[(?P<six>[^\]]+)\](?::\d+)?|(?P<four>[\d.]+):\d+)")


def hashed_network_or_none(request: HttpRequest) -> str | None:
    """Return what stands for the network of a visitor, none where it is not known.

    Behind a proxy it is the last address that the proxy's header tells: those before it are the visitor's own word.
    """
    header = settings.CLIENT_ADDRESS_HEADER
    told = str(request.META.get(header, "")) if header else str(request.META.get("REMOTE_ADDR", ""))
    address = _read_address(told)
    if address is None:
        return None
    network = ip_network((address, PREFIXES[address.version]), strict=False)
    return salted_hmac("core.client_address", str(network), algorithm="sha256").hexdigest()


def _read_address(told: str) -> IPv4Address | IPv6Address | None:
    """Return the last address of a list: on a socket of both families, one of IPv4 is written within IPv6."""
    last = told.strip(" \t,").rpartition(",")[2].strip()
    found = _WITH_PORT.fullmatch(last)
    try:
        address = ip_address((found["six"] or found["four"]) if found else last)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
