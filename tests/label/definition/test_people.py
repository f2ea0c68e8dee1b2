# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from label.models import JurySeat, Person
from tests.factories import JurySeatFactory, PersonFactory
from tests.label.definition.documents import EXAMPLE, REMOVED, example
from tests.label.definition.stored import load

pytestmark = pytest.mark.django_db


def list_people():
    return sorted(Person.objects.values_list("first_name", "last_name"))


def find_holder(code="gonnu", /):
    return JurySeat.objects.get(edition__code="2026", code=code).person


def rename(first_name, last_name, /):
    return example({"/jurors/0/first_name": first_name, "/jurors/0/last_name": last_name})


def test_load_definition_seats_the_first_person_of_the_same_name():
    first = PersonFactory(first_name="Etienne", last_name="GONNU", email="gonnu@example.org")
    PersonFactory(first_name="Etienne", last_name="GONNU")
    PersonFactory(first_name="etienne", last_name="Gonnu")

    load(EXAMPLE)

    assert find_holder() == first


def test_load_definition_keeps_the_holder_among_people_of_the_same_name():
    load(EXAMPLE)
    PersonFactory(first_name="Etienne", last_name="GONNU")
    namesake = PersonFactory(first_name="Etienne", last_name="GONNU")
    JurySeat.objects.filter(code="gonnu").update(person=namesake)

    load(example({"/jurors/0/role": "Présidente"}))

    assert find_holder() == namesake


def test_load_definition_seats_another_person_rather_than_renaming():
    load(EXAMPLE)
    former = find_holder()
    JurySeatFactory(edition__code="2025", edition__year=2025, person=former, code="gonnu")

    load(rename("Camille", "MARTIN"))

    assert find_holder().full_name == "Camille MARTIN"
    assert list_people() == [("Camille", "MARTIN"), ("Etienne", "GONNU"), ("Pascal", "KUCZYNSKI")]


def test_load_definition_deletes_a_person_of_whom_nothing_is_left():
    load(EXAMPLE)

    load(rename("Étienne", "GONNU"))

    assert list_people() == [("Pascal", "KUCZYNSKI"), ("Étienne", "GONNU")]


def test_load_definition_keeps_a_person_with_an_email_or_a_photo():
    load(EXAMPLE)
    Person.objects.filter(last_name="GONNU").update(email="gonnu@example.org")
    photo = CustomImage.objects.create(title="Portrait", file=get_test_image_file())
    Person.objects.filter(last_name="KUCZYNSKI").update(photo=photo)

    load(example({"/jurors": []}))

    assert list_people() == [("Etienne", "GONNU"), ("Pascal", "KUCZYNSKI")]


def test_load_definition_deletes_only_people_who_leave_this_jury():
    PersonFactory(first_name="Camille", last_name="MARTIN")
    load(EXAMPLE)

    load(example({"/jurors/0": REMOVED}))

    assert list_people() == [("Camille", "MARTIN"), ("Pascal", "KUCZYNSKI")]


def test_load_definition_creates_one_person_for_two_seats_of_one_name():
    load(example({"/jurors/1/first_name": "Etienne", "/jurors/1/last_name": "GONNU"}))

    assert list_people() == [("Etienne", "GONNU")]
