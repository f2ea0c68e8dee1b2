# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Proposals of laureates in the admin."""

import pytest
from django.core import mail
from django.urls import reverse

from laureats.models import LaureateLink, LaureatePage, Proposal
from tests.accounts import log_in, shown_messages
from tests.factories import CandidatureFactory
from tests.laureats.proposals.factories import make_laureate, make_link, propose
from tests.page_reading import ReadPage
from tests.page_tree import count_queries

pytestmark = pytest.mark.django_db
LIST = "/admin/pages-laureats/"
MAILS = f"{LIST}courriels/"


@pytest.fixture
def territory():
    return make_laureate()


def review_address(proposal):
    return reverse("desk_proposal", args=[proposal.identifier])


def read(client, path):
    return ReadPage(client.get(path))


def decide(client, proposal, *, deed, parts=(), answer=""):
    seen = read(client, review_address(proposal)).one("input", name="seen")["value"]
    data = {"deed": deed, "parts": parts, "answer": answer, "seen": seen}
    return client.post(review_address(proposal), data, follow=True)


@pytest.mark.parametrize("role", ["secretariat", "communication"])
def test_both_groups_accept_a_proposal(role, territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    answer = decide(log_in(role), proposal, deed="accept", parts=["testimony"])

    assert shown_messages(answer) == ["Accepted: the page shows it now, and its sender is written to."]
    assert LaureatePage.objects.get().testimony == "Après."


def test_an_account_without_the_right_sees_nothing(territory):
    proposal = propose(territory, pictures=[1])
    client = log_in("communication")
    client.get(LIST).wsgi_request.user.groups.get().permissions.filter(codename="change_proposal").delete()

    paths = [LIST, MAILS, review_address(proposal), f"{review_address(proposal)}image/1/"]

    assert [client.get(path).status_code for path in paths] == [302] * 4


def test_each_part_is_shown_beside_the_page_and_ticked(territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle", pictures=[1])
    client = log_in("communication")

    page = read(client, review_address(proposal))

    boxes = [(box["value"], "checked" in box.attributes) for box in page.all("input", name="parts")]
    picture = page.one("img", class_="proposal-parts__picture")
    shown = client.get(picture["src"])
    assert boxes == [("testimony", True), ("picture-1", True)]
    assert (picture["alt"], shown["Content-Type"], "no-store" in shown["Cache-Control"]) == (
        "Photo 1",
        "image/jpeg",
        True,
    )


def test_a_refusal_without_words_keeps_the_proposal(territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    answer = decide(log_in("communication"), proposal, deed="refuse")

    assert shown_messages(answer) == ["Write to the sender why: the words below are mailed."]
    assert Proposal.objects.get().state == "waiting"


def test_a_draft_is_nobody_elses(territory):
    proposal = propose(territory)
    Proposal.objects.update(state="draft")

    assert log_in("admin").get(review_address(proposal)).status_code == 404


def test_what_waits_is_counted_on_the_first_page_and_on_the_desk(territory):
    propose(territory)
    client = log_in("secretariat")

    told = [read(client, path).words("a", href=LIST) for path in ("/admin/", "/admin/bureau/")]

    assert ["1 proposal of a laureate to read" in words for words in told] == [True, True]


def test_more_proposals_take_as_many_queries(territory):
    client = log_in("communication")
    propose(territory)
    for_one = count_queries(client, LIST)
    for year, name in [(2023, "Brest"), (2024, "Nevers")]:
        propose(make_laureate(name, year=year), secret=name)

    assert count_queries(client, LIST) == for_one


def test_laureates_are_written_to_at_the_address_of_their_candidature(territory, django_capture_on_commit_callbacks):
    award = territory.awards.get()
    award.candidature = CandidatureFactory(edition=award.edition, territory=territory, manager_email="m@ville.example")
    award.__class__.objects.filter(pk=award.pk).delete()
    award.pk, award.frozen_at, award.level = (
        None,
        award.edition.released_at,
        award.edition.levels.create(code="1", name="Niveau 1"),
    )
    award.save()
    client = log_in("communication")
    page = read(client, MAILS)
    address = page.one("input", type="email")

    with django_capture_on_commit_callbacks(execute=True):
        data = {"bodies": territory.pk, address["name"]: address["value"], "deed": "send", "message": "Bonjour !"}
        answer = client.post(MAILS, data | {"seen": page.one("input", name="seen")["value"]}, follow=True)

    assert shown_messages(answer) == ["1 mail is on its way: the table tells when it has left."]
    assert [(message.to, "Bonjour !" in message.body) for message in mail.outbox] == [(["m@ville.example"], True)]


def test_the_mail_is_shown_before_it_leaves(territory):
    letter = read(log_in("communication"), MAILS).words("pre")

    assert ("/votre-page/…/" in letter[0], LaureateLink.objects.count()) == (True, 0)


def test_a_button_pressed_twice_sends_once(territory):
    client = log_in("communication")
    data = {"bodies": territory.pk, f"address-{territory.pk}": "m@ville.example", "deed": "send", "seen": "0"}

    answers = [client.post(MAILS, data, follow=True) for _time in range(2)]

    assert shown_messages(answers[1]) == ["Mails were sent meanwhile: look at the table before sending others."]
    assert LaureateLink.objects.count() == 1


def test_a_missing_address_is_asked_for(territory):
    answer = log_in("communication").post(MAILS, {"bodies": territory.pk, "deed": "send", "seen": "0"})

    assert ReadPage(answer).words("p", class_="error-message") == [
        "Type the address to write to, or untick this laureate."
    ]


def test_an_edition_without_public_results_lists_nobody(territory):
    edition = territory.awards.get().edition
    edition.__class__.objects.update(released_at=None)

    page = read(log_in("secretariat"), f"{MAILS}?edition={edition.code}")

    assert (page.all("input", name="bodies"), territory.display_name in " ".join(page.words("main"))) == ([], False)


def test_the_links_of_a_body_are_closed_by_a_button(territory):
    make_link(territory)

    answer = log_in("communication").post(reverse("desk_proposal_revoke", args=[territory.pk]), follow=True)

    assert shown_messages(answer) == ["1 link is closed."]
    assert LaureateLink.objects.get().revoked_at is not None
