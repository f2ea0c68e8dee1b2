# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which machines the checker of links may reach: those of the Internet, never those of our own network."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

MayReach = Callable[[str], bool]
# All that is given out of IPv6: the rest is ways to inner machines, or nothing yet.
GIVEN_OUT = IPv6Network("2000::/3")
# Ways through a gateway, which could lead back inside, and what serves protocols or examples.
SPECIAL = (
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv6Network("2001::/23"),
    IPv6Network("2002::/16"),
    IPv6Network("3fff::/20"),
)


class UnreachableHostError(Exception):
    """The name of a host leads to no machine that may be reached."""


def is_public_address(address: str) -> bool:
    """Tell whether an IP address belongs to the Internet, itself or the one that it carries."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return is_public_address(str(found.ipv4_mapped))
        if found not in GIVEN_OUT:
            return False
    return found.is_global and not found.is_multicast and not any(found in network for network in SPECIAL)


def find_address(host: str, *, port: int, may_reach: MayReach) -> str:
    """Return the IP address to connect to, or raise `UnreachableHostError`.

    One private address among several refuses the host: who answers for the name could change the order.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreachableHostError(host) from error
    addresses = [str(answer[4][0]) for answer in answers]
    if not addresses or not all(may_reach(address) for address in addresses):
        raise UnreachableHostError(host)
    return addresses[0]
