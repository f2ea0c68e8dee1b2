# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links that leave the site, followed to a server of this machine."""

import pytest

from home.links.external import follow, normalise
from home.links.found import Answer, State
from tests.home.links.local_site import serve_local_site


@pytest.fixture
def site():
    with serve_local_site() as served:
        yield served


def is_local(address):
    return address == "127.0.0.1"


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/bon/", Answer(state=State.GOOD, status_code=200)),
        ("/sans-head/", Answer(state=State.GOOD, status_code=200)),
        ("/ailleurs/", Answer(state=State.GOOD, status_code=200)),
        ("/absent/", Answer(state=State.BROKEN, status_code=404)),
        ("/parti/", Answer(state=State.BROKEN, status_code=410)),
        ("/mort/", Answer(state=State.BROKEN, status_code=404)),
        ("/boucle/", Answer(state=State.BROKEN)),
        ("/reserve/", Answer(state=State.UNKNOWN, status_code=403)),
        ("/en-panne/", Answer(state=State.UNKNOWN, status_code=503)),
    ],
)
def test_an_answer_says_where_the_link_leads(site, path, answer):
    address, _asked = site

    assert follow(address + path, may_reach=is_local) == answer


def test_a_move_for_good_tells_the_new_address(site):
    address, _asked = site

    answer = follow(f"{address}/demenage/", may_reach=is_local)

    assert answer == Answer(state=State.MOVED, status_code=200, leads_to=f"{address}/bon/")


def test_headers_are_enough_when_they_are_good(site):
    address, asked = site

    follow(f"{address}/bon/", may_reach=is_local)
    follow(f"{address}/absent/", may_reach=is_local)

    assert asked == [("HEAD", "/bon/", None), ("HEAD", "/absent/", None), ("GET", "/absent/", None)]


def test_no_cookie_is_sent_back(site):
    address, asked = site

    follow(f"{address}/demenage/", may_reach=is_local)

    assert asked == [("HEAD", "/demenage/", None), ("HEAD", "/bon/", None)]


@pytest.mark.parametrize("path", ["/fichier/", "/prive/"])
def test_a_redirect_leads_neither_to_files_nor_inside(site, path):
    address, _asked = site

    assert follow(address + path, may_reach=is_local) == Answer(state=State.BROKEN)


@pytest.mark.parametrize(
    "address", ["http://", "http://[", "ftp://example.org/", "javascript:alert(1)", "http://a..b/", "http://x:99999/"]
)
def test_what_is_no_web_address_is_broken(address):
    assert follow(address, may_reach=is_local) == Answer(state=State.BROKEN)


def test_the_machines_of_our_own_network_are_never_asked(site):
    address, asked = site

    assert follow(f"{address}/bon/", may_reach=lambda _address: False) == Answer(state=State.BROKEN)
    assert asked == []


def test_letters_are_sent_as_servers_read_them():
    assert normalise("https://Éléphant.fr/été?q=à#haut") == "https://xn--lphant-9uab.fr/%C3%A9t%C3%A9?q=%C3%A0"
