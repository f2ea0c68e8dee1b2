# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in about candidatures."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.intake.completing import MoreTime
from laureats.intake.mail_templates import PLACEHOLDERS, Purpose, find_faults
from laureats.intake.messages import Message
from laureats.models import MailTemplate, Territory


class _Moment(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, **options: Any) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M", **options)


class WordsForm(forms.Form):
    """A subject and a text; placeholders that are not in the list are refused with the nearest one."""

    purpose = Purpose.MESSAGE
    subject = forms.CharField(label=_("Subject"), max_length=255)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 12}))
    occasion = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, purpose: MailTemplate.Purpose, **options: Any) -> None:
        super().__init__(*args, **options)
        self.purpose = purpose
        names = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[purpose])
        self.fields["text"].help_text = _("Placeholders: %(names)s") % {"names": names}

    def clean(self) -> None:
        super().clean()
        for field in ("subject", "text"):
            for fault in find_faults(purpose=self.purpose, **{"subject": "", "text": "", field: self._read(field)}):
                self.add_error(field, fault.message)

    @property
    def message(self) -> Message:
        given = {name: self._read(name) for name in ("occasion", "subject", "text")}
        return Message(purpose=self.purpose, **given)

    @property
    def more(self) -> MoreTime | None:
        """Return the time that is given with the mail."""
        return None

    def _read(self, name: str) -> str:
        return str(self.cleaned_data.get(name, "")).replace("\r\n", "\n")


class CompletionForm(WordsForm):
    """What is missing in one file; its body is given more time where an hour is written."""

    until = forms.DateTimeField(
        label=_("More time for this body, until"),
        required=False,
        widget=_Moment(),
        help_text=_("Blank: the hour above stays. Else the first instant at which the form is closed, Paris time."),
    )
    reason = forms.CharField(
        label=_("Why more time is given"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The journal keeps it; the mail does not hold it."),
    )
    field_order = ["until", "reason", "subject", "text", "occasion"]

    def clean(self) -> None:
        super().clean()
        if self.cleaned_data.get("until") and not self._read("reason"):
            self.add_error("reason", _("Write why more time is given: the journal keeps it."))

    @property
    def more(self) -> MoreTime | None:
        until = self.cleaned_data.get("until")
        return MoreTime(until=until, reason=self._read("reason")) if until else None


class JudgementForm(WordsForm):
    """A decision, its reason, and the mail that tells it unless it is unticked."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=10)
    reason = forms.CharField(label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    is_told = forms.BooleanField(label=_("Tell the candidate by mail"), required=False)
    field_order = ["seen", "occasion", "reason", "is_told", "subject", "text"]


class RestoreForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput, max_length=10)
    reason = forms.CharField(label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 2}))


class TimeForm(forms.Form):
    """More time, for all or for one body of those that apply."""

    territory = forms.ModelChoiceField(
        label=_("For"), queryset=Territory.objects.none(), required=False, empty_label=_("Everybody")
    )
    until = forms.DateTimeField(
        label=_("Until"), widget=_Moment(), help_text=_("The first instant at which the form is closed, Paris time.")
    )
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}))
    is_told = forms.BooleanField(label=_("Tell by mail those who gain time"), required=False)

    def __init__(self, *args: Any, edition: Edition, **options: Any) -> None:
        super().__init__(*args, **options)
        bodies = Territory.objects.filter(candidatures__edition=edition).order_by("name", "pk")
        self.fields["territory"].queryset = bodies  # type: ignore[attr-defined]  # A model choice.


class AddressForm(forms.Form):
    recipient = forms.EmailField(label=_("Address"))


def choose_template(templates: Sequence[MailTemplate], *, wanted: str) -> MailTemplate:
    """Return the template of that number, else the first."""
    return next((template for template in templates if str(template.pk) == wanted), templates[0])
