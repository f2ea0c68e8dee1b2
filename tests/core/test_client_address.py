# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.test import RequestFactory

from core.client_address import hashed_network_or_none


def network_of(told, **settings):
    return hashed_network_or_none(RequestFactory().get("/", **(settings or {"REMOTE_ADDR": told})))


@pytest.mark.parametrize("told", ["::ffff:192.0.2.1", "192.0.2.1:5678", " 192.0.2.1 ", "[::ffff:192.0.2.1]:80"])
def test_an_address_of_ipv4_is_the_same_however_it_is_written(told):
    assert network_of(told) == network_of("192.0.2.1") != network_of("192.0.2.2")


def test_addresses_within_ipv6_are_told_apart():
    assert network_of("::ffff:192.0.2.1") != network_of("::ffff:192.0.2.2")


@pytest.mark.parametrize("told", ["[2001:db8::1]:80", "[2001:db8::1]", "2001:db8::2"])
def test_an_address_of_ipv6_is_that_of_its_network(told):
    assert network_of(told) == network_of("2001:db8::1") is not None


@pytest.mark.parametrize("told", ["", ",", "somewhere", "1.2.3.4.5:80", "[x]:80"])
def test_what_is_no_address_is_not_known(told):
    assert network_of(told) is None


@pytest.mark.parametrize("told", ["203.0.113.9, 192.0.2.1", "192.0.2.1,", "203.0.113.9, 192.0.2.1:99, "])
def test_a_proxy_is_believed_for_the_last_address_alone(settings, told):
    settings.CLIENT_ADDRESS_HEADER = "HTTP_X_FORWARDED_FOR"

    found = hashed_network_or_none(RequestFactory().get("/", HTTP_X_FORWARDED_FOR=told))

    settings.CLIENT_ADDRESS_HEADER = ""
    assert found == network_of("192.0.2.1")
