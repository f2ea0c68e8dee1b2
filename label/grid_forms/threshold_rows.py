# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Levels with their thresholds, and profiles with those they put in their place."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.definition.faults import join_pointer
from label.grid_forms.fields import LongTextField, NumberField, TextField, WholeNumberField
from label.grid_forms.places import Places
from label.grid_forms.rows import CriterionForm, DomainForm, RowForm, name_row
from label.kinds import Kind

# The codes of the rows that stay, by their keys.
Codes = Mapping[str, str]


class LevelForm(RowForm):
    kind = "levels"
    title_format = gettext_lazy("Level %(code)s")
    members = ("code", "name", "name_en", "short_name", "definition", "min_total")

    short_name = TextField(label=gettext_lazy("Short name"))
    definition = LongTextField(label=gettext_lazy("Definition"), rows=2)
    min_total = NumberField(label=gettext_lazy("Minimum total"))

    def __init__(self, data: QueryDict, *, key: str, domains: Mapping[str, DomainForm]) -> None:
        super().__init__(data, key=key)
        for domain_key, domain in domains.items():
            label = _("Minimum in %(domain)s") % {"domain": name_row(domain)}
            self.fields[f"minimum-{domain_key}"] = NumberField(label=label)
        self.domain_keys = list(domains)

    @property
    def cells(self) -> Iterator[forms.BoundField]:
        """Yield the fields of its row in the table of thresholds: the total, then each domain."""
        yield self["min_total"]
        yield from (self[f"minimum-{key}"] for key in self.domain_keys)

    def describe_level(self, *, pointer: str, places: Places, domains: Codes) -> dict[str, Any]:
        minima = describe_minima(
            self,
            prefix="",
            pointer=join_pointer(parent=pointer, member="domain_minima"),
            places=places,
            domains=domains,
        )
        return {**self.describe(pointer=pointer, places=places), "domain_minima": minima}


class ProfileForm(RowForm):
    kind = "profiles"
    title_format = gettext_lazy("Profile %(code)s")
    members = ("code", "name", "name_en", "kinds", "population_from", "population_below")

    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Kinds of bodies"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None ticked: any kind."),
    )
    population_from = WholeNumberField(label=gettext_lazy("Population from"))
    population_below = WholeNumberField(label=gettext_lazy("Population below"))
    not_applicable = forms.MultipleChoiceField(
        label=gettext_lazy("Criteria that do not apply"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        data: QueryDict,
        *,
        key: str,
        domains: Mapping[str, DomainForm],
        criteria: Mapping[str, CriterionForm],
        levels: Mapping[str, LevelForm],
    ) -> None:
        super().__init__(data, key=key)
        chosen = data.getlist(self.add_prefix("kinds"))
        # The ticked ones first, in their order: what was stored in another order than the list's stays in it.
        kinds = sorted(Kind.choices, key=lambda choice: chosen.index(choice[0]) if choice[0] in chosen else len(chosen))
        self.fields["kinds"].choices = kinds  # type: ignore[attr-defined]  # A choice field has choices.
        named = [(key, f"{name_row(criterion)} – {criterion.values['name']}") for key, criterion in criteria.items()]
        self.fields["not_applicable"].choices = named  # type: ignore[attr-defined]  # Idem.
        self.levels, self.domain_keys = levels, list(domains)
        for level_key, level in levels.items():
            self._add_thresholds(level_key, level=name_row(level), domains=domains)

    def _add_thresholds(self, key: str, *, level: str, domains: Mapping[str, DomainForm]) -> None:
        total = _("Minimum total of level %(level)s") % {"level": level}
        self.fields[f"total-{key}"] = NumberField(label=total)
        for domain_key, domain in domains.items():
            label = _("Minimum of level %(level)s in %(domain)s") % {"level": level, "domain": name_row(domain)}
            self.fields[f"{key}-minimum-{domain_key}"] = NumberField(label=label)

    @property
    def threshold_rows(self) -> Iterator[tuple[LevelForm, list[forms.BoundField]]]:
        """Yield each level with the fields that replace its thresholds."""
        for key, level in self.levels.items():
            yield level, [self[f"total-{key}"], *(self[f"{key}-minimum-{domain}"] for domain in self.domain_keys)]

    def describe_profile(
        self, *, pointer: str, places: Places, domains: Codes, criteria: Codes, levels: Codes
    ) -> dict[str, Any]:
        places.note(parent=pointer, member="not_applicable", form=self, field="not_applicable")
        entries = self._describe_entries(pointer=f"{pointer}/levels", places=places, domains=domains, levels=levels)
        return {
            **self.describe(pointer=pointer, places=places),
            "kinds": self.values["kinds"] or [],
            "not_applicable": [criteria[key] for key in self.values["not_applicable"] or () if key in criteria],
            "levels": entries,
        }

    def _describe_entries(self, *, pointer: str, places: Places, domains: Codes, levels: Codes) -> dict[str, Any]:
        """Return the thresholds by level code; a level whose cells are all blank keeps its own."""
        entries = {}
        for key, code in levels.items():
            place = join_pointer(parent=pointer, member=code)
            places.note(parent=pointer, member=code, form=self, field=f"total-{key}")
            places.note(parent=place, member="min_total", form=self, field=f"total-{key}")
            minima = describe_minima(
                self, prefix=f"{key}-", pointer=f"{place}/domain_minima", places=places, domains=domains
            )
            if self.values[f"total-{key}"] or minima:
                entries[code] = {"min_total": self.values[f"total-{key}"], "domain_minima": minima}
        return entries


def describe_minima(form: RowForm, *, prefix: str, pointer: str, places: Places, domains: Codes) -> dict[str, str]:
    """Return the minima that are filled in, by domain code."""
    minima = {}
    for key, code in domains.items():
        field = f"{prefix}minimum-{key}"
        places.note(parent=pointer, member=code, form=form, field=field)
        if form.values[field]:
            minima[code] = form.values[field]
    return minima
