# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page behind a laureate's link: what it shows, takes, keeps and says."""

import pytest
from django.core import mail
from django.utils import timezone, translation

from laureats.models import LaureateInitiative, LaureateLink, Proposal, ProposedPicture
from laureats.models.imports import private_storage
from tests.laureats.proposals.factories import (
    SECRET,
    address,
    describe_photo,
    draw,
    fields,
    make_laureate,
    make_link,
    propose,
    send_file,
)
from tests.page_reading import ReadPage
from tests.page_tree import count_queries

pytestmark = pytest.mark.django_db
ENGLISH = "/en"


@pytest.fixture
def territory():
    return make_laureate(testimony="Déjà là.", testimony_author="Une élue")


@pytest.fixture
def link(territory):
    return make_link(territory)


def in_english():
    with translation.override("en"):
        return address()


def send(client, **said):
    return client.post(in_english(), fields(**said))


def faults(response):
    return ReadPage(response).words("p", class_="field__error")


def list_proposals():
    return list(Proposal.objects.order_by("pk").values_list("state", "testimony"))


def test_the_form_begins_with_what_the_page_shows(client, territory, link):
    values = {"title": "Cartes", "repository": "https://git.example", "licence": "MIT"}
    LaureateInitiative.objects.create(page=territory.laureate_page, **values)

    page = ReadPage(client.get(in_english()))

    shown = [page.one("input", id=f"id_initiative-1-{name}")["value"] for name in ("title", "repository", "licence")]
    assert (page.words("textarea"), shown) == (["Déjà là."], ["Cartes", "https://git.example", "MIT"])
    assert page.one("input", id="id_testimony_author")["value"] == "Une élue"


def test_reading_the_page_writes_nothing(client, link):
    before = list(LaureateLink.objects.values())

    client.get(address())

    assert (list(LaureateLink.objects.values()), list_proposals()) == (before, [])


