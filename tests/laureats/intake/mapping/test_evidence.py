# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of dossiers, brought in a ZIP."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.utils import timezone

from laureats.authors import Author
from laureats.faults import Refused
from laureats.intake import evidence
from laureats.intake.mapping.evidence import bring_archive
from laureats.intake.privacy.retention import purge_edition
from laureats.models import Answer, EvidenceFile, IntakeEvent
from laureats.private_files import list_old_files
from tests.laureats.intake.factories import make_candidature

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
TEXT = "Délibération du conseil.".encode()


@pytest.fixture
def candidature():
    return make_candidature(dossier="12345", status="eligible", snapshot_name="Angoulême", snapshot_kind="commune")


def zip_of(files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def list_stored():
    return set(list_old_files("evidence", older_than=timedelta()))


def bring(candidature, files):
    content = files if isinstance(files, bytes) else zip_of(files)
    return bring_archive(edition=candidature.edition, content=content, author=Author(name="Ada"))


def test_bring_archive_adds_the_files_of_known_dossiers(candidature):
    report = bring(
        candidature, {"export/dossier-12345/pieces/delib.txt": TEXT, "dossier-99/x.txt": TEXT, "lisez.txt": TEXT}
    )

    [file] = EvidenceFile.objects.all()
    assert (report.added, report.present, report.refused, report.unknown) == (1, 0, [], {"99"})
    assert (file.candidature, file.name, file.author_name, file.question) == (candidature, "delib.txt", "import", "")
    assert list(IntakeEvent.objects.values_list("kind", "author_name")) == [("file_added", "Ada")]


def test_a_file_that_a_column_names_joins_its_question(candidature):
    Answer.objects.create(candidature=candidature, question="STR.piece", value="delib.txt, budget.txt")

    bring(candidature, {"dossier-12345/delib.txt": TEXT})

    assert EvidenceFile.objects.get().question == "STR.piece"


def test_the_same_archive_brings_nothing_twice(candidature):
    bring(candidature, {"dossier-12345/delib.txt": TEXT})

    report = bring(candidature, {"dossier-12345/delib.txt": TEXT})

    assert (report.added, report.present, EvidenceFile.objects.count()) == (0, 1, 1)


def test_a_refused_file_is_told_and_holds_back_no_other(candidature):
    report = bring(candidature, {"dossier-12345/virus.exe": b"MZ\x90\x00", "dossier-12345/delib.txt": TEXT})

    assert report.added == 1
    assert [dossier for dossier, _sentence in report.refused] == ["12345"]


def test_a_file_that_is_too_heavy_is_told(candidature):
    report = bring(candidature, {"dossier-12345/gros.txt": b"a" * (10 * 1024 * 1024 + 1)})

    assert (report.added, len(report.refused)) == (0, 1)


def test_a_dossier_of_which_a_file_finds_no_room_is_left_out_whole(
    candidature, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(evidence, "MOST_FILES", 2)
    other = make_candidature(candidature.edition, name="Brest", reference="2026-0002", dossier="67")
    files = {f"dossier-12345/{number}.txt": f"Pièce {number}".encode() for number in (1, 2, 3)}
    before = list_stored()

    with django_capture_on_commit_callbacks(execute=True):
        report = bring(candidature, files | {"dossier-67/delib.txt": TEXT})

    assert (report.added, report.refused) == (
        1,
        [
            (
                "12345",
                "“3.txt” finds no room, and nothing of its dossier is added. A candidature holds 2 files at most: take "
                "one away before you join another.",
            )
        ],
    )
    assert EvidenceFile.objects.get().candidature == other
    assert list(IntakeEvent.objects.values_list("candidature", flat=True)) == [other.pk]
    assert list_stored() - before == {EvidenceFile.objects.get().file.name}


def test_files_that_weigh_too_much_together_find_no_room(candidature, monkeypatch):
    monkeypatch.setattr(evidence, "MOST_BYTES", len(TEXT) + 2)
    bring(candidature, {"dossier-12345/delib.txt": TEXT})

    report = bring(candidature, {"dossier-12345/delib.txt": TEXT, "dossier-12345/plan.txt": b"Plan"})

    assert (report.added, report.present, [dossier for dossier, _sentence in report.refused]) == (0, 1, ["12345"])
    assert EvidenceFile.objects.get().name == "delib.txt"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip"])
def test_what_is_no_archive_is_refused(candidature, content):
    with pytest.raises(Refused) as refusal:
        bring(candidature, content)

    assert refusal.value.faults[0].code == "unreadable"


def test_a_sealed_edition_takes_no_file(candidature):
    candidature.edition.sealed_at = timezone.now()
    candidature.edition.save()

    with pytest.raises(Refused):
        bring(candidature, {"dossier-12345/delib.txt": TEXT})


def test_an_edition_whose_people_were_erased_takes_no_file(candidature):
    purge_edition(candidature.edition, author=Author(name="Ada"))

    with pytest.raises(Refused) as refusal:
        bring(candidature, {"dossier-12345/delib.txt": TEXT})

    assert ([fault.code for fault in refusal.value.faults], EvidenceFile.objects.count()) == (["purged"], 0)


def test_names_that_climb_out_of_the_archive_stay_names(candidature):
    bring(candidature, {"dossier-12345/../../etc/passwd.txt": TEXT})

    file = EvidenceFile.objects.get()
    assert file.name == "passwd.txt"
    assert storages["private"].exists(file.file.name)


def test_the_command_tells_what_it_added(candidature, tmp_path):
    path = tmp_path / "dossiers.zip"
    path.write_bytes(zip_of({"dossier-12345/delib.txt": TEXT, "dossier-99/x.txt": TEXT}))
    out = io.StringIO()

    call_command("import_evidence", "2026", str(path), "--json", stdout=out)

    assert json.loads(out.getvalue()) == {"added": 1, "present": 0, "unknown": ["99"], "refused": []}


def test_the_command_refuses_what_is_no_archive(candidature, tmp_path):
    path = tmp_path / "dossiers.zip"
    path.write_bytes(b"x")

    with pytest.raises(CommandError) as refusal:
        call_command("import_evidence", "2026", str(path))

    assert refusal.value.returncode == 1
