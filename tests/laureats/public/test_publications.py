# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the release published beside the awards, on the page of the palmarès."""

import pytest

from laureats.models import PalmaresFile, PalmaresText
from tests.laureats.public.factories import make_edition
from tests.laureats.public.reading import count_queries, read, text_of

pytestmark = pytest.mark.django_db


def add_text(edition, *, french, english=""):
    PalmaresText.objects.create(
        edition=edition, published_introduction=french, published_introduction_en=english, introduction="{{ canari }}"
    )


def add_file(edition, name, *, size=84_200):
    PalmaresFile.objects.create(
        edition=edition, name=name, media_type="text/plain", content=b"x", sha256="0" * 64, size=size
    )


def shown_introduction(response):
    block = read(response).main.select_one(".prose")
    return block["lang"], [text_of(paragraph) for paragraph in block("p")]


def test_the_introduction_stands_over_the_laureates(site, client):
    add_text(make_edition(year=2018), french="Un <b>an</b>.\n\nDeux.")

    assert shown_introduction(client.get("/palmares/2018/")) == ("fr", ["Un <b>an</b>.", "Deux."])


def test_the_introduction_comes_in_english_when_it_is_written(site, client):
    add_text(make_edition(year=2018), french="Un an.", english="One year.")

    assert shown_introduction(client.get("/en/results/2018/")) == ("en", ["One year."])


def test_an_introduction_in_french_alone_says_its_language(site, client):
    add_text(make_edition(year=2018), french="Un an.")

    assert shown_introduction(client.get("/en/results/2018/")) == ("fr", ["Un an."])


def test_files_are_offered_with_their_format_and_size(site, client):
    edition = make_edition(year=2018)
    for name in ("communique-2018.pdf", "palmares-2018.csv"):
        add_file(edition, name)

    main = read(client.get("/en/results/2018/")).main

    assert [(text_of(link), link["href"]) for link in main.select("a[href*=fichiers]")] == [
        ("Press release (PDF, 84 kB)", "/palmares/fichiers/2018/communique-2018.pdf"),
        ("Laureates (CSV, 84 kB)", "/palmares/fichiers/2018/palmares-2018.csv"),
    ]


def test_three_files_take_as_many_queries_as_one(site, client):
    edition = make_edition(year=2018)
    add_text(edition, french="Un an.")
    add_file(edition, "a.csv")
    with_one = count_queries(client=client, address="/palmares/2018/")
    for name in ("b.csv", "c.csv"):
        add_file(edition, name)

    assert count_queries(client=client, address="/palmares/2018/") == with_one
