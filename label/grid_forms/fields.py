# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Fields that take what is typed as it is: the rules of the definition judge it, not the form."""

import re
from typing import Any

from django import forms
from django.utils.formats import get_format

_WHOLE_NUMBER = re.compile("[0-9]{1,12}")


class TextField(forms.CharField):
    """A text with its spaces, whose line ends are line feeds."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, "strip": False, **options})

    def to_python(self, value: Any) -> Any:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class LongTextField(TextField):
    def __init__(self, *, rows: int, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **options)


class NumberField(TextField):
    """A number as the definition writes it; a comma is taken for its point."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        return super().to_python(value).strip().replace(",", ".")


class WholeNumberField(TextField):
    """An integer, None when blank, else the text that is none."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value).strip()
        return int(text) if _WHOLE_NUMBER.fullmatch(text) else text or None


class RankField(forms.DecimalField):
    """The place of a row among the others: any number, so that one can be put between two."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, localize=True, widget=widget, **options)


def show_number(number: str) -> str:
    """Return a number of the definition as it is read in the current language."""
    return number.replace(".", get_format("DECIMAL_SEPARATOR"))


def clean_values(form: forms.Form) -> dict[str, Any]:
    """Return what the fields hold by name, None where a field refused what was typed."""
    form.full_clean()
    return dict.fromkeys(form.fields) | form.cleaned_data
