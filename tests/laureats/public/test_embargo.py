# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nothing of an unreleased edition shows, by words, by counts or by the way pages answer."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from label.models import Edition
from laureats.models import BadgeFile, Decision, Opinion, Palmares, PalmaresFile, PalmaresText
from laureats.palmares.pages import prepare_laureate_pages
from tests.factories import CandidatureFactory, DomainFactory, JurySeatFactory, LevelFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory

pytestmark = pytest.mark.django_db

CANARY = "canari"
PAGES = [
    "/palmares/",
    "/palmares/2018/",
    "/laureats/",
    "/laureats/?year=2018",
    "/laureats/?year=2026",
    "/laureats/?level=canari",
    "/laureats/?kind=gip",
    "/laureats/?department=987",
    "/laureats/?mention=canari-mention",
    "/laureats/?q=canari",
    "/laureats/?sort=award",
    "/laureats/albi/",
    "/laureats/boe/",
    "/en/results/",
    "/en/results/2018/",
    "/en/laureates/",
    "/en/laureates/?q=canari",
    "/en/laureates/albi/",
]
# An address that results will have, and one of the same length that nothing will ever have.
HIDDEN_AND_UNKNOWN = [
    ("/palmares/2026/", "/palmares/1999/"),
    ("/en/results/2026/", "/en/results/1999/"),
    ("/laureats/canari-ville/", "/laureats/absent-ville/"),
    ("/laureats/canari-agence/", "/laureats/absent-agence/"),
    ("/en/laureates/canari-ville/", "/en/laureates/absent-ville/"),
    ("/palmares/fichiers/2026/canari.csv", "/palmares/fichiers/1999/absent.csv"),
]


@pytest.fixture
def published(site):
    """Two laureates of 2018, with their pages."""
    edition = make_edition(year=2018, labelled_count=22)
    bodies = [make_territory("Albi"), make_territory("Boé", slug="boe")]
    for body in bodies:
        make_award(body=body, edition=edition, level="4")
        make_page(index=site.laureats, territory=body)
    return bodies


def plant_results(*, bodies, sealed_at):
    """Give each body what it may have before the release, with words that show anywhere they leak."""
    edition = make_edition(year=2026, name="Édition 2026", released_at=None, scale=[], opens_on=date(2026, 6, 15))
    level = LevelFactory(edition=edition, code=CANARY, name="Canari suprême")
    mention = edition.mentions.create(code=CANARY, name="Canari mention")
    seat = JurySeatFactory(edition=edition)
    for body in bodies:
        candidature = CandidatureFactory(edition=edition, territory=body, referent_name="Mme CANARI")
        decision = Decision.objects.create(
            candidature=candidature,
            is_decided=True,
            decided_at=timezone.now(),
            awarded_level=level,
            opinion="Un canari chante.",
        )
        decision.mentions.add(mention)
        Opinion.objects.create(seat=seat, candidature=candidature, text="Canari de juré.")
        award = make_award(
            body=body,
            edition=edition,
            level=CANARY,
            opinion="Un canari chante.",
            carried_by="Mme CANARI",
            mentions=[{"code": CANARY, "name": "Canari mention"}],
        )
        BadgeFile.objects.create(award=award, extension="svg", content=b"canari", sha256="0" * 64)
    PalmaresText.objects.create(edition=edition, introduction=CANARY, published_introduction=CANARY)
    PalmaresFile.objects.create(edition=edition, name=f"{CANARY}.csv", content=CANARY.encode(), sha256="0" * 64, size=6)
    DomainFactory(edition=edition)
    prepare_laureate_pages(bodies)
    if sealed_at:
        type(edition).objects.filter(pk=edition.pk).update(sealed_at=sealed_at)
        Palmares.objects.create(edition=edition, content=CANARY, fingerprint=CANARY, sealed_at=sealed_at)


def newcomers(site):
    """Return two bodies of which nothing is public, one with a page already live."""
    city = make_territory("Canari-Ville", department="987", slug="canari-ville")
    agency = make_territory("Canari-Agence", kind="gip", department="987", slug="canari-agence")
    make_page(index=site.laureats, territory=agency)
    return [city, agency]


def read_pages(client):
    return {address: client.get(address).content for address in PAGES}


@pytest.mark.parametrize("sealed_at", [None, datetime(2026, 11, 17, tzinfo=UTC)])
def test_pages_do_not_change_by_a_byte_before_the_release(site, published, client, sealed_at):
    before = read_pages(client)

    plant_results(bodies=[*published, *newcomers(site)], sealed_at=sealed_at)

    assert read_pages(client) == before


@pytest.mark.parametrize("sealed_at", [None, datetime(2026, 11, 17, tzinfo=UTC)])
def test_words_of_results_show_nowhere_before_the_release(site, published, client, sealed_at):
    plant_results(bodies=[*published, *newcomers(site)], sealed_at=sealed_at)
    # What the reader typed into an address is no leak.
    addresses = ["/", "/en/", *[page for page in PAGES if CANARY not in page]]

    leaking = [address for address in addresses if CANARY in client.get(address).content.decode().lower()]

    assert leaking == []


def describe_answer(*, client, address):
    """Return what an answer is, its own address aside."""
    answer = client.get(address)
    return answer.status_code, dict(answer.headers), answer.content.decode().replace(address, "(address)")


def test_addresses_to_come_answer_like_addresses_that_never_will(site, published, client):
    plant_results(bodies=[*published, *newcomers(site)], sealed_at=datetime(2026, 11, 17, tzinfo=UTC))

    hidden = [describe_answer(client=client, address=address) for address, _unknown in HIDDEN_AND_UNKNOWN]

    assert hidden == [describe_answer(client=client, address=address) for _hidden, address in HIDDEN_AND_UNKNOWN]
    assert {status for status, _headers, _content in hidden} == {404}


@pytest.mark.parametrize("address", ["/palmares/2026/", "/laureats/canari-ville/"])
def test_addresses_to_come_cost_the_same_before_and_after_the_seal(site, published, client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as before:
        client.get(address)
    plant_results(bodies=[*published, *newcomers(site)], sealed_at=datetime(2026, 11, 17, tzinfo=UTC))

    with CaptureQueriesContext(connection) as after:
        client.get(address)

    assert len(after) == len(before)


def test_what_was_planted_shows_once_released(site, published, client):
    plant_results(bodies=[*published, *newcomers(site)], sealed_at=datetime(2026, 11, 17, tzinfo=UTC))
    Edition.objects.filter(code="2026").update(released_at=timezone.now())

    showing = [address for address in PAGES if "Canari suprême" in client.get(address).content.decode()]

    assert {"/laureats/", "/laureats/albi/", "/en/laureates/albi/"} <= set(showing)
