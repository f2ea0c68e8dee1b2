# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong in what came in: where it is, what it is, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault. `sheet` and `cell` ("C2") are empty when it is not at a cell; `message` is a whole sentence."""

    sheet: str = ""
    cell: str = ""
    code: str
    message: str

    def as_json(self) -> dict[str, str]:
        return {"sheet": self.sheet, "cell": self.cell, "code": self.code, "message": self.message}

    def __str__(self) -> str:
        place = " ".join(filter(None, [self.sheet, self.cell]))
        return f"{place}: {self.message}" if place else self.message


class Refused(Exception):
    """A deed was refused for these faults, and nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
