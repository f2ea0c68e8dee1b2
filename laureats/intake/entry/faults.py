# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong in a form, told once at the top of the page with a link to each field."""

from dataclasses import dataclass

from django.forms import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFault:
    target: str
    where: str
    sentence: str


def list_faults(form: Form) -> list[FieldFault]:
    return [
        FieldFault(target=_find_target(form, name=name), where=str(form[name].label), sentence=str(sentence))
        for name in form.fields
        for sentence in form[name].errors
    ]


def _find_target(form: Form, *, name: str) -> str:
    """Return the identifier of what takes the focus: of a list of choices, the first one."""
    widget = form[name].field.widget
    return f"{form[name].auto_id}_0" if widget.input_type == "radio" else str(form[name].auto_id)
