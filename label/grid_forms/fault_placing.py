# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a fault of the definition shows on the page, and in which words."""

from collections.abc import Iterable

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.definition.faults import DefinitionFault
from label.grid_forms.fields import NumberField, WholeNumberField
from label.grid_forms.places import Place, Places
from label.grid_forms.rows import RowForm

# A file is told how JSON writes numbers; whoever types one is told how to type it.
_SENTENCES: tuple[tuple[str, type[forms.Field], Promise | str], ...] = (
    ("wrong_type", WholeNumberField, _("Type a whole number, such as 2.")),
    ("wrong_format", NumberField, _("Type a number, such as 2.5.")),
)

_EMPTY_LISTS: dict[str, Promise | str] = {
    "/domains": _("A grid has at least one domain."),
    "/levels": _("A grid has at least one level."),
}


def place_fault(fault: DefinitionFault, *, places: Places, rows: Iterable[RowForm]) -> bool:
    """Show a fault where it belongs. Return False when no field of the page holds what is wrong."""
    place = _find_leaving(fault.subject, rows=rows) or places.find(fault.pointer)
    if place is None:
        return False
    place.form.add_error(place.field, str(_word_fault(fault, place=place)))
    return True


def _find_leaving(subject: str, *, rows: Iterable[RowForm]) -> Place | None:
    """Return the tick or the new code by which a part would leave the grid."""
    for row in rows:
        if subject and row.values["former"] == subject:
            if not row.is_kept:
                return Place(form=row, field="remove")
            if row.values["code"] != subject:
                return Place(form=row, field="code")
    return None


def _word_fault(fault: DefinitionFault, *, place: Place) -> Promise | str:
    field = place.form.fields[place.field] if place.field else None
    for code, kind, sentence in _SENTENCES:
        if fault.code == code and isinstance(field, kind):
            return sentence
    return fault.message


def word_general_fault(fault: DefinitionFault) -> str:
    """Return the sentence of a fault that no field holds."""
    sentence = _EMPTY_LISTS.get(fault.pointer) if fault.code == "empty_list" else None
    return str(sentence or fault.message)
