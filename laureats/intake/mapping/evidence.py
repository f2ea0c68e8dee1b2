# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of dossiers join their candidatures, through the same checks as those that candidates send."""

from dataclasses import dataclass, field
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.imports.candidatures.purged import refuse_purged
from laureats.imports.plans import find_frozen_faults
from laureats.intake.events import Kind, note_event
from laureats.intake.evidence import check_room, delete_unnamed, drop_evidence
from laureats.intake.evidence_checks import Evidence, check_evidence, clean_name, refuse_weight
from laureats.intake.mapping.archives import ArchivedFile, read_archive
from laureats.intake.mapping.drafts import AUTHOR_NAME
from laureats.intake.mapping.targets import EVIDENCE, list_targets
from laureats.models import Answer, Candidature, EvidenceFile


@dataclass(slots=True, kw_only=True)
class ArchiveReport:
    """`refused` holds the dossier and the sentence of each file left out; `unknown` the dossiers of no candidature."""

    added: int = 0
    present: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)


@dataclass(slots=True, kw_only=True)
class _Brought:
    """What an archive brings to one candidature; `overflows` once one of its files finds no room."""

    candidature: Candidature
    rows: list[EvidenceFile] = field(default_factory=list)
    overflows: bool = False


def bring_archive(*, edition: Edition, content: bytes, author: Author) -> ArchiveReport:
    """Add the files of an archive to the candidatures of their dossiers. Raise `Refused`, and then keep nothing.

    A file that is refused for what it is is told, and holds back no other. One that finds no room holds back its
    dossier, which is not brought half. The same archive may be brought again.
    """
    stored: list[str] = []
    try:
        with transaction.atomic():
            return _bring(edition, content=content, author=author, stored=stored)
    except BaseException:
        delete_unnamed(stored)
        raise


def _bring(edition: Edition, *, content: bytes, author: Author, stored: list[str]) -> ArchiveReport:
    locked = Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    frozen = find_frozen_faults(locked)
    if frozen:
        raise Refused(frozen)
    refuse_purged(locked)
    files = locked.candidatures.exclude(dossier="").select_for_update(no_key=True).order_by("pk")
    known = {each.dossier: _Brought(candidature=each) for each in files}
    named = _load_named(locked)
    report = ArchiveReport()
    for file in read_archive(content):
        if file.dossier in known:
            _keep(file, brought=known[file.dossier], named=named, report=report, stored=stored)
        else:
            report.unknown.add(file.dossier)
    for brought in known.values():
        _settle(brought, report=report, author=author)
    return report


def _settle(brought: _Brought, *, report: ArchiveReport, author: Author) -> None:
    """Note what a candidature was brought, or take it back whole."""
    if brought.overflows:
        drop_evidence(EvidenceFile.objects.filter(pk__in=[row.pk for row in brought.rows]))
    elif brought.rows:
        report.added += len(brought.rows)
        candidature = brought.candidature
        note_event(candidature=candidature, kind=Kind.FILE_ADDED, author_name=author.name, note=AUTHOR_NAME)


def _keep(
    file: ArchivedFile,
    *,
    brought: _Brought,
    named: dict[int, list[Answer]],
    report: ArchiveReport,
    stored: list[str],
) -> None:
    """Keep one file, unless it is known or refused."""
    try:
        if file.content is None:
            raise refuse_weight(file.name)
        evidence = check_evidence(name=file.name, content=file.content)
    except Refused as refusal:
        report.refused.append((file.dossier, refusal.faults[0].message))
        return
    candidature, digest = brought.candidature, sha256(evidence.content).hexdigest()
    if candidature.evidence.filter(sha256=digest).exists():
        report.present += 1
        return
    try:
        check_room(candidature, size=len(evidence.content))
    except Refused as refusal:
        brought.overflows = True
        report.refused.append((file.dossier, _tell_overflow(evidence.name, refusal=refusal)))
        return
    question = _find_question(named.get(candidature.pk, []), name=clean_name(file.name))
    row = _store(evidence, candidature=candidature, digest=digest, question=question, stored=stored)
    brought.rows.append(row)


def _tell_overflow(name: str, *, refusal: Refused) -> str:
    message = _("“%(name)s” finds no room, and nothing of its dossier is added. %(reason)s")
    return message % {"name": name, "reason": refusal.faults[0].message}


def _store(
    evidence: Evidence, *, candidature: Candidature, digest: str, question: str, stored: list[str]
) -> EvidenceFile:
    row = EvidenceFile(candidature=candidature, question=question, name=evidence.name, sha256=digest)
    row.media_type, row.size, row.author_name = evidence.media_type, len(evidence.content), AUTHOR_NAME
    # Stored under its fingerprint: an outsider's file name never reaches the disk.
    row.file.save(f"{digest}.bin", ContentFile(evidence.content), save=False)
    stored.append(str(row.file.name))
    row.save()
    return row


def _load_named(edition: Edition) -> dict[int, list[Answer]]:
    """Return, by candidature, what the export said of its files."""
    codes = [
        target.question.code
        for code, target in list_targets(edition).items()
        if target.question and code.startswith(EVIDENCE)
    ]
    named: dict[int, list[Answer]] = {}
    for answer in Answer.objects.filter(candidature__edition=edition, question__in=codes):
        named.setdefault(answer.candidature_id, []).append(answer)
    return named


def _find_question(answers: list[Answer], *, name: str) -> str:
    """Return the question whose column of the export names this file alone, blank where none or several do."""
    found = [answer.question for answer in answers if name and name in answer.value]
    return found[0] if len(found) == 1 else ""
