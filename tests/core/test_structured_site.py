# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What machines read of the site itself, and of where a page stands in it."""

import json
import re
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from core.models import SiteContacts
from home.models import StandardPage
from label.models import FAQPage
from tests.page_tree import add_page, body, make_home, translate_page

pytestmark = pytest.mark.django_db
ROOT = "http://testserver/"


def read(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


def documents(page):
    return [json.loads(script.string) for script in page.select("script[type='application/ld+json']")]


def test_the_home_page_describes_the_site_and_who_keeps_it(client):
    make_home()
    SiteContacts.objects.create(
        site=Site.objects.get(),
        mail="contact@example.org",
        social=body(("link", {"network": "mastodon", "name": "Mastodon", "address": "https://social.example/@label"})),
    )

    (document,) = documents(read(client, "/"))

    assert document == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebSite",
                "@id": f"{ROOT}#site",
                "name": "Label d’essai",
                "url": ROOT,
                "inLanguage": "fr",
                "publisher": {"@id": f"{ROOT}#organization"},
                "license": "https://spdx.org/licenses/etalab-2.0.html",
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": {"@type": "EntryPoint", "urlTemplate": f"{ROOT}recherche/?q={{words}}"},
                    "query-input": "required name=words",
                },
            },
            {
                "@type": "Organization",
                "@id": f"{ROOT}#organization",
                "name": "Label d’essai",
                "url": ROOT,
                "logo": f"{ROOT}static/img/icon-512.png",
                "email": "contact@example.org",
                "sameAs": ["https://social.example/@label"],
            },
        ],
    }


def test_the_search_and_the_logo_that_it_names_answer(client, settings):
    make_home()
    site, organization = documents(read(client, "/"))[0]["@graph"]
    search = site["potentialAction"]["target"]["urlTemplate"].replace("{words}", quote("été"))

    assert client.get(search).status_code == 200
    assert b"".join(client.get(organization["logo"]).streaming_content).startswith(b"\x89PNG")


def test_the_english_home_page_leads_to_the_english_search(client):
    translate_page(make_home(), title="Home")

    site, _organization = documents(read(client, "/en/"))[0]["@graph"]

    told = (site["url"], site["inLanguage"], site["potentialAction"]["target"]["urlTemplate"])
    assert told == (f"{ROOT}en/", "en", f"{ROOT}en/search/?q={{words}}")


def test_a_breadcrumb_tells_its_steps_in_order(client):
    section = add_page(make_home(), StandardPage, title="Le label", slug="label")
    add_page(section, StandardPage, title="Et après", slug="apres")

    trail = read(client, "/label/apres/").select_one("[itemtype='https://schema.org/BreadcrumbList']")

    assert [read_step(step) for step in trail.select("[itemprop=itemListElement]")] == [
        ("https://schema.org/ListItem", "1", "Accueil", "/"),
        ("https://schema.org/ListItem", "2", "Le label", "/label/"),
    ]


def read_step(step):
    position = step.select_one("meta[itemprop=position]")["content"]
    name = step.select_one("[itemprop=name]").get_text()
    return step["itemtype"], position, name, step.select_one("[itemprop=item]")["href"]


def test_questions_tell_their_answers(client):
    question = ("question", {"question": "Faut-il payer ?", "answer": "<p>Non.</p>"})
    add_page(make_home(), FAQPage, title="Questions", slug="faq", questions=body(question))

    page = read(client, "/faq/").select_one("[itemtype='https://schema.org/FAQPage']")
    (entry,) = page.select("[itemprop=mainEntity][itemtype='https://schema.org/Question']")

    assert re.sub(r"\s", " ", entry.select_one("[itemprop=name]").get_text()) == "Faut-il payer ?"
    answer = entry.select_one("[itemprop=acceptedAnswer][itemtype='https://schema.org/Answer'] [itemprop=text]")
    assert answer.get_text().strip() == "Non."


def test_a_page_without_questions_is_no_list_of_them(client):
    add_page(make_home(), FAQPage, title="Questions", slug="faq")

    assert read(client, "/faq/").select("[itemtype='https://schema.org/FAQPage']") == []
