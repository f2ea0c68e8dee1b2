# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that lacks nothing, and what several tests read of one."""

from django.urls import reverse

from laureats.models import Answer, EvidenceFile, IntakeEvent
from tests.laureats.intake.factories import SECRET, make_candidature, make_link

PEOPLE = {
    "referent_name": "Dominique Robert",
    "referent_role": "Maire",
    "referent_email": "maire@angouleme.example",
    "manager_name": "Camille Martin",
    "manager_role": "Secrétaire",
    "manager_email": "camille@angouleme.example",
}


def make_ready_file(edition=None, **fields):
    """Return a draft that can be sent, with the link of its holder."""
    candidature = make_candidature(edition, **(PEOPLE | fields))
    Answer.objects.create(candidature=candidature, question="STR.politique", value="Une délibération de 2024.")
    make_link(candidature)
    return candidature


def make_evidence(candidature, *, question="STR.piece", name="deliberation.pdf", **fields):
    values = {"file": "evidence/2026/abc.pdf", "media_type": "application/pdf", "size": 12_000, "sha256": "a" * 64}
    return EvidenceFile.objects.create(candidature=candidature, question=question, name=name, **(values | fields))


def address(page, *, secret=SECRET):
    return reverse(page, args=[secret])


def list_events(candidature):
    return list(IntakeEvent.objects.filter(candidature=candidature).order_by("pk").values_list("kind", flat=True))
