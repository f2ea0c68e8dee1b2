# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files that prove an answer: added, taken away, and never left behind without a row."""

from collections.abc import Collection
from functools import partial
from hashlib import sha256
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet, Sum
from django.utils.translation import gettext as _

from laureats.intake.answers import note_change
from laureats.intake.events import Kind, note_event
from laureats.intake.evidence_checks import Evidence, check_evidence
from laureats.intake.gate import lock_open_file, refuse
from laureats.models import Candidature, EvidenceFile
from laureats.models.imports import private_storage

MIB = 1024 * 1024
MOST_FILES = 50
MOST_BYTES = 100 * MIB


def add_evidence(
    candidature: Candidature, *, question: str, name: str, content: bytes, author_name: str
) -> EvidenceFile:
    """Keep a file given with an answer. Raises `Refused`, and then keeps nothing.

    The same content given twice to one question is one row; given to two questions, it is stored once.
    """
    evidence = check_evidence(name=name, content=content)
    stored: list[str] = []
    try:
        with transaction.atomic():
            return _keep(candidature, question=question, evidence=evidence, author_name=author_name, stored=stored)
    except BaseException:
        delete_unnamed(stored)
        raise


@transaction.atomic
def remove_evidence(candidature: Candidature, *, identifier: UUID | str, author_name: str) -> None:
    """Take a file away; one that is gone already is nothing to say. Raises `Refused`."""
    locked = lock_open_file(candidature)
    file = locked.evidence.filter(identifier=identifier).first()
    if file is None:
        return
    note_event(candidature=locked, kind=Kind.FILE_REMOVED, author_name=author_name, detail={"question": file.question})
    note_change(locked, author_name=author_name)
    drop_evidence(locked.evidence.filter(pk=file.pk))


@transaction.atomic
def mark_evidence_read(candidature: Candidature, *, questions: Collection[str]) -> None:
    """Somebody read again the files that came from an earlier edition. Raises `Refused`."""
    lock_open_file(candidature).evidence.filter(question__in=questions, to_check=True).update(to_check=False)


def check_room(candidature: Candidature, *, size: int) -> None:
    """Raise `Refused` when a file of that size is one too many. The candidature is locked."""
    files = candidature.evidence.all()
    if files.count() >= MOST_FILES:
        message = _("A candidature holds %(most)s files at most: take one away before you join another.")
        raise refuse("too_many", message % {"most": MOST_FILES})
    if (files.aggregate(total=Sum("size"))["total"] or 0) + size > MOST_BYTES:
        message = _("The files of a candidature weigh %(most)s MiB at most together: take one away, or join a link.")
        raise refuse("too_heavy", message % {"most": MOST_BYTES // MIB})


def drop_evidence(files: QuerySet[EvidenceFile]) -> None:
    """Delete rows and, once that is sure, the stored files that no other row names."""
    names = [str(name) for name in files.values_list("file", flat=True)]
    files.delete()
    transaction.on_commit(partial(delete_unnamed, names))


def delete_unnamed(names: Collection[str]) -> None:
    named = set(EvidenceFile.objects.filter(file__in=names).values_list("file", flat=True))
    for name in set(names) - named:
        private_storage().delete(name)


def _keep(
    candidature: Candidature, *, question: str, evidence: Evidence, author_name: str, stored: list[str]
) -> EvidenceFile:
    locked = lock_open_file(candidature)
    digest = sha256(evidence.content).hexdigest()
    same = list(locked.evidence.filter(sha256=digest))
    here = next((file for file in same if file.question == question), None)
    if here is not None:
        return here
    check_room(locked, size=len(evidence.content))
    file = EvidenceFile(candidature=locked, question=question, name=evidence.name, media_type=evidence.media_type)
    file.size, file.sha256, file.author_name = len(evidence.content), digest, author_name[:150]
    if same:
        file.file.name = same[0].file.name
    else:
        # Stored under its fingerprint: an outsider's file name never reaches the disk.
        file.file.save(f"{digest}.bin", ContentFile(evidence.content), save=False)
        stored.append(str(file.file.name))
    file.save()
    note_event(candidature=locked, kind=Kind.FILE_ADDED, author_name=author_name, detail={"question": question})
    note_change(locked, author_name=author_name)
    return file
