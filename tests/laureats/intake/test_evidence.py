# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import timedelta
from hashlib import sha256

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.utils import timezone

from laureats.faults import Refused
from laureats.intake import evidence
from laureats.intake.evidence import add_evidence, mark_evidence_read, remove_evidence
from laureats.intake.evidence_sweeping import sweep_evidence
from laureats.intake.periods import period_of
from laureats.models import EvidenceFile, IntakeEvent
from laureats.models.imports import private_storage
from tests.laureats.intake.evidence_samples import PDF, make_pdf
from tests.laureats.intake.factories import make_candidature

pytestmark = pytest.mark.django_db
ASKED = "STR.piece"


def add(candidature, *, question=ASKED, name="Délibération.pdf", content=PDF):
    return add_evidence(candidature, question=question, name=name, content=content, author_name="Camille")


def read(file):
    with private_storage().open(file.file.name) as stream:
        return stream.read()


def is_stored(name):
    return private_storage().exists(name)


def test_a_file_is_stored_under_its_fingerprint():
    file = add(make_candidature())

    digest = sha256(PDF).hexdigest()
    assert (file.name, file.media_type, file.size, file.sha256) == (
        "Délibération.pdf",
        "application/pdf",
        len(PDF),
        digest,
    )
    assert file.file.name.startswith("evidence/")
    assert digest in file.file.name
    assert read(file) == PDF
    assert [(event.kind, event.detail) for event in IntakeEvent.objects.all()] == [("file_added", {"question": ASKED})]


def test_the_same_content_twice_is_one_file():
    candidature = make_candidature()
    first = add(candidature)

    again, elsewhere = add(candidature, name="Copie.pdf"), add(candidature, question="LOG.autre")

    assert again == first
    assert elsewhere != first
    assert elsewhere.file.name == first.file.name


def test_a_file_that_is_taken_away_goes_once_no_row_names_it(django_capture_on_commit_callbacks):
    candidature = make_candidature()
    first, second = add(candidature), add(candidature, question="LOG.autre")

    with django_capture_on_commit_callbacks(execute=True):
        remove_evidence(candidature, identifier=first.identifier, author_name="Camille")
    assert is_stored(second.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        remove_evidence(candidature, identifier=second.identifier, author_name="Camille")
        remove_evidence(candidature, identifier=second.identifier, author_name="Camille")

    assert not is_stored(second.file.name)
    kinds = IntakeEvent.objects.order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["file_added", "file_added", "file_removed", "file_removed"]


def test_nobody_takes_away_the_file_of_another_body():
    theirs = add(make_candidature())
    mine = make_candidature(theirs.candidature.edition, name="Arles", reference="2026-0002")

    remove_evidence(mine, identifier=theirs.identifier, author_name="Camille")

    assert EvidenceFile.objects.get() == theirs


def test_a_file_that_could_not_be_written_leaves_nothing(monkeypatch):
    candidature = make_candidature()
    stored = []
    monkeypatch.setattr(evidence, "delete_unnamed", stored.extend)
    monkeypatch.setattr(evidence, "note_event", _break)

    with pytest.raises(ValueError, match="broken"):
        add(candidature)

    assert not EvidenceFile.objects.exists()
    assert len(stored) == 1


def _break(**values):
    raise ValueError("broken")


def test_a_candidature_holds_so_many_files_and_no_more(monkeypatch):
    candidature = make_candidature()
    monkeypatch.setattr(evidence, "MOST_FILES", 1)
    add(candidature)

    with pytest.raises(Refused) as refusal:
        add(candidature, content=make_pdf())

    assert [fault.code for fault in refusal.value.faults] == ["too_many"]


def test_a_candidature_weighs_so_much_and_no_more(monkeypatch):
    candidature = make_candidature()
    monkeypatch.setattr(evidence, "MOST_BYTES", len(PDF) + 10)
    add(candidature)

    with pytest.raises(Refused) as refusal:
        add(candidature, content=make_pdf())

    assert [fault.code for fault in refusal.value.faults] == ["too_heavy"]


def test_after_the_last_second_no_file_comes_or_goes():
    candidature = make_candidature()
    file = add(candidature)

    with time_machine.travel(period_of(candidature.edition).closes_at, tick=False):
        with pytest.raises(Refused):
            add(candidature, content=make_pdf())
        with pytest.raises(Refused):
            remove_evidence(candidature, identifier=file.identifier, author_name="Camille")

    assert EvidenceFile.objects.get() == file


def test_files_read_again_are_to_check_no_more():
    candidature = make_candidature()
    file = add(candidature)
    EvidenceFile.objects.update(to_check=True)

    mark_evidence_read(candidature, questions=[ASKED])

    file.refresh_from_db()
    assert not file.to_check


def test_sweeping_takes_old_files_that_no_row_names():
    named = add(make_candidature())
    orphan = private_storage().save("evidence/2026/orphelin.bin", ContentFile(b"x"))

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        sweep_evidence()

    assert is_stored(named.file.name)
    assert not is_stored(orphan)
