# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which candidatures the inbox shows."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.intake.inbox import TO_DO_NAMES, ToDo, keep_to_do, list_inbox, search_inbox
from laureats.models import Candidature


class InboxFilters(forms.Form):
    """What is looked for; an unknown choice is left out, and the rest still counts."""

    q = forms.CharField(label=_("Reference, body, SIREN or dossier number"), required=False, max_length=255)
    status = forms.ChoiceField(label=_("State"), required=False)
    source = forms.ChoiceField(label=_("Came by"), required=False)
    to_do = forms.ChoiceField(label=_("To do"), required=False)

    def __init__(self, *args: Any, counts: Mapping[ToDo, int], **options: Any) -> None:
        super().__init__(*args, **options)
        to_do = [(each.value, f"{name} ({counts[each]})") for each, name in TO_DO_NAMES.items()]
        choices: dict[str, list[tuple[str, Any]]] = {
            "status": Candidature.Status.choices,
            "source": Candidature.Source.choices,
            "to_do": to_do,
        }
        for name, values in choices.items():
            self.fields[name].choices = [("", _("All")), *values]  # type: ignore[attr-defined]  # Choice fields.

    def find(self, edition: Edition) -> QuerySet[Candidature]:
        """Return the candidatures of an edition that were looked for."""
        self.is_valid()
        wanted = {name: self.cleaned_data.get(name) for name in ("status", "source")}
        rows = list_inbox(edition).filter(**{name: value for name, value in wanted.items() if value})
        if self.cleaned_data.get("to_do"):
            rows = keep_to_do(rows, to_do=ToDo(self.cleaned_data["to_do"]), edition=edition)
        words = self.cleaned_data.get("q")
        return search_inbox(rows, words=words) if words else rows
