# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.authors import Author
from laureats.intake.privacy.erasing import erase_person
from laureats.intake.privacy.holdings import find_holdings, find_names
from laureats.intake.privacy.people import Person
from laureats.models import (
    Answer,
    ApplicantLink,
    ApplicationRequest,
    Attendee,
    CandidatureMail,
    Extension,
    FileAccess,
    IntakeEvent,
    Invitation,
)
from tests.factories import TerritoryFactory
from tests.laureats.imports.factories import dump_tables
from tests.laureats.intake.factories import make_candidature
from tests.laureats.intake.privacy.factories import EMAIL, NAME, make_held, make_mail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
AUTHOR = Author(name="Ada")
CAMILLE = Person(email=EMAIL, name=NAME)
ERASED = "personne effacée"


def erase(person, *, but=()):
    keys = [each.key for each in find_holdings(person) if each.place.code not in but]
    return erase_person(person, keys=keys, author=AUTHOR)


def places_of(person):
    return [each.place.code for each in find_holdings(person)]


def test_find_holdings_finds_every_place():
    make_held()

    assert places_of(CAMILLE) == [
        "manager",
        "request",
        "link",
        "link",
        "mail",
        "mention",
        "answer",
        "answer",
        "answer",
        "evidence",
        "event",
        "access",
        "attendee",
        "invitation",
    ]


def test_find_holdings_forgives_case_and_accents():
    make_held(manager_name="Camille MARTÏN", manager_email="autre@example.org")

    assert "manager" in places_of(Person(name="camille martin"))
    assert "manager" in places_of(Person(name="MARTIN Camille"))
    assert "link" in places_of(Person(email=EMAIL.upper()))


def test_find_holdings_leaves_others_alone():
    make_held()

    assert places_of(Person(email="autre@angouleme.example", name="Claude Autre")) == []


def test_a_first_name_alone_is_not_sought_in_texts():
    make_held()

    assert places_of(Person(name="Camille")) == []


def test_find_names_tells_the_names_beside_an_address():
    make_held()

    assert find_names(find_holdings(Person(email=EMAIL))) == [NAME]


def test_a_person_has_an_email_or_a_name():
    with pytest.raises(ValueError, match="email or a name"):
        Person()


def test_erase_person_leaves_nothing_of_them():
    candidature = make_held()

    assert erase(CAMILLE) == 14

    dump = str(dump_tables()).casefold()
    assert ("camille martin" in dump, EMAIL in dump) == (False, False)
    candidature.refresh_from_db()
    assert (candidature.manager_name, candidature.manager_email, candidature.manager_role) == ("", "", "")
    assert (candidature.referent_name, candidature.status) == ("Dominique Petit", "submitted")


def test_erase_person_keeps_the_facts():
    make_held()

    erase(CAMILLE)

    assert Answer.objects.get(question="STR.politique").value == f"Écrit par {ERASED}."
    assert set(Answer.objects.values_list("author_name", flat=True)) == {ERASED}
    assert list(IntakeEvent.objects.filter(kind="submitted").values_list("author_name", flat=True)) == [ERASED]
    assert FileAccess.objects.get().reader == f"{ERASED}, responsable"
    assert (Attendee.objects.get().name, Attendee.objects.get().function) == (ERASED, "")
    assert Invitation.objects.get().note == f"{ERASED} viendra en train."


def test_erase_person_closes_links_and_stops_mails():
    candidature = make_held()
    make_mail(candidature, key="two", state="waiting")

    erase(CAMILLE)

    link = ApplicantLink.objects.get()
    assert (link.name, link.email, link.digest, link.revoked_at is None) == (ERASED, "", None, False)
    assert ApplicationRequest.objects.count() == 0
    mails = CandidatureMail.objects.order_by("key").values_list("recipient", "text", "state")
    assert list(mails) == [("", "", "sent"), ("", "", "cancelled")]


def test_erase_person_is_a_line_of_the_journal_that_names_nobody():
    candidature = make_held()

    erase(CAMILLE)

    event = IntakeEvent.objects.get(kind="erased")
    assert (event.candidature, event.author_name, event.note) == (candidature, "Ada", "At the person’s request.")


def test_erase_person_erases_the_chosen_records_alone():
    candidature = make_held()

    erase(CAMILLE, but=["manager"])

    candidature.refresh_from_db()
    assert candidature.manager_name == NAME


def test_the_author_of_a_text_that_names_someone_else_stays():
    candidature = make_candidature()
    Answer.objects.create(
        candidature=candidature, question="STR.politique", value="Avec Claude Autre.", author_name=NAME
    )

    erase(Person(name="Claude Autre"))

    assert Answer.objects.values_list("value", "author_name").get() == (f"Avec {ERASED}.", NAME)


def test_the_people_of_a_sealed_edition_can_be_erased():
    candidature = make_held()
    candidature.edition.sealed_at = candidature.created_at
    candidature.edition.save()

    erase(Person(name="Dominique Petit"))

    candidature.refresh_from_db()
    assert (candidature.referent_name, candidature.mandate_confirmed_by) == ("", ERASED)


def test_the_queries_do_not_grow_with_the_records(django_assert_max_num_queries):
    candidature = make_held()
    with django_assert_max_num_queries(40) as one:
        find_holdings(CAMILLE)
    for number in (2, 3):
        other = {"territory": TerritoryFactory(name=f"Lieu {number}"), "reference": f"2026-000{number}"}
        make_candidature(candidature.edition, **other)

    with django_assert_max_num_queries(40) as three:
        find_holdings(CAMILLE)

    assert len(one) == len(three)


@pytest.mark.django_db(transaction=True)
def test_erase_person_holds_with_a_database_that_commits():
    make_held()

    erase(CAMILLE)

    assert places_of(CAMILLE) == []


def test_what_was_set_aside_of_joined_files_is_erased_too():
    candidature = make_candidature()
    values = {"edition": candidature.edition, "candidature": candidature, "kind": "joined"}
    set_aside = {"STR.politique": "Demandez à Hélène Ça, la cheffe"}
    IntakeEvent.objects.create(detail={"set_aside": set_aside}, **values)

    erase(Person(name="Hélène Ça"))

    event = IntakeEvent.objects.get(kind="joined")
    assert event.detail == {"set_aside": {"STR.politique": f"Demandez à {ERASED}, la cheffe"}}


def test_a_person_named_by_the_reason_of_more_time_is_found_and_replaced():
    candidature = make_candidature()
    Extension.objects.create(
        edition=candidature.edition, until=candidature.created_at, reason="Claude Autre est malade.", author_name="Ada"
    )
    claude = Person(name="Claude Autre")

    found = places_of(claude)
    erase(claude)

    assert (found, Extension.objects.get().reason) == (["extension"], f"{ERASED} est malade.")
