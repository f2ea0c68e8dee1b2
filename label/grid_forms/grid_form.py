# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of fields as a whole: always bound, since a page that gets one more row is the page as it was typed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.forms import BoundField
from django.http import QueryDict
from django.utils.functional import cached_property

from label.definition.faults import DefinitionFault
from label.grid_forms.document_fields import write_fields
from label.grid_forms.fault_placing import place_fault, word_general_fault
from label.grid_forms.places import Places
from label.grid_forms.reading import read_rows
from label.grid_forms.rows import CriterionForm, DomainForm, MentionForm, RowForm
from label.grid_forms.rules_form import RulesForm
from label.grid_forms.shown_errors import ShownError, list_errors
from label.grid_forms.threshold_rows import LevelForm, ProfileForm

_KEY = re.compile("[0-9]{1,5}")
ROWS: Mapping[str, type[RowForm]] = {
    form.kind: form for form in (MentionForm, DomainForm, CriterionForm, LevelForm, ProfileForm)
}


class GridForm:
    """The rows of each kind by their keys, in the order in which they are shown."""

    def __init__(self, data: QueryDict) -> None:
        self.data = data
        self.rules = RulesForm(data)
        self.mentions = {key: MentionForm(data, key=key) for key in self._list_keys("mentions")}
        self.domains = {key: DomainForm(data, key=key) for key in self._list_keys("domains")}
        self.criteria = {key: CriterionForm(data, key=key, domains=self.domains) for key in self._list_keys("criteria")}
        self.levels = {key: LevelForm(data, key=key, domains=self.domains) for key in self._list_keys("levels")}
        self.profiles = {
            key: ProfileForm(data, key=key, domains=self.domains, criteria=self.criteria, levels=self.levels)
            for key in self._list_keys("profiles")
        }
        self.faults: list[str] = []

    @classmethod
    def of_grid(cls, grid: Mapping[str, Any]) -> "GridForm":
        """Return the page of a grid as a document holds it."""
        return cls(write_fields(grid))

    def add_row(self, *, kind: str, parent: str = "") -> "GridForm":
        """Return the page with one more row, blank; a criterion's parent is the key of its domain."""
        data = self.data.copy()
        keys = self._list_keys(kind)
        key = str(max(map(int, keys), default=-1) + 1)
        data.setlist(kind, [*keys, key])
        for name, value in {**ROWS[kind].defaults, "domain": parent}.items():
            data[f"{kind}-{key}-{name}"] = value
        return GridForm(data)

    @cached_property
    def described(self) -> tuple[dict[str, Any], Places]:
        """Return the grid as a document holds it, and where each of its members was typed."""
        places = Places()
        return {**self.rules.describe(places), **read_rows(self, places=places)}, places

    def list_forms(self) -> Iterator[RulesForm | RowForm]:
        yield self.rules
        yield from (row for rows in self._list_kinds() for row in rows.values())

    def is_readable(self) -> bool:
        """Tell whether every field took what was typed, before any rule looks at it."""
        return not any(form.errors for form in self.list_forms())

    def show_faults(self, faults: Iterable[DefinitionFault]) -> None:
        """Put each fault at its field; those that fit none stay in `faults`."""
        _grid, places = self.described
        for fault in faults:
            if not place_fault(fault, places=places, rows=self._list_rows()):
                self.faults.append(word_general_fault(fault))

    @property
    def domains_with_criteria(self) -> Iterator[tuple[DomainForm, list[CriterionForm]]]:
        """Yield the domains with the rows that are theirs, as typed."""
        for key, domain in self.domains.items():
            yield domain, [row for row in self.criteria.values() if row["domain"].value() == key]

    @property
    def threshold_rows(self) -> Iterator[tuple[LevelForm, Iterator[BoundField]]]:
        """Yield the levels with their thresholds, the total first."""
        return ((level, level.cells) for level in self.levels.values())

    @property
    def errors_shown(self) -> list[ShownError]:
        """Return what is wrong at the fields; `faults` tell the rest."""
        return [error for form in self.list_forms() for error in list_errors(form)]

    def _list_rows(self) -> list[RowForm]:
        return [row for rows in self._list_kinds() for row in rows.values()]

    def _list_kinds(self) -> tuple[Mapping[str, RowForm], ...]:
        # Criteria before domains: a part that may not go is more often a criterion.
        return (self.criteria, self.domains, self.levels, self.profiles, self.mentions)

    def _list_keys(self, kind: str) -> list[str]:
        return [key for key in dict.fromkeys(self.data.getlist(kind)) if _KEY.fullmatch(key)]
