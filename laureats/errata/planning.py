# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A correction before it is written: what it would change, or why it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.errata.changes import AskedChanges, award_values, compare_changes, resolve_changes, standing_of
from laureats.errata.content import RecordedChanges
from laureats.errata.published import find_published, require_palmares
from laureats.faults import Fault, Refused
from laureats.models import Award, Palmares
from laureats.palmares.awards import build_awards
from laureats.palmares.content import CONTENT_VERSION, FileContent, PalmaresContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """`award` is unsaved when the file had no label; `values` are the columns that it takes."""

    palmares: Palmares
    reference: str
    award: Award
    changes: RecordedChanges
    values: Mapping[str, Any]
    at: datetime

    @property
    def changes_the_level(self) -> bool:
        return "level" in self.changes


def plan_correction(*, edition: Edition, reference: str, asked: AskedChanges) -> Correction:
    """Return what the correction of a released file would write. Raise `Refused` when it cannot be, or changes nothing.

    Only what is read under the lock of the edition may be written.
    """
    palmares = require_palmares(edition)
    file = find_published(palmares=palmares, reference=reference)
    wanted = resolve_changes(edition=edition, asked=asked)
    at = timezone.now()
    award = find_award(edition=edition, reference=reference) or _build_award(
        file, edition=edition, level=wanted.get("level"), at=at
    )
    changes = compare_changes(before=standing_of(award), wanted=wanted)
    if not changes:
        raise Refused([Fault(code="no_change", message=_("This changes nothing: the award says so already."))])
    values = award_values(edition=edition, changes=changes, wanted=wanted, at=at)
    return Correction(palmares=palmares, reference=reference, award=award, changes=changes, values=values, at=at)


def read_standing(*, edition: Edition, reference: str) -> dict[str, Any]:
    """Return what the award of a file says, or would say once the file had a level. Raise `Refused` for no file."""
    file = find_published(palmares=require_palmares(edition), reference=reference)
    award = find_award(edition=edition, reference=reference)
    lowest = edition.levels.values_list("code", flat=True).first()
    return standing_of(award or _build_award(file, edition=edition, level=lowest, at=timezone.now()))


def find_award(*, edition: Edition, reference: str) -> Award | None:
    """Return the award of a file, taken back or not."""
    awards = Award.objects.filter(edition=edition, candidature__reference=reference)
    return awards.select_related("edition", "level", "territory", "candidature").first()


def _build_award(file: FileContent, *, edition: Edition, level: str | None, at: datetime) -> Award:
    """Return the award of a file that had no label, as a release would have frozen it at that level."""
    if level is None:
        message = _("%(reference)s holds no label: give it a level, there is nothing else to correct.")
        raise Refused([Fault(code="no_award", message=message % {"reference": file["reference"]})])
    labelled: FileContent = {**file, "awarded_level": level}
    content: PalmaresContent = {
        "version": CONTENT_VERSION,
        "edition": edition.code,
        "year": edition.year,
        "files": [labelled],
    }
    return build_awards(edition=edition, content=content, frozen_at=at)[0]
