# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in to correct or complete released results."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.errata.changes import AskedChanges, Standing

NO_LABEL = ""
FIELDS_OF_AWARD = ("level", "name", "mentions", "opinion", "carried_by", "note")


class ErratumForm(forms.Form):
    """The award as it should stand, starting from what it says now; `seen` is the digest of the preview read."""

    level = forms.ChoiceField(
        label=_("Level"),
        required=False,
        help_text=_("“No label” takes the label back: it stays on record, as withdrawn."),
    )
    name = forms.CharField(label=_("Name then borne"), max_length=255)
    mentions = forms.MultipleChoiceField(label=_("Mentions"), required=False, widget=forms.CheckboxSelectMultiple)
    opinion = forms.CharField(label=_("Jury’s opinion"), required=False, widget=forms.Textarea(attrs={"rows": 5}))
    carried_by = forms.CharField(
        label=_("Who carries the file"),
        required=False,
        max_length=500,
        help_text=_("The erratum says that it was corrected, and keeps no name."),
    )
    note = forms.CharField(label=_("Public note"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    reason = forms.CharField(
        label=_("Why it is corrected"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Public, in French, beside the award, for good: name nobody."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, edition: Edition, **options: Any) -> None:
        super().__init__(*args, **options)
        ladder = edition.levels.order_by("-sort_order", "-id").values_list("code", "name")
        self.fields["level"].choices = [*ladder, (NO_LABEL, _("No label"))]  # type: ignore[attr-defined]  # A choice field.
        named = list(edition.mentions.values_list("code", "name"))
        self.fields["mentions"].choices = named  # type: ignore[attr-defined]  # A choice field too.
        if not named:
            del self.fields["mentions"]

    @property
    def asked(self) -> AskedChanges:
        """Return what a valid form asks for; the level null is no label."""
        given = {name: self.cleaned_data[name] for name in FIELDS_OF_AWARD if name in self.fields}
        return given | {"level": given["level"] or None}


def initial_of(standing: Standing, *, reason: str) -> dict[str, Any]:
    """Return what the form starts from."""
    codes = [mention["code"] for mention in standing["mentions"]]
    return {**standing, "level": standing["level"] or NO_LABEL, "mentions": codes, "reason": reason}


class ComplementForm(forms.Form):
    """The deferred files to publish, among those that are ready."""

    references = forms.MultipleChoiceField(
        label=_("Files to publish"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one deferred file.")},
    )
    reason = forms.CharField(
        label=_("Why they come later"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Public, in French, on the page of results: name no body left without a label."),
    )
    understood = forms.BooleanField(
        label=_("I understand that these results become public at once, and that this cannot be undone."),
        error_messages={"required": _("Tick the box to publish: what is public cannot be taken back.")},
    )

    def __init__(self, *args: Any, ready: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["references"].choices = list(ready)  # type: ignore[attr-defined]  # A choice field.
