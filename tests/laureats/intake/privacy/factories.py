# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A candidature with all that may be held of Camille Martin, who applies, and of another."""

from django.core.files.base import ContentFile
from django.utils import timezone

from laureats.models import (
    Answer,
    Attendee,
    CandidatureMail,
    EvidenceFile,
    FileAccess,
    IntakeEvent,
    Invitation,
    SheetImport,
)
from tests.laureats.intake.factories import make_candidature, make_link, make_request

EMAIL = "camille@angouleme.example"
NAME = "Camille Martin"


def make_mail(candidature, *, recipient=EMAIL, key="one", state="sent", **fields):
    values = {"kind": "receipt", "subject": "Votre dossier", "text": "Bonjour Camille Martin,"} | fields
    return CandidatureMail.objects.create(
        edition=candidature.edition,
        candidature=candidature,
        key=key,
        recipient=recipient,
        state=state,
        sent_at=timezone.now() if state == "sent" else None,
        **values,
    )


def make_evidence(candidature, *, content=b"%PDF-", **fields):
    values = {"question": "STR.piece", "name": "delib.pdf", "media_type": "application/pdf", "size": len(content)}
    row = EvidenceFile(candidature=candidature, sha256="0" * 64, author_name=NAME, **(values | fields))
    row.file.save("piece.pdf", ContentFile(content), save=True)
    return row


def make_import(edition):
    entry = SheetImport(edition=edition, subject="candidatures", file_name="export.csv", author_name="Ada", sha256="0")
    entry.file.save("export.bin", ContentFile(b"ID,Nom"), save=True)
    return entry


def make_held(edition=None, **fields):
    """Return a candidature of which everything is held that may be."""
    people = {"referent_name": "Dominique Petit", "manager_role": "DSI", "mandate_confirmed_by": "Dominique Petit"}
    candidature = make_candidature(edition, status="submitted", **(people | fields))
    make_link(candidature)
    make_mail(candidature)
    make_evidence(candidature)
    for code, value in {"STR.politique": "Écrit par Camille Martin.", "STR.vote": "yes", "LOG.part": "12"}.items():
        Answer.objects.create(candidature=candidature, question=code, value=value, author_name=NAME)
    IntakeEvent.objects.create(
        edition=candidature.edition, candidature=candidature, kind="submitted", author_name=NAME, detail={"given": {}}
    )
    FileAccess.objects.create(candidature=candidature, reader=f"{NAME}, responsable", document="Récépissé")
    invitation = Invitation.objects.create(
        candidature=candidature, note="Camille Martin viendra en train.", told_hour=timezone.now()
    )
    Attendee.objects.create(invitation=invitation, name="camille  martin", function="DSI")
    make_request(candidature.edition, secret="autre", territory=candidature.territory)
    return candidature
