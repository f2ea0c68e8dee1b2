# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One run over the public pages."""

import pytest
from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect

from core.models import CustomDocument
from home.links.checking import check_links
from home.models import CheckedLink, StandardPage
from tests.home.links.local_site import serve_local_site
from tests.label.commands.command_runs import run
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db


def is_local(address):
    return address == "127.0.0.1"


def links(*addresses):
    return ("paragraph", "".join(f'<p><a href="{address}">{address}</a></p>' for address in addresses))


def check(*blocks, seconds=30.0):
    """Check a page made of blocks, and return the state of each of its links by address."""
    add_page(make_home(), StandardPage, title="Page", slug="page", body=body(*blocks))
    check_links(seconds=seconds, may_reach=is_local)
    return dict(CheckedLink.objects.values_list("address", "state"))


def test_paths_of_the_site_are_looked_up_without_a_network():
    home = make_home()
    add_page(
        home, StandardPage, title="Public", slug="public", body=body(links("/public/", "/brouillon/", "/rien/", "/"))
    )
    add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)

    check_links(seconds=0.0)

    assert dict(CheckedLink.objects.values_list("address", "state")) == {
        "http://testserver/": "good",
        "http://testserver/public/": "good",
        "http://testserver/brouillon/": "broken",
        "http://testserver/rien/": "broken",
    }


def test_a_redirected_path_has_moved():
    home = make_home()
    new = add_page(home, StandardPage, title="Neuf", slug="neuf", body=body(links("/vieux/")))
    Redirect.objects.create(old_path="/vieux", redirect_page=new)

    check_links(seconds=0.0)

    assert list(CheckedLink.objects.values_list("state", "leads_to")) == [("moved", "/neuf/")]


def test_chosen_pages_and_documents_are_looked_up():
    home = make_home()
    draft = add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    document = CustomDocument.objects.create(title="Règlement", file=ContentFile(b"%PDF", name="reglement.pdf"))
    chosen = "".join(f'<a linktype="page" id="{key}">{key}</a>' for key in (draft.pk, 9999, home.pk))
    add_page(
        home,
        StandardPage,
        title="Page",
        slug="page",
        body=body(("paragraph", f"<p>{chosen}</p>"), ("document", document.pk), ("document", 777)),
    )

    check_links(seconds=0.0)

    assert list(CheckedLink.objects.order_by("pk").values_list("address", "state")) == [
        ("/brouillon/", "broken"),
        ("page:9999", "broken"),
        ("/", "good"),
        (document.url, "good"),
        ("document:777", "broken"),
    ]


def test_other_sites_are_asked_once_an_address():
    with serve_local_site() as (address, asked):
        states = check(links(f"{address}/bon/", f"{address}/absent/", f"{address}/bon/#haut"), links(f"{address}/bon/"))

    assert states == {f"{address}/bon/": "good", f"{address}/absent/": "broken", f"{address}/bon/#haut": "good"}
    assert asked.count(("HEAD", "/bon/", None)) == 1


def test_what_time_does_not_allow_has_no_answer():
    with serve_local_site() as (address, asked):
        states = check(links(f"{address}/bon/"), seconds=0.0)

    assert (states, asked) == ({f"{address}/bon/": "unknown"}, [])


def test_drafts_are_not_read_and_the_last_run_takes_the_place_of_the_one_before():
    home = make_home()
    page = add_page(home, StandardPage, title="Page", slug="page", body=body(links("/rien/")))
    check_links(seconds=0.0)
    StandardPage.objects.filter(pk=page.pk).update(live=False)

    check_links(seconds=0.0)

    assert not CheckedLink.objects.exists()


@pytest.mark.parametrize("address", ["http://[bad/", "http://℀.example/", "/media/%2e%2e/%2e%2e/passwd"])
def test_a_link_that_is_no_address_is_broken_and_stops_no_other(address):
    states = check(links(address, "/page/"), seconds=0.0)

    assert sorted(states.values()) == ["broken", "good"]
    assert any(found.endswith(address) for found in states)


def test_the_command_tells_how_many_links_are_in_each_state():
    add_page(make_home(), StandardPage, title="Page", slug="page", body=body(links("/page/", "/rien/")))

    code, output, _error = run("check_links", "--seconds", "0")

    assert (code, output.splitlines()) == (
        0,
        ["Répond\xa0: 1", "A changé d’adresse\xa0: 0", "Ne mène nulle part\xa0: 1", "Sans réponse\xa0: 0"],
    )


def test_without_any_time_no_other_site_is_asked_anything():
    with serve_local_site() as (address, asked):
        found = check(links(f"{address}/bon/"), seconds=0.0)

    assert (found, asked) == ({f"{address}/bon/": "unknown"}, [])
