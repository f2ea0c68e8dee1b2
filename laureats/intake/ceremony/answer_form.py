# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a guest fills in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.intake.ceremony.answering import GivenAnswer, NamedGuest, spell_answer
from laureats.models import Invitation

Reply = Invitation.Reply
MOST_GUESTS = 6
_NAME = 150
_NOTE = 2000
REPLIES = [(Reply.COMES.value, gettext_lazy("We come")), (Reply.REGRETS.value, gettext_lazy("We do not come"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestRow:
    number: int
    name: forms.BoundField
    function: forms.BoundField


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """One fault of the form: the field to go to, what it is called, and what to do."""

    target: str
    where: str
    sentence: str


class AnswerForm(forms.Form):
    """`invitation` comes with its attendees: the form begins with the answer that stands."""

    reply = forms.ChoiceField(
        label=gettext_lazy("Do you come?"),
        choices=REPLIES,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Say whether you come.")},
    )
    note = forms.CharField(
        label=gettext_lazy("Words to the secretariat"),
        help_text=gettext_lazy("Optional: access, diet, train hours."),
        required=False,
        max_length=_NOTE,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, invitation: Invitation, **options: Any) -> None:
        super().__init__(*args, **options)
        for number in range(1, MOST_GUESTS + 1):
            self.fields[f"name-{number}"] = forms.CharField(
                label=gettext_lazy("First name and name"), required=False, max_length=_NAME
            )
            self.fields[f"function-{number}"] = forms.CharField(
                label=gettext_lazy("Function"), required=False, max_length=_NAME
            )
        self.initial = _read(invitation)

    @property
    def rows(self) -> Iterator[GuestRow]:
        for number in range(1, MOST_GUESTS + 1):
            yield GuestRow(number=number, name=self[f"name-{number}"], function=self[f"function-{number}"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for number in range(1, MOST_GUESTS + 1):
            if data.get(f"function-{number}") and not data.get(f"name-{number}", "missing"):
                self.add_error(f"name-{number}", _("Write whose function this is, or erase it."))
        if data.get("reply") == Reply.COMES and not self.errors and not self.list_guests():
            self.add_error("name-1", _("Name at least one person who comes: the place card bears the name."))
        return data

    def list_guests(self) -> list[NamedGuest]:
        """Return those named; nobody when the body does not come."""
        if self.cleaned_data.get("reply") != Reply.COMES:
            return []
        named = [
            NamedGuest(name=self.cleaned_data[f"name-{number}"], function=self.cleaned_data[f"function-{number}"])
            for number in range(1, MOST_GUESTS + 1)
        ]
        return [guest for guest in named if guest.name]

    def read_answer(self) -> GivenAnswer:
        return GivenAnswer(
            reply=Reply(self.cleaned_data["reply"]),
            guests=self.list_guests(),
            note=self.cleaned_data["note"],
            seen=self.cleaned_data["seen"],
        )

    def list_faults(self) -> list[FormFault]:
        """Return the faults in the order of the form, those of no field first."""
        faults = [
            FormFault(target="page-title", where=_("Your answer"), sentence=str(error))
            for error in self.non_field_errors()
        ]
        for field in self:
            faults += [
                FormFault(target=_target(field), where=_name(field), sentence=str(error)) for error in field.errors
            ]
        return faults


def _target(field: forms.BoundField) -> str:
    """Return what the link of a fault leads to: the first of several buttons, or the field."""
    return f"{field.auto_id}_0" if field.name == "reply" else str(field.auto_id)


def _name(field: forms.BoundField) -> str:
    number = field.name.rpartition("-")[2]
    if not number.isdigit():
        return str(field.label)
    return _("%(field)s, person %(number)s") % {"field": field.label, "number": number}


def _read(invitation: Invitation) -> dict[str, str]:
    values = {"reply": "" if invitation.reply == Reply.WAITING else invitation.reply, "note": invitation.note}
    values["seen"] = spell_answer(invitation)
    for number, person in enumerate(invitation.attendees.all(), start=1):
        values[f"name-{number}"], values[f"function-{number}"] = person.name, person.function
    return values
