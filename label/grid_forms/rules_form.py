# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rules of computation of an edition, and what it publishes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.grid_forms.fields import NumberField, WholeNumberField, clean_values
from label.grid_forms.places import Places
from label.models.edition import Edition

_PUBLISHED = ("weights", "scores", "way_forward")


class RulesForm(forms.Form):
    use_required_attribute = False

    aggregation = forms.ChoiceField(
        label=_("Mark of a criterion"), choices=Edition.Aggregation.choices, help_text=_("Made of the jurors’ marks.")
    )
    quorum = WholeNumberField(
        label=_("Quorum"), help_text=_("How many jurors must have marked a criterion for it to count.")
    )
    mark_step = NumberField(label=_("Mark step"), help_text=_("Marks are multiples of this number."))
    weights = forms.BooleanField(label=_("Weights and thresholds are public"), required=False)
    scores = forms.BooleanField(label=_("Scores are public"), required=False)
    way_forward = forms.BooleanField(label=_("The way to the next level is public"), required=False)

    def describe(self, places: Places) -> dict[str, Any]:
        """Return the members of the document that the form holds."""
        values = clean_values(self)
        for member in ("aggregation", "quorum", "mark_step"):
            places.note(parent="", member=member, form=self, field=member)
        for member in _PUBLISHED:
            places.note(parent="/publishes", member=member, form=self, field=member)
        return {
            "aggregation": values["aggregation"],
            "quorum": values["quorum"],
            "mark_step": values["mark_step"],
            "publishes": {member: values[member] for member in _PUBLISHED},
        }
