# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that was sent, with its answers and its evidence, as the secretariat finds it."""

from django.core.files.base import ContentFile
from django.utils import timezone

from laureats.authors import Author
from laureats.models import Answer, EvidenceFile
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_candidature

ADA = Author(name="Ada")


def make_sent(edition=None, **fields):
    """Return a file that nothing keeps from being eligible."""
    values = {"status": "submitted", "submitted_at": timezone.now(), "mandate_confirmed_at": timezone.now()}
    candidature = make_candidature(edition, **(values | fields))
    Answer.objects.create(candidature=candidature, question="STR.politique", value="Votée en 2024")
    return candidature


def make_declared(**fields):
    return TerritoryFactory(**({"is_declared": True, "siren": None, "insee_code": ""} | fields))


def make_evidence(candidature, *, name="délibération.pdf", question="STR.piece", content=b"%PDF-1.7"):
    values = {"name": name, "media_type": "application/pdf", "size": len(content), "sha256": "a" * 64}
    file = ContentFile(content, name="empreinte")
    return EvidenceFile.objects.create(candidature=candidature, question=question, file=file, **values)