def test_what_is_sent_waits_for_an_editor(client, territory, link, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = send(
            client,
            testimony="Nous gagnons du temps.",
            testimony_author="M. Martin",
            website="www.angouleme.example",
            **{"initiative-1-title": "Cartes", "initiative-1-licence": "MIT", "initiative-8-title": "Huitième"},
            **describe_photo(),
        )

    proposal = Proposal.objects.get()
    photo = proposal.pictures.get()
    page = territory.laureate_page
    page.refresh_from_db()
    assert answer.url == in_english()
    assert (proposal.state, proposal.testimony, proposal.website, proposal.sender_name) == (
        "waiting",
        "Nous gagnons du temps.",
        "https://www.angouleme.example",
        "Camille Martin",
    )
    assert list(proposal.initiatives.values_list("title", "licence")) == [("Cartes", "MIT"), ("Huitième", "")]
    assert (photo.slot, photo.purpose, photo.description, photo.credit) == (1, "photo", "La mairie", "A. Durand")
    assert proposal.consent.startswith("I hold the rights on what I send here")
    assert (page.testimony, page.photos.count()) == ("Déjà là.", 0)
    assert [(message.to, " ".join(message.subject.split())) for message in mail.outbox] == [
        (["mairie@angouleme.example"], "Ville d'Angoulême : votre proposition est reçue")
    ]


def test_the_page_then_says_so_and_shows_what_was_sent(client, link):
    send(client, testimony="Envoyé.", testimony_author="Elle")

    page = ReadPage(client.get(in_english()))

    assert page.words("p", class_="notice__title") == ["Your proposal is received. Thank you!"]
    assert page.words("textarea") == ["Envoyé."]


def test_nothing_is_lost_when_something_is_wrong(client, link):
    answer = send(client, testimony="Gardé.", website="javascript:alert(1)", consent="", **describe_photo())

    page = ReadPage(answer)
    (told,) = [element.words for element in page.all("div", id="faults")]
    assert (page.words("textarea"), page.one("input", id="id_website")["value"]) == (["Gardé."], "javascript:alert(1)")
    assert faults(answer) == [
        "Say who speaks: a testimony is published with its author.",
        "Type a whole address, which begins with https://.",
        "Tick this box: nothing is published without your agreement.",
    ]
    assert told.startswith("3 points to correct before it can be sent")
    assert [link["href"] for link in page.all("a") if link.is_within(page.one("div", id="faults"))] == [
        "#id_testimony_author",
        "#id_website",
        "#id_consent",
    ]
    assert page.words("p", class_="chip") == ["Picture kept"]
    assert list_proposals() == [("draft", "Gardé.")]


def test_a_picture_kept_is_sent_without_being_chosen_again(client, link):
    send(client, consent="", **describe_photo())

    send(client, photo_description="La mairie", photo_credit="A. Durand", photo_licence="CC BY 4.0")

    assert list(ProposedPicture.objects.values_list("proposal__state", "slot", "credit")) == [
        ("waiting", 1, "A. Durand")
    ]


def test_a_faulty_picture_is_told_and_the_other_is_kept(client, link):
    arms = {"picture-0-file": send_file(b"%PDF-1.7"), "picture-0-credit": "Mairie", "picture-0-licence": "CC0 1.0"}

    answer = send(client, **arms, **describe_photo())

    assert faults(answer) == ["This file is no JPEG, PNG or WebP picture, whatever its name says."]
    assert list(ProposedPicture.objects.values_list("slot", flat=True)) == [1]


def test_a_picture_needs_its_credit_licence_and_description(client, link):
    answer = send(client, photo_file=send_file())

    assert faults(answer) == [
        "Describe the photo in a sentence: some readers cannot see it.",
        "Say who took or drew the picture.",
        "Say under which licence the picture may be reused.",
    ]


def test_a_picture_is_taken_back_with_its_file(client, link, django_capture_on_commit_callbacks):
    send(client, consent="", **describe_photo())
    name = ProposedPicture.objects.get().file.name

    with django_capture_on_commit_callbacks(execute=True):
        send(client, **{"picture-1-remove": "on"})

    assert (ProposedPicture.objects.count(), private_storage().exists(name)) == (0, False)


def test_a_later_sending_replaces_the_one_that_waits_and_keeps_its_pictures(client, territory, link):
    propose(territory, testimony="Avant.", testimony_author="Elle", pictures=[1])

    send(
        client, testimony="Après.", testimony_author="Elle", photo_description="b", photo_credit="c", photo_licence="d"
    )

    states = list(Proposal.objects.order_by("pk").values_list("state", "testimony", "pictures__slot"))
    assert states == [("replaced", "Avant.", 1), ("waiting", "Après.", 1)]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"testimony": "a" * 1501}, "Ensure this value has at most 1500 characters (it has 1501)."),
        ({"initiative-2-repository": "https://git.example"}, "Give this initiative a title, or empty its line."),
        (
            {"initiative-2-title": "a", "initiative-2-repository": "ftp://git.example"},
            "Type a whole address, which begins with https://.",
        ),
        ({"sender_name": ""}, "Write your name: the label’s team wants to know whom it answers."),
        ({"picture-0-file": send_file(draw(size=(20, 20)))}, "The picture is too small: 64 pixels at least each way."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(said, fault, client, link):
    answer = send(client, **said)

    assert fault in faults(answer)
    assert [state for state, _testimony in list_proposals()] == ["draft"]


def test_the_sender_sees_the_pictures_kept_and_nobody_else(client, territory, link):
    propose(territory, pictures=[2])
    other = make_laureate("Brest", year=2024)
    make_link(other, secret="autre")

    answers = [
        client.get(f"{address(secret)}image/{slot}/") for secret, slot in [(SECRET, 2), (SECRET, 1), ("autre", 2)]
    ]

    assert [answer.status_code for answer in answers] == [200, 404, 404]
    assert answers[0]["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize(
    "change",
    [{"revoked_at": timezone.now()}, {"expires_at": timezone.now()}, {"digest": "0" * 64}],
    ids=["revoked", "expired", "unknown"],
)
def test_a_link_that_is_not_open_answers_as_an_unknown_one(change, client, link):
    LaureateLink.objects.update(**change)

    answers = [client.get(address()), client.get(address("inconnu")), client.post(address(), fields())]

    assert [answer.status_code for answer in answers] == [404] * 3
    assert len({ReadPage(answer).words("h1")[0] for answer in answers}) == 1
    assert list_proposals() == []


def test_the_link_of_a_body_without_public_award_is_not_open(client, territory, link):
    territory.awards.get().edition.__class__.objects.update(released_at=None)

    assert client.get(address()).status_code == 404


def test_no_browser_proxy_or_search_engine_keeps_the_page(client, link):
    answer = client.get(address())

    headers = ("Cache-Control", "Referrer-Policy", "X-Robots-Tag")
    assert [answer[name] for name in headers] == ["private, no-store", "strict-origin", "noindex, nofollow"]
    assert answer.cookies.keys() <= {"csrftoken"}


def test_too_many_sendings_within_an_hour_are_refused(client, link, monkeypatch):
    monkeypatch.setattr("laureats.proposals.links.MAX_ATTEMPTS", 1)
    send(client, consent="")

    assert (send(client).status_code, [state for state, _said in list_proposals()]) == (429, ["draft"])


def test_the_page_is_read_in_french_too(client, link):
    page = ReadPage(client.get(address()))

    assert page.words("h1") == ["Votre page : Ville d'Angoulême"]


def test_more_initiatives_and_photos_take_as_many_queries(client, territory, link):
    propose(territory, initiatives=[("Une", "", "")], pictures=[1])
    for_one = count_queries(client, address())
    propose(territory, initiatives=[(name, "", "") for name in "abc"], pictures=[1, 2, 3])

    assert count_queries(client, address()) == for_one
