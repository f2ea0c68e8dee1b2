# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake.submission.reusing import find_reuse, take_up_answers
from laureats.models import Answer, EvidenceFile, Succession
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_candidature, make_link, make_open_edition
from tests.laureats.intake.submission.files import list_events, make_evidence

pytestmark = pytest.mark.django_db
STRANGER = {"email": "inconnu@ailleurs.example", "secret": "inconnu"}
# The same questions under other codes, and a choice that is offered no more.
ASKED_BEFORE = {
    "STR": [{"code": "politique", "text": "Votre politique ?"}, {"code": "piece", "type": "file", "text": "Joignez."}],
    "LOG": [
        {"code": "ou", "type": "link", "text": "Ou est votre CODE ?"},
        {"code": "licence", "type": "choice", "text": "Quelle licence ?", "choices": ["AGPL", "MIT"]},
    ],
}
ANSWERS = {"STR.politique": "Une délibération.", "LOG.ou": "https://code.example", "LOG.licence": "mit"}


@pytest.fixture
def earlier():
    edition = make_open_edition(code="2025", year=2025, asked=ASKED_BEFORE)
    file = make_candidature(edition, reference="2025-0001", status="submitted")
    for code, value in ANSWERS.items():
        Answer.objects.create(candidature=file, question=code, value=value)
    make_evidence(file)
    return file


@pytest.fixture
def candidature(earlier):
    return make_candidature(territory=earlier.territory)


def list_offered(link):
    reuse = find_reuse(link)
    return reuse and {item.question.code: item.value for item in reuse.items}


def take(link, *codes):
    return take_up_answers(link, codes=codes, author_name="Camille Martin")


def test_the_same_code_and_the_same_words_are_offered(candidature):
    offered = list_offered(make_link(candidature))

    assert offered == {"STR.politique": "Une délibération.", "STR.piece": "", "LOG.depot": "https://code.example"}


def test_a_stranger_who_applies_for_the_body_sees_nothing(candidature):
    link = make_link(candidature, **STRANGER)

    assert find_reuse(link) is None
    with pytest.raises(Refused):
        take(link, "STR.politique")


def test_a_mandate_that_the_stranger_confirms_opens_nothing(candidature):
    candidature.referent_email = "complice@ailleurs.example"
    candidature.mandate_confirmed_at = timezone.now()
    candidature.save()

    assert find_reuse(make_link(candidature, **STRANGER)) is None


@pytest.mark.parametrize("email", ["maire@angouleme.example", "camille@angouleme.example"])
def test_a_mandate_confirmed_from_the_body_opens_it(candidature, email):
    candidature.territory.website = "https://www.angouleme.example/"
    candidature.territory.save()
    candidature.referent_email = email
    candidature.mandate_confirmed_at = timezone.now()
    candidature.save()

    assert find_reuse(make_link(candidature, **STRANGER)) is not None


def test_the_secretariat_opens_it_for_a_file(candidature):
    candidature.may_reuse_answers = True
    candidature.save()

    assert find_reuse(make_link(candidature, **STRANGER)) is not None


def test_the_file_of_a_body_that_was_merged_is_found(earlier):
    successor = TerritoryFactory(name="Grand Angoulême")
    Succession.objects.create(
        predecessor=earlier.territory, successor=successor, happened_on="2025-12-31", reason="merger"
    )

    assert list_offered(make_link(make_candidature(territory=successor))) is not None


def test_a_draft_that_was_never_sent_is_not_shown(candidature, earlier):
    earlier.status = "draft"
    earlier.save()

    assert find_reuse(make_link(candidature)) is None


def test_what_is_ticked_is_copied_and_to_check(candidature):
    assert take(make_link(candidature), "STR.politique", "STR.piece") == 2

    (answer,) = candidature.answers.all()
    assert (answer.question, answer.value, answer.to_check) == ("STR.politique", "Une délibération.", True)
    first, second = EvidenceFile.objects.order_by("pk")
    assert (second.candidature, second.to_check, second.file.name) == (candidature, True, first.file.name)
    assert first.identifier != second.identifier
    assert list_events(candidature) == ["reused"]


def test_an_answer_that_was_given_is_never_written_over(candidature):
    Answer.objects.create(candidature=candidature, question="STR.politique", value="La mienne")
    make_evidence(candidature, name="mienne.pdf")

    with pytest.raises(Refused):
        take(make_link(candidature), "STR.politique", "STR.piece")

    assert candidature.answers.get().value == "La mienne"
    assert candidature.evidence.count() == 1


def test_an_answer_that_was_emptied_takes_a_new_version(candidature):
    Answer.objects.create(candidature=candidature, question="STR.politique", value="", version=3)

    take(make_link(candidature), "STR.politique")

    answer = candidature.answers.get()
    assert (answer.value, answer.version, answer.to_check) == ("Une délibération.", 4, True)


def test_people_are_never_copied(candidature, earlier):
    earlier.referent_name = "Ancienne Maire"
    earlier.save()

    take(make_link(candidature), "STR.politique")

    candidature.refresh_from_db()
    assert candidature.referent_name == ""
