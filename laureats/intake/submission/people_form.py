# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is asked about people: those who answer for the file, and no more than the label needs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laureats.intake.plain_names import one_name

_WRONG_MAIL = {"invalid": _("This is no mail address: it looks like name@example.org.")}
_TOO_LONG = _("Shorten this: %(limit_value)d characters at most.")


class LineField(forms.CharField):
    """A line that may wait: a file is filled in little by little, and its sending tells what is missing."""

    def __init__(self, *, longest: int = 255, **options: Any) -> None:
        messages = {"max_length": _TOO_LONG} | options.pop("error_messages", {})
        super().__init__(max_length=longest, error_messages=messages, **({"required": False} | options))


class MailField(forms.EmailField):
    def __init__(self, **options: Any) -> None:
        messages = _WRONG_MAIL | options.pop("error_messages", {})
        super().__init__(max_length=254, error_messages=messages, **({"required": False} | options))


class PeopleForm(forms.Form):
    """Those who answer for the file. `version` is that of the people whom its sender saw."""

    referent_name = LineField(label=_("First name and name"), validators=[one_name])
    referent_role = LineField(
        label=_("Function"), help_text=_("For instance: mayor, deputy mayor for digital affairs, president.")
    )
    referent_email = MailField(
        label=_("Mail address"),
        help_text=_("Their own: a personal link is sent there to confirm the mandate."),
    )
    manager_name = LineField(label=_("First name and name"), validators=[one_name])
    manager_role = LineField(label=_("Function"), help_text=_("For instance: general secretary, IT manager."))
    manager_email = MailField(label=_("Mail address"), help_text=_("The secretariat answers there."))
    version = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    @property
    def seen_version(self) -> int:
        """Return the version that its sender saw; none at all is the first."""
        return self.cleaned_data.get("version") or 0


class ColleagueForm(forms.Form):
    name = LineField(
        label=_("First name and name"),
        longest=150,
        required=True,
        validators=[one_name],
        error_messages={"required": _("Write your colleague’s name: the file tells who wrote what.")},
    )
    email = MailField(
        label=_("Mail address"),
        required=True,
        error_messages={"required": _("Write your colleague’s mail address: the link is sent there.")},
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        help_text=_("You need not give one. The secretariat reads it."),
        error_messages={"max_length": _TOO_LONG},
    )


class DeclineForm(ReasonForm):
    reason = forms.CharField(
        label=_("Why you decline"),
        max_length=2000,
        error_messages={
            "max_length": _TOO_LONG,
            "required": _("Say in a few words why you decline: those who fill in the file will read it."),
        },
    )
