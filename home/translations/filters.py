# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a translator keeps of the report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from home.translations.states import State, TranslationRow


class TranslationFilters(forms.Form):
    """Every field may be left blank. An unknown value keeps everything."""

    title = forms.CharField(label=_("Title"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("All")), *State.choices])
    kind = forms.ChoiceField(label=_("Type"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def keep(self, rows: list[TranslationRow]) -> list[TranslationRow]:
        """Return the rows that the filters ask for, and offer the types and the languages of all of them."""
        self._offer("kind", sorted({row.record.kind for row in rows}))
        self._offer("language", [_name(locale) for locale in dict.fromkeys(row.locale for row in rows)])
        if not self.is_valid():
            return rows
        return [row for row in rows if _is_asked(row, self.cleaned_data)]

    def _offer(self, name: str, values: list[str]) -> None:
        field: Any = self.fields[name]
        field.choices = [("", _("All")), *((value, value) for value in values)]


def _is_asked(row: TranslationRow, asked: dict[str, str]) -> bool:
    return (
        asked["title"].casefold() in row.record.title.casefold()
        and asked["state"] in {"", row.state}
        and asked["kind"] in {"", row.record.kind}
        and asked["language"] in {"", _name(row.locale)}
    )


def _name(locale: Locale) -> str:
    return str(locale.get_display_name())
