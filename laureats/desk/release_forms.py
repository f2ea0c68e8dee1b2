# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in to set the hour of a release, or to hold it."""

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from laureats.desk.forms import HourForm


class HoldForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason (optional)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kept in the journal of the release."),
    )


class ScheduleForm(HoldForm, HourForm):
    """An hour, with why it moves."""

    field_order = ("results_at", "reason")


class PutOffForm(ScheduleForm):
    """`seen` is the hour that the page showed, in ISO 8601: whoever pressed a button had that one in mind."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_seen(self) -> object:
        text = self.cleaned_data["seen"]
        try:
            return parse_datetime(text) if text else None
        except ValueError as error:
            raise forms.ValidationError(_("This page is out of date: open it again.")) from error
