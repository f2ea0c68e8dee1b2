# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which machines may be reached."""

import pytest

from home.links.public_hosts import UnreachableHostError, find_address, is_public_address


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "192.0.1.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2001:41d0:1::1", "::ffff:93.184.215.14"],
)
def test_a_machine_of_the_internet_may_be_reached(address):
    assert is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1%eth0",
        "fc00::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "fec0::1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "5f00::1",
        "2001::1",
        "2001:1::1",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "4000::1",
        "ff02::1",
        "192.0.0.8",
        "192.0.0.9",
        "192.0.0.10",
        "192.88.99.1",
    ],
)
def test_a_machine_of_our_own_network_may_not(address):
    assert not is_public_address(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "2130706433", "0x7f.1"])
def test_no_spelling_of_this_machine_gets_through(host):
    with pytest.raises(UnreachableHostError):
        find_address(host, port=80, may_reach=is_public_address)
