# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names that stand for the codes of an edition on a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.levels import INCOMPLETE


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNames:
    """Bodies by reference, jurors, criteria and levels by code."""

    bodies: Mapping[str, str]
    jurors: Mapping[str, str]
    criteria: Mapping[str, str]
    levels: Mapping[str, str]

    def level(self, code: str | None) -> str:
        """Return what a level is called: `code` may be None for no label, or "incomplete"."""
        if code is None:
            return _("no label")
        return _("incomplete") if code == INCOMPLETE else self.levels.get(code, code)

    def column(self, key: str) -> str:
        """Return what a column of a workbook is called: a criterion with its name, or its own key."""
        name = self.criteria.get(key)
        return f"{key} – {name}" if name else key


def load_names(edition: Edition) -> ShownNames:
    """Read the names of an edition in four queries."""
    seats = edition.seats.select_related("person").order_by("sort_order", "id")
    return ShownNames(
        bodies=dict(edition.candidatures.order_by().values_list("reference", "snapshot_name")),
        jurors={seat.code: seat.person.full_name for seat in seats},
        criteria={criterion.code: criterion.name for criterion in edition.criteria.all()},
        levels={level.code: level.name for level in edition.levels.all()},
    )
