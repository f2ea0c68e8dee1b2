# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.core.frame.making import make_contacts, make_menu, read_nav
from tests.page_reading import ReadPage
from tests.page_tree import french, make_home, translate_page

pytestmark = pytest.mark.django_db

DEFAULT_TEXT = (
    "A label that public bodies receive for their use of free software, open formats and open data. Applying is free."
)


def footer_text(response):
    return ReadPage(response).words("p", class_="site-footer__text")


def test_the_footer_says_what_editors_wrote(client):
    make_home()
    assert footer_text(client.get("/")) == [french(DEFAULT_TEXT)]

    make_menu("footer", text="Le label, en une phrase.")

    assert footer_text(client.get("/")) == ["Le label, en une phrase."]


def test_the_text_of_another_menu_stays_out_of_the_footer(client):
    make_home()
    make_menu("legal", text="Ne se montre pas.")

    assert footer_text(client.get("/")) == [french(DEFAULT_TEXT)]


def test_the_footer_leads_to_where_else_we_are(client):
    make_home()
    make_contacts(
        ("Le label sur Mastodon", "https://social.example.org/@label"),
        ("Le label sur PeerTube", "https://video.example.org/c/label"),
        mail="label@example.org",
    )

    page = ReadPage(client.get("/"))

    assert [(link.words, link["href"]) for link in page.all("a", rel="me")] == [
        ("Le label sur Mastodon", "https://social.example.org/@label"),
        ("Le label sur PeerTube", "https://video.example.org/c/label"),
    ]
    assert page.words("a", href="mailto:label@example.org") == ["label@example.org"]


@pytest.mark.parametrize(("network", "shown"), [("mastodon", "Mastodon"), ("other", "Le label ailleurs")])
def test_a_network_bears_its_own_name_in_english(client, network, shown):
    translate_page(make_home(), title="The label", slug="home")
    make_contacts(("Le label ailleurs", "https://social.example.org/@label"), network=network)

    page = ReadPage(client.get("/en/"))

    assert page.words("a", rel="me") == [shown]


def test_nothing_is_said_of_networks_that_nobody_gave(client):
    make_home()

    response = client.get("/")

    assert read_nav(response, "Find us elsewhere") == []
    assert "mailto:" not in response.text


def test_the_source_code_is_that_of_publiccode():
    told = Path(settings.BASE_DIR, "publiccode.yml").read_text(encoding="utf-8")

    (address,) = re.findall(r'^url: "(.+)\.git"$', told, re.MULTILINE)
    assert address == settings.SOURCE_CODE_ADDRESS


def test_every_page_ends_with_its_source_code_and_licence(client):
    make_home()

    page = ReadPage(client.get("/"))

    assert page.words("a", href=settings.SOURCE_CODE_ADDRESS) == [french("Source code")]
    assert page.words("a", rel="license") == ["Contenus sous Licence Ouverte 2.0"]
