# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The levels and mentions of an edition, by what a cell may call them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from label.models import Level, Mention
from laureats.imports.cell_values import fold

R = TypeVar("R", Level, Mention)


class Catalogue(Generic[R]):
    """Records by code, then by code in another case, then by name; several that share a name are all found."""

    def __init__(self, records: Iterable[R]) -> None:
        self.by_code: dict[str, R] = {record.code: record for record in records}
        self._by_folded_code: defaultdict[str, list[R]] = defaultdict(list)
        self._by_name: defaultdict[str, list[R]] = defaultdict(list)
        for record in self.by_code.values():
            self._by_folded_code[fold(record.code)].append(record)
            self._by_name[fold(record.name)].append(record)

    @property
    def codes(self) -> list[str]:
        return list(self.by_code)

    def find_by_code(self, text: str) -> list[R]:
        if text in self.by_code:
            return [self.by_code[text]]
        return self._by_folded_code.get(fold(text), [])

    def find(self, text: str) -> list[R]:
        return self.find_by_code(text) or self._by_name.get(fold(text), [])
