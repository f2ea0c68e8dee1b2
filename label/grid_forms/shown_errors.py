# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything wrong on the page, told at its top with a link to each field."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from label.grid_forms.rows import RowForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownError:
    """`part` is the title of the row, blank for the rules; `label` is the field's, blank for the row as a whole."""

    part: str
    label: str
    sentence: str
    anchor: str


def list_errors(form: forms.Form) -> Iterator[ShownError]:
    part = form.title if isinstance(form, RowForm) else ""
    for name, sentences in form.errors.items():
        for sentence in sentences:
            yield ShownError(
                part=part,
                label=_find_label(form, name=name),
                sentence=str(sentence),
                anchor=_find_anchor(form, name=name),
            )


def _find_label(form: forms.Form, *, name: str) -> str:
    return "" if name == NON_FIELD_ERRORS else str(form[name].label)


def _find_anchor(form: forms.Form, *, name: str) -> str:
    if name == NON_FIELD_ERRORS:
        return form.prefix or ""
    return form[name].id_for_label or form[name].auto_id or ""
