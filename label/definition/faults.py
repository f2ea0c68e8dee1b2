# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong in a definition: where, what, and what to do about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionFault:
    """One fault: `pointer` is an RFC 6901 JSON Pointer ("" is the whole document), `message` a whole sentence.

    `subject` is the code of a part that the document leaves out, to which no pointer can lead.
    """

    pointer: str
    code: str
    message: str
    subject: str = field(default="", compare=False)

    def as_json(self) -> dict[str, str]:
        return {"pointer": self.pointer, "code": self.code, "message": self.message}

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}" if self.pointer else self.message


class RefusedDefinition(Exception):
    """A definition was refused for these faults, and nothing was written."""

    def __init__(self, *, faults: Iterable[DefinitionFault], code: str | None = None) -> None:
        self.faults = tuple(faults)
        self.code = code
        super().__init__("\n".join(str(fault) for fault in self.faults))


class FaultList:
    """The faults found so far, and the places whose value is not to be trusted for further checks."""

    def __init__(self) -> None:
        self._faults: list[DefinitionFault] = []
        self._broken: set[str] = set()

    def __iter__(self) -> Iterator[DefinitionFault]:
        return iter(self._faults)

    def __len__(self) -> int:
        return len(self._faults)

    def add(self, *, pointer: str, code: str, message: str) -> None:
        self._faults.append(DefinitionFault(pointer=pointer, code=code, message=message))
        self.mark_broken(pointer)

    def mark_broken(self, pointer: str) -> None:
        """Say that what stands there, or should, was not understood."""
        self._broken.add(pointer)

    def is_broken(self, pointer: str) -> bool:
        return pointer in self._broken


def join_pointer(*, parent: str, member: str | int) -> str:
    """Return the pointer to a member of an object or list (RFC 6901, section 3)."""
    return f"{parent}/{str(member).replace('~', '~0').replace('/', '~1')}"


def quote(text: str) -> str:
    """Return a value as a message may cite it: cut when long."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
