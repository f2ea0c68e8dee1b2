# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of the page: one a part of the grid, found again by a key that never changes while the page is edited."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from label.definition.faults import join_pointer
from label.grid_forms.fields import NumberField, RankField, TextField, clean_values
from label.grid_forms.places import Places
from label.grid_forms.questions import QuestionsField


class RowForm(forms.Form):
    """A named part. `former` is the code under which the site holds it, blank for a new one."""

    kind: ClassVar[str]
    title_format: ClassVar[Promise | str]
    # The fields that are members of the part's object under the same name.
    members: ClassVar[tuple[str, ...]] = ("code", "name", "name_en")
    # What is filled in a new row before anything is typed.
    defaults: ClassVar[Mapping[str, str]] = {}
    use_required_attribute = False

    former = TextField(widget=forms.HiddenInput)
    code = TextField(label=_("Code"))
    name = TextField(label=_("Name"))
    name_en = TextField(label=_("Name in English"))
    order = RankField(label=_("Order"))
    remove = forms.BooleanField(label=_("Remove"), required=False)

    def __init__(self, data: QueryDict, *, key: str) -> None:
        super().__init__(data, prefix=f"{self.kind}-{key}")
        self.key = key

    @cached_property
    def values(self) -> dict[str, Any]:
        return clean_values(self)

    @property
    def title(self) -> str:
        return str(self.title_format) % {"code": name_row(self)}

    @property
    def is_kept(self) -> bool:
        return not self.values["remove"] and not self.is_blank

    @property
    def is_blank(self) -> bool:
        """Tell whether a row that was added has been left as it was."""
        typed = (self.values[name] for name in self.members if name not in self.defaults)
        return not self.values["former"] and not any(typed)

    @property
    def rank(self) -> Any:
        """Return what rows are sorted by: those without a number come last."""
        order = self.values["order"]
        return (order is None, order or 0)

    def describe(self, *, pointer: str, places: Places) -> dict[str, Any]:
        """Return the part's object of the document, and note where its members come from."""
        places.note_form(pointer=pointer, form=self)
        for member in self.members:
            places.note(parent=pointer, member=member, form=self, field=member)
        return {member: self.values[member] for member in self.members}


class MentionForm(RowForm):
    kind = "mentions"
    title_format = _("Mention %(code)s")


class DomainForm(RowForm):
    kind = "domains"
    title_format = _("Domain %(code)s")
    members = ("code", "name", "name_en", "weight", "questions")
    defaults = {"weight": "1"}

    weight = NumberField(label=_("Weight"))
    questions = QuestionsField(label=_("Sample questions"), rows=3, help_text=_("One a line."))


class CriterionForm(RowForm):
    kind = "criteria"
    title_format = _("Criterion %(code)s")
    members = ("code", "name", "name_en", "max_points", "weight", "bonus")
    defaults = {"weight": "1"}

    domain = forms.ChoiceField(label=_("Domain"))
    max_points = NumberField(label=_("Maximum"))
    weight = NumberField(label=_("Weight"))
    bonus = forms.BooleanField(label=_("Bonus"), required=False)

    def __init__(self, data: QueryDict, *, key: str, domains: Mapping[str, DomainForm]) -> None:
        super().__init__(data, key=key)
        choices = [(key, name_row(domain)) for key, domain in domains.items()]
        self.fields["domain"].choices = choices  # type: ignore[attr-defined]  # A choice field has choices.


def name_row(row: RowForm) -> str:
    """Return how a row is called on the page: its code, as typed."""
    return row.values["code"] or "…"


def list_pointer(*, parent: str, kind: str, rank: int) -> str:
    """Return the pointer to one part of a list."""
    return join_pointer(parent=f"{parent}/{kind}", member=rank)
