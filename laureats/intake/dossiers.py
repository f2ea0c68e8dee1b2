# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dossier of a candidature for the jury: its answers on paper, its evidence in one archive."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from tempfile import TemporaryFile
from typing import IO

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone, translation

from label.models import Edition, JurySeat
from laureats.documents import render_pdf
from laureats.intake.answered import read_answered
from laureats.models import Answer, Candidature, EvidenceFile, Recusal

# Files of this size at most are read at once while an archive is written.
_CHUNK = 1024 * 1024


def list_dossiers(edition: Edition) -> QuerySet[Candidature]:
    """Return the eligible files of an edition, in the order of their references."""
    rows = edition.candidatures.filter(status=Candidature.Status.ELIGIBLE).select_related("territory", "edition")
    return rows.order_by("reference")


def dossiers_of(seat: JurySeat) -> QuerySet[Candidature]:
    """Return the files that a juror reads: none from which they stand aside, nor in which they declared an interest."""
    recusals = Recusal.objects.filter(seat=seat, candidature=OuterRef("pk"))
    # The secretariat records the recusal later: what they declared holds from its minute.
    interests = seat.declarations.filter(has_interest=True, candidature=OuterRef("pk"))
    return list_dossiers(seat.edition).exclude(Exists(recusals)).exclude(Exists(interests))


def list_dossiers_of(seat: JurySeat) -> list[Candidature]:
    """Return the files that a juror reads and that hold answers or evidence, with the number of their files."""
    has_answers = Exists(Answer.objects.filter(candidature=OuterRef("pk")))
    rows = dossiers_of(seat).annotate(evidence_count=Count("evidence"))
    return list(rows.filter(has_answers | Q(evidence_count__gt=0)))


def print_dossier(candidature: Candidature) -> bytes:
    """Return the tagged PDF of the answers, in French. Of people, it names those whose name the label may publish."""
    with translation.override("fr"), timezone.override(settings.TIME_ZONE):
        context = {
            "candidature": candidature,
            "edition": candidature.edition,
            "body": candidature.snapshot_name or candidature.territory.name,
            "domains": read_answered(candidature),
            "evidence": list(candidature.evidence.all()),
        }
        return render_pdf("laureats/documents/dossier.html", context)


def pack_evidence(candidature: Candidature) -> IO[bytes]:
    """Return an archive of every piece of evidence, under its own name; what the disk lost is left out."""
    stream: IO[bytes] = TemporaryFile()  # noqa: SIM115  # Who hands it over closes it.
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, file in _name_files(candidature):
            _add(archive, name=name, file=file)
    stream.seek(0)
    return stream


def _name_files(candidature: Candidature) -> Iterator[tuple[str, EvidenceFile]]:
    """Number the names: two files of one name are two files, in the order of the questions."""
    for number, file in enumerate(candidature.evidence.order_by("question", "pk"), start=1):
        yield f"{candidature.reference}/{number:02}-{PurePath(file.name.replace(chr(92), '/')).name or '-'}", file


def _add(archive: zipfile.ZipFile, *, name: str, file: EvidenceFile) -> None:
    try:
        source = file.file.open("rb")
    except FileNotFoundError:
        return
    with source, archive.open(zipfile.ZipInfo(name), "w") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
