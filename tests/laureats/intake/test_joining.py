# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two files of one body become one, and nothing is lost."""

import pytest
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.duplicates import find_duplicates
from laureats.intake.joining import Conflict, join_candidatures, list_conflicts
from laureats.models import Answer, ApplicantLink, Candidature, EvidenceFile, IntakeEvent, Succession, Territory
from tests.factories import TerritoryFactory
from tests.laureats.intake.desk_factories import ADA, make_declared, make_evidence, make_sent
from tests.laureats.intake.factories import make_candidature, make_link, make_open_edition
from tests.laureats.intake.test_judging import add_mark

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def edition():
    return make_open_edition()


@pytest.fixture
def kept(edition):
    territory = make_declared(name="St Denis", department="93")
    return make_candidature(edition, territory=territory, referent_name="Élue", referent_role="Maire")


@pytest.fixture
def other(edition):
    territory = TerritoryFactory(name="Saint-Denis", department="93")
    people = {"manager_name": "Dominique", "manager_email": "d@ville.example"}
    return make_sent(edition, territory=territory, reference="2026-0002", **people)


def join(kept, other, *, taken=()):
    join_candidatures(kept=kept, other=other, taken=taken, author=ADA)
    return Candidature.objects.get()


def test_files_that_resemble_each_other_are_suspected(edition, kept, other):
    assert {key: [each.other for each in found] for key, found in find_duplicates(edition).items()} == {
        kept.pk: [other],
        other.pk: [kept],
    }


def test_a_body_and_its_successor_are_suspected(edition):
    files = [make_sent(edition), make_sent(edition, name="Grand Angoulême", reference="2026-0002")]
    bodies = [file.territory for file in files]
    Succession.objects.create(predecessor=bodies[0], successor=bodies[1], happened_on="2026-01-01", reason="merger")

    assert [each.reason for each in find_duplicates(edition)[files[0].pk]] == ["One body succeeded the other."]


def test_two_bodies_of_the_list_are_two(edition):
    for number, kind in enumerate(["commune", "ca"]):
        make_sent(edition, territory=TerritoryFactory(name="Brest", kind=kind), reference=f"2026-000{number}")

    assert find_duplicates(edition) == {}


def test_what_the_kept_file_lacks_comes_from_the_other(kept, other):
    make_evidence(other)
    make_link(other, secret="autre")
    joined = join(kept, other)

    assert (joined.pk, joined.status, joined.submitted_at) == (kept.pk, "submitted", other.submitted_at)
    assert (joined.territory.name, Territory.objects.filter(is_declared=True).exists()) == ("Saint-Denis", False)
    assert list(Answer.objects.values_list("candidature", "value", "to_check")) == [(kept.pk, "Votée en 2024", True)]
    assert EvidenceFile.objects.get().candidature == kept
    assert (ApplicantLink.objects.get().candidature, ApplicantLink.objects.get().role) == (kept, "holder")


def test_of_answers_that_differ_one_is_set_aside_in_the_journal(kept, other):
    Answer.objects.create(candidature=kept, question="STR.politique", value="Aucune")
    conflicts = list_conflicts(kept=kept, other=other)
    join(kept, other, taken=["STR.politique"])

    assert conflicts == [Conflict(question="STR.politique", kept="Aucune", other="Votée en 2024")]
    assert Answer.objects.get().value == "Votée en 2024"
    event = IntakeEvent.objects.get(kind="joined")
    assert event.detail == {"reference": "2026-0002", "set_aside": {"STR.politique": "Aucune"}}
    assert event.note.endswith("\nDominique")


def test_the_answer_of_the_kept_file_stays_unless_the_other_is_taken(kept, other):
    Answer.objects.create(candidature=kept, question="STR.politique", value="Aucune")
    join(kept, other)

    assert Answer.objects.get().value == "Aucune"
    assert IntakeEvent.objects.get(kind="joined").detail["set_aside"] == {"STR.politique": "Votée en 2024"}


def test_who_wrote_the_other_file_is_a_colleague_of_the_kept_one(kept, other):
    make_link(kept)
    make_link(other, secret="autre")
    make_link(other, secret="mandat", role="referent")
    join(kept, other)

    links = ApplicantLink.objects.order_by("pk")
    assert [(link.role, link.candidature_id, link.revoked_at is None) for link in links] == [
        ("holder", kept.pk, True),
        ("colleague", kept.pk, True),
        ("referent", kept.pk, True),
    ]


def test_a_file_with_marks_is_joined_to_nothing(kept, other):
    add_mark(other)

    with pytest.raises(Refused, match="The jury spoke of the file 2026-0002"):
        join(kept, other)


def test_nothing_is_joined_once_sealed(edition, kept, other):
    type(edition).objects.update(sealed_at=timezone.now())

    with pytest.raises(Refused, match="sealed or public"):
        join(kept, other)


def test_a_file_is_not_joined_twice(kept, other):
    join(kept, other)

    with pytest.raises(Refused, match="joined to another meanwhile"):
        join_candidatures(kept=kept, other=other, taken=[], author=ADA)
