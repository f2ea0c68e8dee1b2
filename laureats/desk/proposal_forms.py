# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an editor fills in about the pages of laureates."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laureats.proposals.inviting import Invitation
from laureats.proposals.queries import Invitee

# An address of each laureate of an edition is a field of its own.
ADDRESS = "address-{}"


class InvitationForm(forms.Form):
    """Who is written to, where, and with which words."""

    message = forms.CharField(
        label=_("Your own words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Optional; they stand before the link."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, invitees: Sequence[Invitee], **options: Any) -> None:
        super().__init__(*args, **options)
        self.invitees = invitees
        self.fields["bodies"] = forms.TypedMultipleChoiceField(
            choices=[(each.territory.pk, each.territory.display_name) for each in invitees],
            coerce=int,
            error_messages={"required": _("Tick at least one laureate.")},
        )
        for each in invitees:
            self.fields[ADDRESS.format(each.territory.pk)] = forms.EmailField(required=False, initial=each.address)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        for body in values.get("bodies", ()):
            name = ADDRESS.format(body)
            if not values.get(name, "missing"):
                self.add_error(name, _("Type the address to write to, or untick this laureate."))
        return values

    @property
    def rows(self) -> list[tuple[Invitee, bool, forms.BoundField]]:
        """Return each laureate, whether it is ticked, and the field of its address."""
        ticked = {str(body) for body in self["bodies"].value() or ()}
        return [
            (each, str(each.territory.pk) in ticked, self[ADDRESS.format(each.territory.pk)]) for each in self.invitees
        ]

    @property
    def invitations(self) -> list[Invitation]:
        chosen = set(self.cleaned_data["bodies"])
        return [
            Invitation(territory=each.territory, recipient=self.cleaned_data[ADDRESS.format(each.territory.pk)])
            for each in self.invitees
            if each.territory.pk in chosen
        ]


class DecisionForm(forms.Form):
    """`parts` are the keys of what is accepted; `seen` is the revision of the page that was compared."""

    answer = forms.CharField(
        label=_("Words to the sender"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("They are mailed. Needed to refuse; optional to accept."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
