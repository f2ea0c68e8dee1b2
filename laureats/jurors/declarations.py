# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A juror's declarations of interests, file by file. They count nothing by themselves: recusals do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition, JurySeat
from laureats.faults import Fault, Refused
from laureats.models import Candidature, InterestDeclaration
from laureats.palmares.sealing import lock_edition

Status = Candidature.Status
DECLARED_STATUSES = (Status.SUBMITTED, Status.ELIGIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredInterest:
    """The juror's answer for one file. `reason` is blank without an interest."""

    has_interest: bool
    reason: str = ""


NO_INTEREST = DeclaredInterest(has_interest=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Whether the juror may be named and shown in public. None: no answer."""

    name: bool | None = None
    photo: bool | None = None


def files_to_declare(edition: Edition) -> QuerySet[Candidature]:
    """Return the files that every juror declares for, by reference: submitted, or eligible."""
    files = Candidature.objects.filter(edition=edition, status__in=DECLARED_STATUSES)
    return files.select_related("territory").order_by("reference")


def count_undeclared(seat: JurySeat) -> int:
    """Count in one query."""
    declared = InterestDeclaration.objects.filter(seat=seat).values("candidature")
    files = Candidature.objects.filter(edition=seat.edition_id, status__in=DECLARED_STATUSES)
    return files.exclude(pk__in=declared).count()


@transaction.atomic
def declare_interests(
    *, seat: JurySeat, interests: Mapping[str, DeclaredInterest], publication: Publication
) -> Sequence[InterestDeclaration]:
    """Write a juror's answers by reference, and what they say of publication; what is left out stays as it is.

    Return what changed. Raise `Refused` on a sealed edition, for an unknown file, or an interest without its reason.
    """
    edition = lock_edition(seat.edition)
    files = {file.reference: file for file in files_to_declare(edition)}
    _check(edition=edition, interests=interests, files=files)
    known = {row.candidature_id: row for row in InterestDeclaration.objects.filter(seat=seat)}
    answers = [
        _answer(known.get(files[reference].pk), seat=seat, file=files[reference], interest=interest)
        for reference, interest in interests.items()
    ]
    changed = [answer for answer in answers if answer]
    for declaration in changed:
        declaration.save()
    _record_publication(seat, publication=publication)
    return changed


def _check(*, edition: Edition, interests: Mapping[str, DeclaredInterest], files: Mapping[str, Candidature]) -> None:
    if edition.is_sealed or edition.is_released:
        message = _("The edition is sealed or released: declarations can no longer change.")
        raise Refused([Fault(code="frozen", message=message)])
    unknown = _("The file %(reference)s is not to declare any more: look at the list again.")
    unexplained = _("Write what your interest in the file %(reference)s is.")
    faults = [
        Fault(code="unknown_candidature", message=unknown % {"reference": reference})
        for reference in interests
        if reference not in files
    ]
    faults += [
        Fault(code="reason_required", message=unexplained % {"reference": reference})
        for reference, interest in interests.items()
        if interest.has_interest and not interest.reason.strip()
    ]
    if faults:
        raise Refused(faults)


def _answer(
    known: InterestDeclaration | None, *, seat: JurySeat, file: Candidature, interest: DeclaredInterest
) -> InterestDeclaration | None:
    """Return the row to write, or None when it says so already."""
    reason = interest.reason.strip() if interest.has_interest else ""
    row = known or InterestDeclaration(seat=seat, candidature=file)
    if known and (known.has_interest, known.reason) == (interest.has_interest, reason):
        return None
    row.has_interest, row.reason = interest.has_interest, reason
    return row


def _record_publication(seat: JurySeat, *, publication: Publication) -> None:
    answers = {"agrees_to_name": publication.name, "agrees_to_photo": publication.photo}
    changed = {
        field: answer for field, answer in answers.items() if answer is not None and answer != getattr(seat, field)
    }
    if changed:
        JurySeat.objects.filter(pk=seat.pk).update(**changed, consented_at=timezone.now())
        seat.refresh_from_db(fields=[*changed, "consented_at"])
