# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What search engines are told of."""

import re
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from defusedxml import ElementTree
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from home.models import StandardPage
from tests.embargo.site import announce_edition, build_site
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_erratum, make_page, make_territory
from tests.page_tree import add_page, translate_page

pytestmark = pytest.mark.django_db
HOST = "http://localhost"


def read(client):
    """Return the twins that each address names."""
    entries = re.findall(r"<url>(.*?)</url>", client.get("/sitemap.xml").content.decode(), re.DOTALL)
    return {
        re.search(r"<loc>(.*?)</loc>", entry)[1]: dict(re.findall(r'hreflang="(.*?)" href="(.*?)"', entry))
        for entry in entries
    }


def twins(french, english):
    return {"fr": HOST + french, "en": HOST + english, "x-default": HOST + french}


def test_a_page_and_its_twin_name_each_other(site, client):
    told = read(client)

    assert told[f"{HOST}/laureats/"] == told[f"{HOST}/en/laureates/"] == twins("/laureats/", "/en/laureates/")


def test_the_page_of_the_api_is_told_in_both_languages(site, client):
    told = read(client)

    assert told[f"{HOST}/api/"] == told[f"{HOST}/en/api/"] == twins("/api/", "/en/api/")


def test_a_page_without_twin_names_none(site, client):
    add_page(site.home, StandardPage, title="Mentions", slug="mentions")

    assert read(client)[f"{HOST}/mentions/"] == {}


def test_a_laureate_has_an_address_in_each_language(site, client):
    award = make_award(body=make_territory("Albi"), edition=make_edition(year=2018))
    make_page(index=site.laureats, territory=award.territory)

    told = read(client)

    pair = twins("/laureats/albi/", "/en/laureates/albi/")
    assert told[f"{HOST}/laureats/albi/"] == told[f"{HOST}/en/laureates/albi/"] == pair


def test_drafts_and_copies_that_await_their_translation_are_not_told(site, client):
    page = add_page(site.home, StandardPage, title="Mentions", slug="mentions")
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    other = add_page(site.home, StandardPage, title="Contact", slug="contact")
    translate_page(other, slug="contact-us").unpublish()

    told = read(client)

    assert copy.live
    assert (told[f"{HOST}/mentions/"], told[f"{HOST}/contact/"]) == ({}, {})
    assert {f"{HOST}/en/mentions/", f"{HOST}{copy.get_url()}", f"{HOST}/en/contact-us/"}.isdisjoint(told)


def test_addresses_below_a_page_are_told_with_their_twins(site, client):
    for year in (2018, 2021):
        DomainFactory(edition=make_edition(year=year))

    told = read(client)

    pairs = [
        ("/palmares/2018/", "/en/results/2018/"),
        ("/palmares/statistiques/", "/en/results/statistiques/"),
        ("/laureats/carte/", "/en/laureates/carte/"),
        ("/criteres/2018/", "/en/criteria/2018/"),
    ]
    assert [told[HOST + french] for french, _english in pairs] == [twins(*pair) for pair in pairs]
    # The latest edition is at the address of the page.
    assert f"{HOST}/criteres/2021/" not in told


def test_a_page_of_results_changes_with_them(site, client):
    award = make_award(body=make_territory("Albi"), edition=make_edition(year=2018))
    make_page(index=site.laureats, territory=award.territory)
    Page.objects.update(last_published_at=datetime(2017, 1, 1, tzinfo=UTC))
    before = dates(client)
    make_award(body="Canari", edition=make_edition(year=2026, released_at=None))
    hidden = dates(client)
    make_erratum(award, reason="Niveau mal reporté.", published_at=datetime(2019, 2, 3, tzinfo=UTC))

    after = dates(client)

    of_results = [f"{HOST}{path}" for path in ("/palmares/", "/palmares/2018/", "/laureats/", "/laureats/albi/")]
    assert hidden == before
    assert {before[address] for address in of_results} == {"2018-12-01"}
    assert {after[address] for address in of_results} == {"2019-02-03"}
    assert after[f"{HOST}/jury/"] == "2017-01-01"


def test_robots_find_every_address_open_and_its_own(client):
    site = build_site()
    announce_edition(site)
    entries = list_entries(client)

    locations = [location for location, _date in entries]
    answers = {location: client.get(location) for location in locations}
    faults = {location for location, answer in answers.items() if not is_to_list(answer, location=location)}

    assert len(set(locations)) == len(locations)
    assert "http://testserver/palmares/2018/" in locations
    assert faults == set()


def is_to_list(answer, *, location):
    """Tell whether an answer may be listed, under the address it says it has."""
    if answer.status_code != 200:
        return False
    document = BeautifulSoup(answer.content, "html.parser")
    robots = document.select_one("meta[name=robots]")
    return document.select_one("link[rel=canonical]")["href"] == location and not robots


def list_entries(client):
    """Return addresses and dates, read as the schema of sitemaps.org orders them."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    document = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert document.tag == f"{space}urlset"
    entries = []
    for url in document:
        assert [child.tag for child in url][:1] == [f"{space}loc"]
        entries.append((url.findtext(f"{space}loc"), url.findtext(f"{space}lastmod")))
    return entries


def dates(client):
    return dict(list_entries(client))


def test_queries_do_not_grow_with_the_pages(site, client):
    counts, edition = [], make_edition(year=2018)
    for number in (1, 3):
        for rank in range(number):
            page = add_page(site.home, StandardPage, title="Page", slug=f"page-{number}-{rank}")
            translate_page(page, slug=f"page-{number}-{rank}")
            award = make_award(body=make_territory(f"Albi{number}{rank}"), edition=edition)
            make_page(index=site.laureats, territory=award.territory)
        read(client)
        with CaptureQueriesContext(connection) as queries:
            read(client)
        counts.append(len(queries))

    assert counts[0] == counts[1]
