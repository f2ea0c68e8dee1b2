# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate proposed for its page, among what is held of the person who sent it."""

import json

import pytest

from laureats.authors import Author
from laureats.intake.privacy.erasing import erase_person
from laureats.intake.privacy.handing_over import hand_over_json
from laureats.intake.privacy.holdings import find_holdings, find_names
from laureats.intake.privacy.people import Person
from laureats.models import IntakeEvent, LaureateLink, Proposal, ProposedInitiative, ProposedPicture
from laureats.proposals.links import find_link
from tests.laureats.imports.factories import dump_tables
from tests.laureats.proposals.factories import SECRET, make_laureate, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
ADA = Author(name="Ada")
EMAIL, NAME = "camille@angouleme.example", "Camille Martin"
CAMILLE = Person(email=EMAIL, name=NAME)
ERASED = "personne effacée"


@pytest.fixture
def proposal():
    territory = make_laureate()
    link = make_link(territory, recipient=EMAIL, message="Bonjour Camille Martin,")
    values = {"sender_name": NAME, "sender_role": "DSI", "testimony": "Merci.", "testimony_author": f"{NAME}, DSI"}
    proposal = Proposal.objects.create(territory=territory, link=link, consent="Oui", **values)
    ProposedInitiative.objects.create(proposal=proposal, title="Le wiki de Camille Martin")
    ProposedPicture.objects.create(proposal=proposal, purpose="photo", sha256="0", credit=NAME, slot=1)
    return proposal


def hold(person):
    return {each.place.code: each for each in find_holdings(person)}


def test_every_part_of_a_proposal_is_found(proposal):
    held = hold(CAMILLE)

    assert list(held) == [
        "laureate_link",
        "laureate_mention",
        "proposal",
        "proposal_words",
        "proposed_initiative",
        "proposed_picture",
    ]
    assert {each.edition.year for each in held.values()} == {2025}


def test_an_address_leads_to_the_proposals_of_its_link(proposal):
    holdings = find_holdings(Person(email=EMAIL))

    assert [each.place.code for each in holdings] == ["laureate_link", "proposal"]
    assert find_names(holdings) == [NAME]


def test_a_proposal_is_handed_over(proposal):
    keys = [each.key for each in find_holdings(CAMILLE)]

    records = json.loads(hand_over_json(CAMILLE, keys=keys, author=ADA))["records"]

    told = {record["where"]: record["values"] for record in records}
    assert told["Proposal for the page of a laureate"] == {"sender’s name": NAME, "sender’s function": "DSI"}
    assert told["Picture of a proposal"] == {"credit": NAME}
    assert list(IntakeEvent.objects.values_list("kind", "edition__year", "candidature")) == [("exported", 2025, None)]


def test_a_proposal_is_erased_with_the_rest_and_its_link_closed(proposal):
    erase_person(CAMILLE, keys=[each.key for each in find_holdings(CAMILLE)], author=ADA)

    dump = str(dump_tables()).casefold()
    proposal.refresh_from_db()
    assert (NAME.casefold() in dump, EMAIL in dump) == (False, False)
    assert (proposal.sender_name, proposal.sender_role, proposal.testimony_author) == (ERASED, "", f"{ERASED}, DSI")
    assert find_link(SECRET) is None
    assert list(IntakeEvent.objects.values_list("kind", "author_name")) == [("erased", "Ada")]


def test_a_link_whose_mail_names_someone_else_stays_open(proposal):
    LaureateLink.objects.update(message="Claude Autre vous le dira.")
    claude = Person(name="Claude Autre")

    erase_person(claude, keys=[each.key for each in find_holdings(claude)], author=ADA)

    assert find_link(SECRET).message == f"{ERASED} vous le dira."


def test_the_queries_do_not_grow_with_the_proposals(proposal, django_assert_max_num_queries):
    with django_assert_max_num_queries(60) as one:
        find_holdings(CAMILLE)
    other = make_laureate("Brest", year=2024)
    for secret in ("deux", "trois"):
        link = make_link(other, recipient=EMAIL, secret=secret)
        Proposal.objects.create(territory=other, link=link, state="replaced", sender_name=NAME, consent="Oui")

    with django_assert_max_num_queries(60) as three:
        find_holdings(CAMILLE)

    assert len(one) == len(three)
