# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in before mails about the ceremony or about results leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laureats.intake.ceremony.guests import Guest
from laureats.intake.ceremony.letter_states import Reader
from laureats.intake.ceremony.sending import Addressed
from laureats.intake.ceremony.wording import Wording, find_wording
from laureats.intake.mail_templates import PLACEHOLDERS, Purpose
from laureats.models import MailState, MailTemplate

# An address of each candidature is a field of its own, and so is the template of each purpose.
ADDRESS, TEMPLATE = "address-{}", "template-{}"
_LABELS = {
    Purpose.INVITATION: _("Text of the invitation"),
    Purpose.LABELLED: _("Letter to a labelled body"),
    Purpose.UNLABELLED: _("Letter to a body without a label"),
}
Row = Guest | Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingRow:
    row: Row
    is_ticked: bool
    address: forms.BoundField


class MailingForm(forms.Form):
    """Who is written to, where, and with which texts."""

    def __init__(
        self, *args: Any, listed: Sequence[Row], purposes: Sequence[MailTemplate.Purpose], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.listed, self.purposes = listed, purposes
        self.fields["chosen"] = forms.TypedMultipleChoiceField(
            choices=[(row.candidature.pk, row.name) for row in listed],
            coerce=int,
            initial=[row.candidature.pk for row in listed if row.is_to_tell and row.address],
            error_messages={"required": _("Tick at least one candidature.")},
        )
        for row in listed:
            name = ADDRESS.format(row.candidature.pk)
            self.fields[name] = forms.EmailField(required=False, initial=row.address)
        for purpose in purposes:
            self.fields[TEMPLATE.format(purpose)] = _template_field(purpose)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for candidature in values.get("chosen", ()):
            name = ADDRESS.format(candidature)
            if not values.get(name, "missing"):
                self.add_error(name, _("Type the address to write to, or untick this candidature."))
        return values

    @property
    def rows(self) -> list[MailingRow]:
        ticked = {str(each) for each in self["chosen"].value() or ()}
        return [
            MailingRow(
                row=row,
                is_ticked=str(row.candidature.pk) in ticked,
                address=self[ADDRESS.format(row.candidature.pk)],
            )
            for row in self.listed
        ]

    @property
    def template_fields(self) -> list[forms.BoundField]:
        return [self[TEMPLATE.format(purpose)] for purpose in self.purposes]

    @property
    def ticked_rows(self) -> list[Row]:
        return [each.row for each in self.rows if each.is_ticked]

    def list_addressed(self) -> list[Addressed]:
        chosen = set(self.cleaned_data["chosen"])
        return [self.address_row(row) for row in self.listed if row.candidature.pk in chosen]

    def address_row(self, row: Row, *, seen: int = 0) -> Addressed:
        """Return where to write to one row; once more after the mail of that key, which left already."""
        address = self.cleaned_data.get(ADDRESS.format(row.candidature.pk)) or row.address
        mail = row.mail
        left_already = mail is not None and mail.state == MailState.SENT and mail.recipient == address
        return Addressed(candidature=row.candidature, address=address, after=seen if left_already else 0)

    def find_wording(self, purpose: MailTemplate.Purpose) -> Wording:
        values = self.cleaned_data if self.is_bound else {}
        return find_wording(purpose, template=values.get(TEMPLATE.format(purpose)))


def _template_field(purpose: MailTemplate.Purpose) -> forms.ModelChoiceField[MailTemplate]:
    names = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[purpose])
    return forms.ModelChoiceField(
        label=_LABELS[purpose],
        queryset=MailTemplate.objects.filter(purpose=purpose),
        required=False,
        empty_label=_("The usual text"),
        help_text=_("Placeholders: %(names)s") % {"names": names},
    )
