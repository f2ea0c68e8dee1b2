# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jurors of an edition, by the code of their seat or by name."""

from collections import defaultdict

from label.models import Edition, JurySeat
from laureats.imports.cell_values import fold


class JurorIndex:
    """The seats of an edition, whatever their state, read in one query."""

    def __init__(self, edition: Edition) -> None:
        seats = list(edition.seats.select_related("person"))
        self.codes = [seat.code for seat in seats]
        self._by_code = {seat.code: seat for seat in seats}
        self._by_name: defaultdict[str, list[JurySeat]] = defaultdict(list)
        for seat in seats:
            person = seat.person
            for name in {fold(f"{person.first_name} {person.last_name}"), fold(person.full_name)}:
                self._by_name[name].append(seat)

    def find(self, name: str) -> list[JurySeat]:
        """Return the seats of that code, else of that code in another case, else of that name."""
        if name in self._by_code:
            return [self._by_code[name]]
        near = [seat for code, seat in self._by_code.items() if code.casefold() == name.casefold()]
        return near or self._by_name.get(fold(name), [])
