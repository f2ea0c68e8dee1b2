# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which files of a deliberation are shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from laureats.deliberation.queries import DeliberatedFile
from laureats.desk.deliberation_forms import encode_level
from laureats.imports.cell_values import fold

DEFAULT_DISTANCE = Decimal(2)
DEFAULT_SHARE = 50

STATES: Mapping[str, Callable[[DeliberatedFile], bool]] = {
    "awaited": lambda file: file.status.is_awaited,
    "none": lambda file: file.status.state == "none" and not file.status.is_deferred,
    "to_review": lambda file: file.status.state == "to_review" and not file.status.is_deferred,
    "decided": lambda file: file.status.state == "decided" and not file.status.is_deferred,
    "deferred": lambda file: file.status.is_deferred,
}
STATE_CHOICES = [
    ("", _("All")),
    ("awaited", _("Undecided or to review")),
    ("none", _("Undecided")),
    ("to_review", _("To review")),
    ("decided", _("Decided")),
    ("deferred", _("Deferred")),
]
# The fields that leave files out; the others say from where on.
NARROWING = ("q", "level", "state", "borderline", "fragile", "disagreement", "incomplete")


class DeliberationFilters(forms.Form):
    """What is looked for; what cannot be read is left out, and the rest still counts.

    `distance` is in points, `share` in percent of a criterion's maximum: they also say which files bear the sign.
    """

    q = forms.CharField(label=_("Body or reference"), required=False, max_length=255)
    level = forms.ChoiceField(label=_("Computed level"), required=False)
    state = forms.ChoiceField(label=_("Decision"), required=False, choices=STATE_CHOICES)
    borderline = forms.BooleanField(label=_("Near a threshold"), required=False)
    distance = forms.DecimalField(
        label=_("distance, in points"), required=False, min_value=0, max_value=100, localize=True
    )
    fragile = forms.BooleanField(label=_("Level that hangs on one juror"), required=False)
    disagreement = forms.BooleanField(label=_("Jurors far apart"), required=False)
    share = forms.IntegerField(label=_("spread, in % of the maximum"), required=False, min_value=1, max_value=100)
    incomplete = forms.BooleanField(label=_("Incomplete"), required=False)

    def __init__(self, data: QueryDict, *, levels: Mapping[str, str]) -> None:
        """`levels` are the names of the edition's levels by code."""
        filled = data.copy()
        filled.setdefault("distance", str(DEFAULT_DISTANCE))
        filled.setdefault("share", str(DEFAULT_SHARE))
        super().__init__(filled, auto_id="filter-%s")
        named = [(encode_level(code), name) for code, name in levels.items()]
        choices = [("", _("All")), *named, (encode_level(None), _("no label"))]
        self.fields["level"].choices = choices  # type: ignore[attr-defined]  # A choice field has choices.
        self.is_valid()

    @property
    def is_filtered(self) -> bool:
        return any(self._value(name) for name in NARROWING)

    def find_files(self, files: Sequence[DeliberatedFile]) -> list[DeliberatedFile]:
        """Return the files that answer every filter, in their order."""
        tests = list(self._list_tests())
        return [file for file in files if all(test(file) for test in tests)]

    def is_borderline(self, file: DeliberatedFile) -> bool:
        distance = self._value("distance")
        limit = Fraction(DEFAULT_DISTANCE if distance is None else distance)
        return file.threshold is not None and file.threshold.distance <= limit

    def is_disputed(self, file: DeliberatedFile) -> bool:
        limit = Fraction(self._value("share") or DEFAULT_SHARE, 100)
        return file.spread is not None and file.spread.share >= limit

    def _list_tests(self) -> Iterator[Callable[[DeliberatedFile], bool]]:
        if self._value("q"):
            yield self._holds_words
        if self._value("level"):
            yield self._is_at_level
        if self._value("state"):
            yield STATES[self._value("state")]
        if self._value("borderline"):
            yield self.is_borderline
        if self._value("fragile"):
            yield lambda file: file.is_fragile
        if self._value("disagreement"):
            yield self.is_disputed
        if self._value("incomplete"):
            yield lambda file: file.is_incomplete

    def _holds_words(self, file: DeliberatedFile) -> bool:
        words = fold(self._value("q"))
        return words in fold(file.reference) or words in fold(file.result.candidature.territory)

    def _is_at_level(self, file: DeliberatedFile) -> bool:
        return not file.is_incomplete and encode_level(file.result.computed_level) == self._value("level")

    def _value(self, name: str) -> Any:
        return self.cleaned_data.get(name)
