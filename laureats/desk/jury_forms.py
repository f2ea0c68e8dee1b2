# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in about the jury."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laureats.desk.workbook_forms import MAX_WORDS, ReminderForm


class InvitationForm(ReminderForm):
    """Who is invited, and by when the answer is awaited."""

    due_on = forms.DateField(
        label=_("To answer by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Written in the mail. The personal link stays open thirty days more."),
    )
    field_order = ("seats", "due_on", "message")

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day is past: choose one to come."))
        return day


class SeatChangeForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=MAX_WORDS,
        help_text=_("Kept with the date and your name; the public never reads it."),
        error_messages={"required": _("Write why the seat changes.")},
    )
