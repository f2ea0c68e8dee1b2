# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What holds on every public page."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from home.models import NewsIndexPage, NewsPage, StandardPage
from label.models.pages import ApplyPage, CriteriaPage, FAQPage, JuryPage, LabelPage
from tests.factories import CriterionFactory, EditionFactory, JurySeatFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, body, french, make_home

pytestmark = pytest.mark.django_db

PAGE_CLASSES = [LabelPage, CriteriaPage, ApplyPage, JuryPage, FAQPage, StandardPage, NewsIndexPage]
TEXT = body(("heading", "Un titre"), ("paragraph", "<p>Un <b>texte</b>.</p>"), ("steps", ["<p>Un</p>", "<p>Deux</p>"]))


def search_path():
    with override("fr"):
        return reverse("search")


@pytest.fixture
def addresses():
    home = make_home(body=TEXT)
    edition = EditionFactory(opens_on="2020-01-01", closes_on="2020-02-01")
    CriterionFactory(domain__edition=edition)
    JurySeatFactory(edition=edition)
    for page_class in PAGE_CLASSES:
        slug = page_class.__name__.lower()
        page = add_page(home, page_class, title=page_class.__name__, slug=slug, body=TEXT)
    add_page(page, NewsPage, title="Article", slug="article", body=TEXT)
    slugs = [page_class.__name__.lower() for page_class in PAGE_CLASSES]
    return ["/", *(f"/{slug}/" for slug in slugs), "/newsindexpage/article/", search_path()]


def read_all(client, addresses):
    return {address: ReadPage(client.get(address)) for address in addresses}


def test_every_page_has_its_language_one_title_and_one_main_heading(client, addresses):
    pages = read_all(client, addresses)

    shown = {
        address: (page.one("html")["lang"], len(page.all("title")), len(page.all("h1")), len(page.all("main")))
        for address, page in pages.items()
    }

    assert shown == dict.fromkeys(addresses, ("fr", 1, 1, 1))


def test_the_first_link_of_every_page_skips_to_the_content(client, addresses):
    pages = read_all(client, addresses)

    first_links = {address: page.all("a")[0] for address, page in pages.items()}

    assert {address: (link["href"], link.words) for address, link in first_links.items()} == dict.fromkeys(
        addresses, ("#content", french("Skip to content"))
    )
    assert all(page.one("main")["id"] == "content" for page in pages.values())


def test_no_page_holds_a_script_or_an_inline_style(client, addresses):
    pages = read_all(client, addresses)

    offenders = [
        (address, element.tag)
        for address, page in pages.items()
        for element in page.elements
        if (element.tag in {"script", "style"} and element["type"] != "application/ld+json")
        or "style" in element.attributes
        or any(name.startswith("on") for name in element.attributes)
    ]

    assert offenders == []


def test_pages_load_files_of_this_site_only(client, addresses):
    pages = read_all(client, addresses)

    loaded = {
        element[name]
        for page in pages.values()
        for element in page.elements
        for name in ("src", "srcset", "href")
        if element[name]
        and (name != "href" or element.tag == "link")
        and element["rel"] not in {"canonical", "alternate"}
    }

    assert loaded == {
        "/static/css/site.css",
        "/static/img/favicon.ico",
        "/static/img/favicon.svg",
        "/static/img/apple-touch-icon.png",
        "/site.webmanifest",
        "/static/fonts/atkinson-hyperlegible-regular.woff2",
        "/static/fonts/atkinson-hyperlegible-bold.woff2",
    }


def test_anonymous_readers_get_no_cookie_and_pages_do_not_vary_by_cookie(client, addresses):
    responses = [client.get(address) for address in addresses]

    kept = [(dict(response.cookies), "cookie" in response.headers.get("Vary", "").lower()) for response in responses]

    assert kept == [({}, False)] * len(addresses)


def test_public_pages_allow_their_own_files_only(client, addresses):
    policies = {client.get(address).headers["Content-Security-Policy"] for address in addresses}

    (policy,) = policies
    directives = {directive.split()[0]: directive.split()[1:] for directive in policy.split(";")}
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == ["'self'"]
    assert directives["style-src"] == ["'self'"]


def test_the_admin_has_a_policy_of_its_own(client):
    make_home()

    admin = client.get(reverse("wagtailadmin_login")).headers["Content-Security-Policy"]

    assert "'unsafe-inline'" in admin
    assert "'unsafe-inline'" not in client.get("/").headers["Content-Security-Policy"]


def test_editors_see_their_bar_and_readers_do_not(client, admin_client):
    make_home()

    assert ReadPage(client.get("/")).all("wagtail-userbar") == []
    assert len(ReadPage(admin_client.get("/")).all("wagtail-userbar")) == 1


def test_identifiers_are_unique_on_every_page(client, addresses):
    pages = read_all(client, addresses)

    repeated = {}
    for address, page in pages.items():
        names = [element["id"] for element in page.elements if element["id"]]
        repeated[address] = {name for name in names if names.count(name) > 1}

    assert repeated == {address: set() for address in addresses}


def test_fragment_links_lead_somewhere(client, addresses):
    pages = read_all(client, addresses)

    lost = [
        (address, element["href"])
        for address, page in pages.items()
        for element in page.all("a") + page.all("use")
        if (element["href"] or "").startswith("#")
        and element["href"][1:] not in {other["id"] for other in page.elements}
    ]

    assert lost == []


def test_an_unknown_address_says_so_and_leads_home(client):
    make_home()

    response = client.get("/rien/")

    page = ReadPage(response)
    assert response.status_code == 404
    assert page.words("h1") == [french("Page not found")]
    assert "/" in {link["href"] for link in page.all("a", class_="button button--quiet")}
    assert page.all("link", rel="alternate") == []
