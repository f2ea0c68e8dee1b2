# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What editors accept reaches the page, and nothing else does."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import CustomImage
from laureats.authors import author_from_user
from laureats.faults import Refused
from laureats.models import LaureateInitiative, LaureatePage, Proposal, ProposedPicture
from laureats.models.imports import private_storage
from laureats.proposals.changes import list_changes
from laureats.proposals.deciding import Acceptance, accept_proposal, page_revision_key, refuse_proposal
from laureats.proposals.sweeping import sweep_proposals
from tests.accounts import make_account
from tests.laureats.proposals.factories import ADA, make_laureate, propose

pytestmark = pytest.mark.django_db


@pytest.fixture
def territory():
    territory = make_laureate(testimony="Avant.", testimony_author="Elle")
    for order, title in enumerate(["Cartes", "Agenda"]):
        LaureateInitiative.objects.create(page=territory.laureate_page, title=title, sort_order=order)
    return territory


def read_page():
    return LaureatePage.objects.get()


def accept(proposal, *keys, answer="", seen=None, author=ADA):
    revision = page_revision_key(read_page()) if seen is None else seen
    acceptance = Acceptance(keys=keys, answer=answer, seen=revision)
    return accept_proposal(proposal=proposal, acceptance=acceptance, author=author)


def refusal_of(deed):
    with pytest.raises(Refused) as refusal:
        deed()
    return [fault.code for fault in refusal.value.faults]


def propose_much(territory):
    """Propose a testimony, one initiative changed, one added, one taken away, a website, arms and two photos."""
    return propose(
        territory,
        testimony="Après.",
        testimony_author="Lui",
        website="https://angouleme.example",
        initiatives=[("cartes", "https://git.example", "MIT"), ("Nouvelle", "", "")],
        pictures=[0, 1, 2],
    )


def test_every_part_that_differs_is_listed(territory):
    changes = list_changes(proposal=propose_much(territory), page=read_page())

    assert [(change.key, change.before, change.after) for change in changes] == [
        ("testimony", ("Avant.", "Elle"), ("Après.", "Lui")),
        ("initiative-0", ("Cartes",), ("cartes", "https://git.example", "MIT")),
        ("initiative-1", (), ("Nouvelle",)),
        ("initiative-away-agenda", ("Agenda",), ()),
        ("website", (), ("https://angouleme.example",)),
        ("picture-0", (), ("Photo 0", "A. Durand", "CC BY 4.0")),
        ("picture-1", (), ("Photo 1", "A. Durand", "CC BY 4.0")),
        ("picture-2", (), ("Photo 2", "A. Durand", "CC BY 4.0")),
    ]


def test_all_that_is_accepted_is_published(territory):
    proposal = propose_much(territory)
    keys = [change.key for change in list_changes(proposal=proposal, page=read_page())]

    assert accept(proposal, *keys) is True

    page = read_page()
    territory.refresh_from_db()
    assert (page.testimony, page.testimony_author) == ("Après.", "Lui")
    assert [row.title for row in page.initiatives.all()] == ["cartes", "Nouvelle"]
    assert [(photo.description, photo.credit, photo.image.credit) for photo in page.photos.all()] == [
        ("Photo 1", "A. Durand", "A. Durand"),
        ("Photo 2", "A. Durand", "A. Durand"),
    ]
    assert (territory.website, territory.coat_of_arms_credit) == ("https://angouleme.example", "A. Durand – CC BY 4.0")
    assert territory.coat_of_arms.collection.name == "Pages des lauréats"
    assert page.has_unpublished_changes is False


def test_what_is_not_accepted_is_left_out(territory):
    accept(propose_much(territory), "initiative-1", "picture-2")

    page = read_page()
    territory.refresh_from_db()
    assert (page.testimony, territory.website, territory.coat_of_arms) == ("Avant.", "", None)
    assert [row.title for row in page.initiatives.all()] == ["Cartes", "Nouvelle", "Agenda"]
    assert [photo.description for photo in page.photos.all()] == ["Photo 2"]
    assert CustomImage.objects.count() == 1


def test_initiatives_of_one_title_are_all_kept(territory):
    LaureateInitiative.objects.create(page=territory.laureate_page, title="cartes", licence="MIT", sort_order=2)

    accept(propose_much(territory), "website")

    assert [row.title for row in read_page().initiatives.all()] == ["Cartes", "Agenda", "cartes"]


def test_initiatives_that_the_form_does_not_show_are_kept(territory):
    for order in range(2, 10):
        LaureateInitiative.objects.create(page=territory.laureate_page, title=f"Outil {order}", sort_order=order)
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    accept(proposal, *[change.key for change in list_changes(proposal=proposal, page=read_page())])

    assert [row.title for row in read_page().initiatives.all()] == ["Outil 8", "Outil 9"]


