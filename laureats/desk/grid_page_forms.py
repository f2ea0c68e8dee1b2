# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in beside the grid itself: a new edition, and what its parts continue."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.definition.faults import DefinitionFault
from label.grids.cloning import NewEdition
from label.grids.correspondence import Correspondence, find_shared
from label.models import Criterion, Domain, Edition


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


class NewEditionForm(forms.Form):
    source = forms.ModelChoiceField(
        Edition.objects.filter(criteria__isnull=False, levels__isnull=False).distinct(),
        label=gettext_lazy("Edition whose grid is copied"),
        empty_label=None,
    )
    code = forms.CharField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("The year, or the year and a word when two editions share it."),
    )
    year = forms.IntegerField(label=gettext_lazy("Year"))
    name = forms.CharField(label=gettext_lazy("Name"))
    name_en = forms.CharField(label=gettext_lazy("Name in English"), required=False)
    opens_on = _day(gettext_lazy("Opens on"))
    closes_on = _day(gettext_lazy("Closes on"))
    marks_due_on = _day(gettext_lazy("Marks due on"))
    jury_meets_on = _day(gettext_lazy("Jury meets on"))
    results_at = forms.DateTimeField(
        label=gettext_lazy("Hour of the results"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("Paris time. Nothing is public before."),
    )

    def read_edition(self) -> NewEdition:
        return NewEdition(**{name: value for name, value in self.cleaned_data.items() if name != "source"})

    def show_faults(self, faults: Iterable[DefinitionFault]) -> None:
        """Put each fault at the field its pointer names, at the source when it is in the grid copied."""
        for fault in faults:
            name = fault.pointer.removeprefix("/")
            if name in self.fields:
                self.add_error(name, fault.message)
            else:
                self.add_error("source", f"{fault.pointer} – {fault.message}" if fault.pointer else fault.message)


class CorrespondenceForm(forms.Form):
    """A choice for each domain and criterion: what it continues in one earlier edition, or in none.

    What it continues in another edition than that one stays a choice, so that looking at one loses nothing.
    """

    def __init__(
        self,
        data: Any = None,
        *,
        domains: Sequence[Domain],
        criteria: Sequence[Criterion],
        earlier_domains: Sequence[Domain],
        earlier_criteria: Sequence[Criterion],
    ) -> None:
        super().__init__(data)
        self.domains = {f"domain-{domain.pk}": domain for domain in domains}
        self.criteria = {f"criterion-{criterion.pk}": criterion for criterion in criteria}
        for parts, earlier in ((self.domains, earlier_domains), (self.criteria, earlier_criteria)):
            for name, part in parts.items():
                self.fields[name] = _make_choice(part, earlier=earlier)

    @property
    def sections(self) -> list[tuple[forms.BoundField, list[forms.BoundField]]]:
        """Return the field of each domain with those of its criteria."""
        return [
            (self[name], [self[inner] for inner, part in self.criteria.items() if part.domain_id == domain.pk])
            for name, domain in self.domains.items()
        ]

    def clean(self) -> dict[str, Any]:
        for continued in (self._list_continued(self.domains), self._list_continued(self.criteria)):
            for name in find_shared(continued):
                self.add_error(name, _("Another one already continues it: each continues one of its own, or none."))
        return self.cleaned_data

    def read_correspondence(self) -> Correspondence:
        return Correspondence(
            domains={part.code: self._read(name) for name, part in self.domains.items()},
            criteria={part.code: self._read(name) for name, part in self.criteria.items()},
        )

    def _list_continued(self, names: Iterable[str]) -> dict[str, int | None]:
        return {name: self._read(name) for name in names}

    def _read(self, name: str) -> int | None:
        return int(self.cleaned_data[name]) if self.cleaned_data.get(name) else None


def _make_choice(part: Domain | Criterion, *, earlier: Iterable[Domain | Criterion]) -> forms.ChoiceField:
    choices: Mapping[str, str] = {
        "": _("none"),
        **_name_continued(part),
        **{str(each.pk): str(each) for each in earlier},
    }
    initial = str(part.continues_id or "")
    return forms.ChoiceField(label=str(part), choices=list(choices.items()), required=False, initial=initial)


def _name_continued(part: Domain | Criterion) -> dict[str, str]:
    if part.continues is None:
        return {}
    return {str(part.continues.pk): f"{part.continues} ({part.continues.edition.code})"}
