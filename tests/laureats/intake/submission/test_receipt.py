# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io

import pytest
from django.utils import timezone, translation
from pypdf import PdfReader

from laureats.intake.submission.receipt import read_receipt
from laureats.intake.submission.receipt_document import print_receipt
from laureats.models import Answer
from tests.laureats.intake.submission.files import make_evidence, make_ready_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidature():
    file = make_ready_file(status="submitted", submitted_at=timezone.now(), consent="Je candidate.")
    for code, value in {"LOG.part": "42.5", "STR.vote": "yes", "LOG.licence": "eupl"}.items():
        Answer.objects.create(candidature=file, question=code, value=value)
    make_evidence(file)
    return file


def list_answers(receipt):
    return {line.question.code: line.answer for section in receipt.sections for line in section.lines if line.answer}


def test_answers_are_told_as_a_person_reads_them(candidature):
    with translation.override("fr"):
        answers = list_answers(read_receipt(candidature))

    assert answers == {
        "STR.politique": "Une délibération de 2024.",
        "STR.vote": "Oui",
        "LOG.part": "42,5\u00a0%",
        "LOG.licence": "EUPL",
    }


@pytest.mark.parametrize("more", [0, 3])
def test_a_receipt_is_read_in_three_queries(candidature, django_assert_num_queries, more):
    for number in range(more):
        make_evidence(candidature, name=f"piece-{number}.pdf")

    with django_assert_num_queries(3):
        receipt = read_receipt(candidature)

    assert [name in str(receipt) for name in ("piece-0.pdf", "piece-1.pdf", "piece-2.pdf")] == [more == 3] * 3


def test_the_fingerprint_follows_the_content_whatever_the_language(candidature):
    first = read_receipt(candidature).fingerprint
    with translation.override("en"):
        assert read_receipt(candidature).fingerprint == first

    candidature.answers.filter(question="STR.vote").update(value="no")
    assert read_receipt(candidature).fingerprint != first


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_document_is_tagged_and_holds_all(candidature, language):
    document = PdfReader(io.BytesIO(print_receipt(candidature, language=language)))

    words = " ".join("".join(page.extract_text() for page in document.pages).split())
    assert (document.trailer["/Root"]["/MarkInfo"]["/Marked"], document.trailer["/Root"]["/Lang"]) == (True, language)
    for told in ("2026-0001", "Dominique Robert", "Une délibération de 2024.", "deliberation.pdf", "Je candidate."):
        assert told in words
    assert read_receipt(candidature).fingerprint in words.replace(" ", "")
