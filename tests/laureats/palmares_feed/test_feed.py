# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The feed of the palmarès, read as a reader of feeds does."""

from datetime import UTC, datetime

import feedparser
import pytest

from laureats.models import Complement, Palmares, PalmaresText
from tests.laureats.public.factories import make_award, make_edition, make_erratum
from tests.laureats.public.reading import count_queries, read

pytestmark = pytest.mark.django_db
FEED, FEED_EN = "/palmares/atom/", "/en/results/atom/"


def parse(response):
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    parsed = feedparser.parse(response.content)
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    return parsed


def titles(response):
    return [entry.title for entry in parse(response).entries]


def correct(award, *, at, **fields):
    return make_erratum(award, reason="Niveau mal reporté.", published_at=at, **fields)


def complete(edition, *, at):
    palmares = Palmares.objects.create(
        edition=edition, content="{}", fingerprint="0", sealed_at=at, sealed_by="x", released_at=edition.released_at
    )
    return Complement.objects.create(
        palmares=palmares,
        content="{}",
        previous_fingerprint="0",
        fingerprint="2",
        reason="Deux dossiers différés.",
        author_name="Secrétariat",
        released_at=at,
    )


def test_the_feed_says_whose_it_is_and_under_which_licence(site, client):
    make_edition(year=2018)

    feed = parse(client.get(FEED)).feed

    told = {name: feed[name] for name in ("title", "language", "id", "updated", "author", "rights")}
    assert told == {
        "title": "Territoire Numérique Libre – Palmarès",
        "language": "fr",
        "id": "http://testserver/palmares/",
        "updated": "2018-12-01T12:00:00+00:00",
        "author": "Territoire Numérique Libre",
        "rights": "Licence Ouverte 2.0",
    }
    assert {(link.rel, link.href) for link in feed.links} == {
        ("alternate", "http://testserver/palmares/"),
        ("self", "http://testserver/palmares/atom/"),
    }


def test_a_released_edition_is_an_entry_named_for_good(site, client):
    edition = make_edition(year=2018, labelled_count=22)
    make_award(body="Albi", edition=edition)
    PalmaresText.objects.create(edition=edition, published_introduction="Un <b>an</b>.", introduction="canari")

    (entry,) = parse(client.get(FEED)).entries

    assert entry.id == "tag:localhost,2018-12-01:palmares/2018/fr"
    assert (entry.title, entry.link) == ("Palmarès – Édition 2018", "http://testserver/palmares/2018/#edition-2018")
    assert (entry.published, entry.updated) == ("2018-12-01T12:00:00+00:00", "2018-12-01T12:00:00+00:00")
    assert "Un &lt;b&gt;an&lt;/b&gt;." in entry.content[0].value
    assert "Liste partielle : 1 lauréat connu sur 22" in " ".join(entry.content[0].value.split())
    assert "canari" not in entry.content[0].value


def test_what_corrects_or_completes_results_follows_them(site, client):
    edition = make_edition(year=2018)
    award = make_award(body="Albi", edition=edition, level="4")
    correct(award, at=datetime(2019, 1, 2, tzinfo=UTC), changes={"level": {"before": "3", "after": "4"}})
    complete(edition, at=datetime(2019, 2, 3, tzinfo=UTC))

    complement, erratum, _results = parse(client.get(FEED_EN)).entries

    assert complement.title == "Complement – Édition 2018"
    assert "Deux dossiers différés." in complement.content[0].value
    assert (erratum.title, erratum.updated) == ("Erratum – Albi (Édition 2018)", "2019-01-02T00:00:00+00:00")
    assert "Niveau 3" in erratum.content[0].value


def test_what_is_under_embargo_is_absent(site, client):
    hidden = make_edition(year=2026, released_at=None)
    make_erratum(make_award(body="Canari", edition=hidden), reason="Canari.")
    complete(hidden, at=datetime(2026, 2, 3, tzinfo=UTC))
    make_edition(year=2018)

    answer = client.get(FEED)

    assert titles(answer) == ["Palmarès – Édition 2018"]
    assert b"Canari" not in answer.content


def test_each_language_has_its_feed(site, client):
    make_edition(year=2018, name_en="2018 edition")

    entry, entry_en = (parse(client.get(address)).entries[0] for address in (FEED, FEED_EN))

    assert (entry_en.title, entry_en.link) == (
        "Results – 2018 edition",
        "http://testserver/en/results/2018/#edition-2018",
    )
    assert entry.id != entry_en.id


@pytest.mark.parametrize("address", ["/palmares/", "/palmares/2018/", "/palmares/statistiques/"])
def test_readers_of_feeds_find_it(site, client, address):
    make_edition(year=2018)

    (link,) = read(client.get(address)).select("link[type='application/atom+xml']")

    assert (link["rel"], link["title"], link["href"]) == (["alternate"], "Palmarès", FEED)


def test_who_has_it_already_is_told_so_until_something_comes_out(site, client):
    award = make_award(body="Albi", edition=make_edition(year=2018))
    first = client.get(FEED)
    again = client.get(FEED, headers={"If-None-Match": first["ETag"]})
    correct(award, at=datetime(2019, 1, 2, tzinfo=UTC))

    later = client.get(FEED, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert len(titles(later)) == 2


def test_a_feed_before_the_first_release_is_empty(site, client):
    assert titles(client.get(FEED)) == []


def test_three_entries_of_each_kind_take_as_many_queries_as_one(site, client):
    def add(year):
        edition = make_edition(year=year)
        correct(make_award(body=f"Albi {year}", edition=edition), at=datetime(year + 1, 1, 2, tzinfo=UTC))
        complete(edition, at=datetime(year + 1, 2, 3, tzinfo=UTC))

    add(2018)
    with_one = count_queries(client=client, address=FEED)
    add(2021)
    add(2022)

    assert count_queries(client=client, address=FEED) == with_one