def test_accepting_is_written_in_the_history_of_the_page(territory):
    author = author_from_user(make_account("secretariat"))
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    accept(proposal, "testimony", author=author)

    entry = PageLogEntry.objects.get(action="laureats.accept_proposal")
    assert (entry.user, entry.data["parts"], entry.message) == (
        author.user,
        ["testimony"],
        "Proposition du lauréat acceptée",
    )


def test_the_sender_is_told(territory, django_capture_on_commit_callbacks):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")
    with django_capture_on_commit_callbacks(execute=True):
        accept(proposal, "testimony", answer="Bravo !")

    (message,) = mail.outbox
    assert ("Bravo !" in message.body, read_page().full_url in message.body) == (True, True)


def test_a_refusal_is_told_and_changes_nothing(territory, django_capture_on_commit_callbacks):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    with django_capture_on_commit_callbacks(execute=True):
        refuse_proposal(proposal=proposal, answer="Photo floue.", author=ADA)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by_name, read_page().testimony) == ("refused", "Ada", "Avant.")
    assert ["Photo floue." in message.body for message in mail.outbox] == [True]


def test_a_refusal_needs_words(territory):
    proposal = propose(territory)

    assert refusal_of(lambda: refuse_proposal(proposal=proposal, answer=" ", author=ADA)) == ["no_answer"]


def test_the_second_editor_is_told(territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")
    accept(proposal, "testimony")

    assert refusal_of(lambda: accept(proposal, "testimony")) == ["decided"]
    assert refusal_of(lambda: refuse_proposal(proposal=proposal, answer="Non.", author=ADA)) == ["decided"]


def test_a_proposal_replaced_meanwhile_is_not_accepted(territory):
    earlier = propose(territory, testimony="Un.", testimony_author="Elle")
    propose(territory, testimony="Deux.", testimony_author="Elle")

    assert refusal_of(lambda: accept(earlier, "testimony")) == ["replaced"]


def test_a_page_that_changed_meanwhile_is_read_again(territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")
    seen = page_revision_key(read_page())
    read_page().save_revision()

    assert refusal_of(lambda: accept(proposal, "testimony", seen=seen)) == ["page_changed"]


@pytest.mark.parametrize("keys", [[], ["website"], ["unknown"]])
def test_accepting_nothing_is_no_acceptance(keys, territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    assert refusal_of(lambda: accept(proposal, *keys)) == ["nothing"]


def test_a_draft_of_editors_is_not_published_by_an_acceptance(territory):
    page = read_page()
    page.title = "Brouillon"
    page.save_revision()
    proposal = propose(territory, testimony="Après.", testimony_author="Elle")

    assert accept(proposal, "testimony") is False

    draft = read_page().get_latest_revision_as_object()
    assert (read_page().title, read_page().testimony) == (page.territory.display_name, "Avant.")
    assert (draft.title, draft.testimony) == ("Brouillon", "Après.")


def test_a_picture_that_is_gone_stops_the_acceptance_whole(territory):
    proposal = propose(territory, testimony="Après.", testimony_author="Elle", pictures=[1])
    private_storage().delete(proposal.pictures.get().file.name)

    assert refusal_of(lambda: accept(proposal, "testimony", "picture-1")) == ["picture_gone"]
    assert (read_page().testimony, CustomImage.objects.count()) == ("Avant.", 0)


def age(proposal, *, days):
    """Tell that a proposal came, and was settled if it was, that many days ago."""
    then = timezone.now() - timedelta(days=days)
    Proposal.objects.filter(pk=proposal.pk).update(received_at=then)
    Proposal.objects.filter(pk=proposal.pk, decided_at__isnull=False).update(decided_at=then)


@pytest.mark.parametrize(("days", "kept"), [(89, 1), (91, 0)])
def test_pictures_of_what_was_refused_go_after_ninety_days(days, kept, territory, django_capture_on_commit_callbacks):
    proposal = propose(territory, pictures=[1])
    name = proposal.pictures.get().file.name
    refuse_proposal(proposal=proposal, answer="Non.", author=ADA)
    age(proposal, days=days)

    with django_capture_on_commit_callbacks(execute=True):
        sweep_proposals()

    assert (ProposedPicture.objects.count(), private_storage().exists(name)) == (kept, bool(kept))


def test_what_waits_is_never_swept(territory):
    age(propose(territory, pictures=[1]), days=400)

    sweep_proposals()

    assert ProposedPicture.objects.count() == 1
