# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of dossiers at the desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.models import EvidenceFile
from tests.accounts import log_in
from tests.laureats.desk.desk_pages import words_of
from tests.laureats.intake.factories import make_candidature
from tests.laureats.intake.mapping.test_evidence import TEXT, zip_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def address():
    make_candidature(dossier="12345")
    return reverse("desk_mapping_evidence", args=["2026"])


def test_files_are_added_and_the_others_told(secretary, address):
    content = zip_of({"dossier-12345/delib.txt": TEXT, "dossier-12345/x.exe": b"MZ\x90\x00", "dossier-9/x.txt": TEXT})

    page = secretary.post(address, {"archive": SimpleUploadedFile("dossiers.zip", content)})

    assert EvidenceFile.objects.get().name == "delib.txt"
    assert "Files added: 1. Already there: 0." in page.content.decode()
    assert "Dossiers of no candidature here: 9." in page.content.decode()
    assert len(page.context["report"].refused) == 1


def test_what_is_no_archive_is_told_at_its_field(secretary, address):
    page = secretary.post(address, {"archive": SimpleUploadedFile("dossiers.zip", b"x")})

    assert words_of(page, ".desk-summary a") == ["ZIP archive"]


def test_the_communication_team_brings_no_file(address):
    assert log_in("communication").get(address).status_code == 302
