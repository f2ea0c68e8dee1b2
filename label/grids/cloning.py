# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A new edition made after an earlier one: its grid, with every domain and criterion tied to its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.definition.loading import load_new_definition
from label.definition.moments import write_date, write_moment
from label.grids.correspondence import continue_like_codes
from label.grids.documents import read_document, take_grid, write_document
from label.models.edition import Edition
from label.models.grid import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEdition:
    """What a new edition has of its own. Any date may be unknown."""

    code: str
    year: int
    name: str
    name_en: str = ""
    opens_on: date | None = None
    closes_on: date | None = None
    marks_due_on: date | None = None
    jury_meets_on: date | None = None
    results_at: datetime | None = None


@transaction.atomic
def clone_edition(*, source: Edition, new: NewEdition) -> Edition:
    """Create an edition with the grid of another, without its jury, ceremony and dates.

    Raise `RefusedDefinition`, with pointers to the members of `NewEdition`, when anything is wrong.
    """
    if new.year < source.year:
        message = _("The new edition cannot come before the one it is made after (%(year)s).") % {"year": source.year}
        raise RefusedDefinition(faults=[DefinitionFault(pointer="/year", code="out_of_range", message=message)])
    load_new_definition(write_document(_make_document(source=source, new=new)))
    edition = Edition.objects.get(code=new.code)
    continue_like_codes(edition=edition, earlier=source)
    _copy_english_texts(source=source, edition=edition)
    return edition


def _make_document(*, source: Edition, new: NewEdition) -> Mapping[str, Any]:
    return take_grid(read_document(source)) | {
        "code": new.code,
        "year": new.year,
        "name": new.name,
        "name_en": new.name_en,
        "opens_on": write_date(new.opens_on),
        "closes_on": write_date(new.closes_on),
        "marks_due_on": write_date(new.marks_due_on),
        "jury_meets_on": write_date(new.jury_meets_on),
        "results_at": write_moment(new.results_at),
    }


def _copy_english_texts(*, source: Edition, edition: Edition) -> None:
    """Copy the texts of levels that no definition holds."""
    sources = {level.code: level for level in source.levels.all()}
    copies = list(edition.levels.all())
    for copy in copies:
        copy.short_name_en = sources[copy.code].short_name_en
        copy.definition_en = sources[copy.code].definition_en
    Level.objects.bulk_update(copies, ["short_name_en", "definition_en"])
