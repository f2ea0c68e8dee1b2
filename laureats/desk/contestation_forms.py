# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in of a contestation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.desk.forms import FilesField, ManyFilesInput
from laureats.errata.contestations import Answer, Complaint
from laureats.errata.pieces import SIGNATURES, TYPES
from laureats.models import Candidature, Contestation

MOST_PIECES = 10
Outcome = Contestation.Outcome


class _DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **options: Any) -> None:
        super().__init__(format="%Y-%m-%d", **options)


def _pieces_field(*, required: bool) -> FilesField:
    return FilesField(
        most=MOST_PIECES,
        required=required,
        label=_("Pieces"),
        widget=ManyFilesInput(attrs={"accept": ",".join(SIGNATURES)}),
        help_text=_("10 MiB each at most, ten at once. Types: %(types)s.") % {"types": TYPES},
        error_messages={"too_many": _("Send at most %(most)d files at once.")},
    )


class ComplaintForm(forms.Form):
    """What came in."""

    received_on = forms.DateField(label=_("Received on"), widget=_DayInput())
    received_from = forms.CharField(
        label=_("Received from"), max_length=255, help_text=_("Who writes, and in what function.")
    )
    grounds = forms.CharField(label=_("Grounds"), widget=forms.Textarea(attrs={"rows": 5}))
    barred = forms.CharField(
        label=_("People barred"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Who may not take part in the answer, and why."),
    )

    @property
    def complaint(self) -> Complaint:
        return Complaint(**{name: self.cleaned_data[name] for name in ComplaintForm.base_fields})


class NewContestationForm(ComplaintForm):
    """A contestation that comes in, with its pieces."""

    candidature = forms.ModelChoiceField(label=_("Candidature"), queryset=Candidature.objects.none())
    pieces = _pieces_field(required=False)
    field_order = ["candidature"]

    def __init__(self, *args: Any, edition: Edition, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["candidature"].queryset = edition.candidatures.order_by("reference")  # type: ignore[attr-defined]  # A model choice.


class PiecesForm(forms.Form):
    pieces = _pieces_field(required=True)


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect)
    answer = forms.CharField(label=_("Answer"), required=False, widget=forms.Textarea(attrs={"rows": 5}))
    answered_on = forms.DateField(label=_("Answered on"), required=False, widget=_DayInput())

    @property
    def given(self) -> Answer:
        return Answer(**{name: self.cleaned_data[name] for name in self.base_fields})
