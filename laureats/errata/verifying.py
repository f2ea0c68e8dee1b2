# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the public reads set against what was fingerprinted: documents, journal and awards must tell the same."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.errata.chain import read_chain, verify_chain
from laureats.errata.changes import standing_of
from laureats.errata.published import published_files
from laureats.faults import Fault
from laureats.models import Award, Palmares, ReleaseEvent
from laureats.palmares.content import FileContent

# By field of the award, as documents tell it. Who carries the file stands in none of them.
Told = dict[str, Any]


def verify_edition(edition: Edition) -> list[Fault]:
    """Return what does not hold in a released edition: nothing, unless the database was tampered with.

    In a number of queries that does not grow with it.
    """
    palmares = Palmares.objects.get(edition=edition)
    faults = [*verify_chain(edition), *_find_other_release(palmares)]
    # Awards are held against documents that hold themselves.
    return faults or list(_find_changed_awards(palmares))


def _find_other_release(palmares: Palmares) -> Iterator[Fault]:
    released = ReleaseEvent.objects.filter(edition=palmares.edition_id, kind=ReleaseEvent.Kind.RELEASED)
    if released.exclude(fingerprint=palmares.fingerprint).exists():
        message = _("The journal of the release holds another fingerprint than the sealed document.")
        yield Fault(code="other_release", message=message)


def _find_changed_awards(palmares: Palmares) -> Iterator[Fault]:
    told = _read_told(palmares)
    # An award of no file has the reference "", of which no document tells.
    awards = {
        award.candidature.reference if award.candidature else "": award
        for award in Award.objects.filter(edition=palmares.edition_id).select_related("level", "candidature")
    }
    for reference in sorted(told.keys() | awards.keys()):
        if not _agree(told.get(reference), award=awards.get(reference)):
            yield _changed(reference)


def _read_told(palmares: Palmares) -> dict[str, Told]:
    """Return what the sealed document and the complements tell of each file, corrected by the errata in their order."""
    told = {reference: _tell(file) for reference, file in published_files(palmares).items()}
    for link in read_chain(palmares):
        if link.erratum and link.erratum.award.candidature:
            changes: Mapping[str, Mapping[str, Any]] = link.erratum.changes
            after = {field: change["after"] for field, change in changes.items() if change}
            told[link.erratum.award.candidature.reference].update(after)
    return told


def _tell(file: FileContent) -> Told:
    total = file["result"]["total"]
    return {
        "level": file["awarded_level"],
        "name": file["name"],
        "opinion": file["opinion"],
        "mentions": file["mentions"],
        "note": "",
        "kind": file["kind"],
        "department": file["department"],
        "population": file["population"],
        "total": None if total is None else Decimal(total),
        "derivation": file["derivation"],
    }


def _agree(told: Told | None, *, award: Award | None) -> bool:
    """A file without a label has no award, or one that was taken back."""
    if told is None or award is None:
        return told is not None and told["level"] is None
    standing = standing_of(award)
    return told == {field: standing[field] if field in standing else getattr(award, field) for field in told}


def _changed(reference: str) -> Fault:
    if not reference:
        return Fault(code="loose_award", message=_("An award of this edition belongs to no file."))
    message = _("The award of %(reference)s is not what the published documents tell.")
    return Fault(code="changed_award", message=message % {"reference": reference})
