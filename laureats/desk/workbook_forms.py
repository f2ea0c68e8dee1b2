# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in to write to the jury."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laureats.correspondence.queries import JurorPost
from laureats.models import SheetExport

MAX_WORDS = 2000


class FormatForm(forms.Form):
    file_format = forms.ChoiceField(label=_("Format of the workbooks"), choices=SheetExport.Format.choices)


class ReminderForm(forms.Form):
    """Who is written to, by when, and the sender's own words. `seen` is the last mail when the form was shown."""

    seats = forms.MultipleChoiceField(
        label=_("Jurors"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one juror.")},
    )
    due_on = forms.DateField(
        label=_("To send back by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Written in the mail. The personal link stays open thirty days more."),
    )
    message = forms.CharField(
        label=_("A few words of yours"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=MAX_WORDS,
        required=False,
        help_text=_("Added to the mail as they are."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, jurors: Sequence[JurorPost], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(juror.seat.code, f"{juror.seat.person.full_name} <{juror.address}>") for juror in jurors]
        self.fields["seats"].choices = choices  # type: ignore[attr-defined]  # A choice field has choices.


class WorkbookMailForm(ReminderForm):
    file_format = forms.ChoiceField(label=_("Format of the workbooks"), choices=SheetExport.Format.choices)
    field_order = ("seats", "file_format", "due_on", "message")

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day is past: choose one to come."))
        return day
