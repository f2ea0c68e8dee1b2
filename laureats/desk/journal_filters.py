# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which imports of the journal are shown."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.models import SheetImport

State = SheetImport.State
_OUTSIDE_EDITIONS = {SheetImport.Subject.TERRITORIES.value, SheetImport.Subject.AWARDS.value}


class JournalFilters(forms.Form):
    """What is looked for; an unknown choice is left out, and the rest still counts."""

    q = forms.CharField(label=_("File, SHA-256 or author"), required=False, max_length=255)
    subject = forms.ChoiceField(label=_("What it brings"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    origin = forms.ChoiceField(label=_("Came by"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        subjects = [each for each in SheetImport.Subject.choices if each[0] not in _OUTSIDE_EDITIONS]
        states = [each for each in State.choices if each[0] != State.CHECKED.value]
        for name, choices in [("subject", subjects), ("state", states), ("origin", SheetImport.Origin.choices)]:
            self.fields[name].choices = [("", _("All")), *choices]  # type: ignore[attr-defined]  # Choice fields.

    def find_imports(self, edition: Edition) -> QuerySet[SheetImport]:
        """Return the imports of an edition that were looked for, latest first."""
        self.is_valid()
        wanted = {name: self.cleaned_data.get(name) for name in ("subject", "state", "origin")}
        imports = list_imports(edition).filter(**{name: value for name, value in wanted.items() if value})
        words = self.cleaned_data.get("q")
        return imports.filter(_holds(words)) if words else imports


def list_imports(edition: Edition) -> QuerySet[SheetImport]:
    """Return what the journal of an edition holds. Files that wait for their check to be confirmed are no imports."""
    return edition.sheet_imports.exclude(state=State.CHECKED).select_related("seat__person", "export")


def _holds(words: str) -> Q:
    return (
        Q(file_name__icontains=words)
        | Q(sha256__istartswith=words)
        | Q(author_name__icontains=words)
        | Q(undone_by_name__icontains=words)
    )
