# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dossier for the jury: on paper, with its evidence, and none to who stands aside."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from laureats.intake.dossiers import dossiers_of, pack_evidence, print_dossier
from laureats.models import InterestDeclaration, Recusal
from tests.factories import JurySeatFactory
from tests.laureats.intake.desk_factories import make_evidence, make_sent
from tests.laureats.intake.factories import make_open_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidature():
    return make_sent()


def test_the_dossier_holds_answers_and_no_address(candidature):
    make_evidence(candidature)
    pages = PdfReader(io.BytesIO(print_dossier(candidature))).pages
    text = "\n".join(page.extract_text() for page in pages)

    assert [word in text for word in ("Angoulême", "Votée en 2024", "délibération.pdf", "camille@")] == [
        True,
        True,
        True,
        False,
    ]


def test_two_files_of_one_name_are_two_in_the_archive(candidature):
    for content in (b"un", b"deux"):
        make_evidence(candidature, name="a.pdf", content=content)
    with pack_evidence(candidature) as stream, zipfile.ZipFile(stream) as archive:
        read = {name: archive.read(name) for name in archive.namelist()}

    assert read == {"2026-0001/01-a.pdf": b"un", "2026-0001/02-a.pdf": b"deux"}


def test_a_name_leads_to_no_other_folder(candidature):
    make_evidence(candidature, name="..\\..\\a.pdf")
    with pack_evidence(candidature) as stream, zipfile.ZipFile(stream) as archive:
        assert archive.namelist() == ["2026-0001/01-a.pdf"]


def test_a_juror_reads_no_file_from_which_they_stand_aside():
    edition = make_open_edition()
    seat = JurySeatFactory(edition=edition)
    values = {"status": "eligible", "snapshot_name": "A", "snapshot_kind": "commune"}
    shown = make_sent(edition, **values)
    Recusal.objects.create(seat=seat, candidature=make_sent(edition, name="B", reference="2026-0002", **values))
    make_sent(edition, name="C", reference="2026-0003")

    assert list(dossiers_of(seat)) == [shown]


@pytest.mark.parametrize("has_interest", [True, False])
def test_an_interest_that_a_juror_declared_closes_its_dossier_at_once(has_interest):
    edition = make_open_edition()
    seat = JurySeatFactory(edition=edition)
    candidature = make_sent(edition, status="eligible", snapshot_name="A", snapshot_kind="commune")
    InterestDeclaration.objects.create(seat=seat, candidature=candidature, has_interest=has_interest)

    assert list(dossiers_of(seat)) == ([] if has_interest else [candidature])
