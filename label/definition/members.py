# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The members of one JSON object of the definition: present or missing, of the right JSON type, known or not."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.definition.faults import FaultList, join_pointer, quote

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonKind(Generic[T]):
    """A JSON type, and the sentence that asks for it."""

    python_type: type[T]
    sentence: Promise | str

    def accepts(self, value: Any) -> bool:
        # In Python true and false are integers; in JSON they are not.
        return isinstance(value, self.python_type) and (self.python_type is bool or not isinstance(value, bool))


TEXT = JsonKind(python_type=str, sentence=gettext_lazy("A text is expected here."))
NUMBER = JsonKind(python_type=str, sentence=gettext_lazy("A number between quotes is expected here, such as “2.5”."))
WHOLE_NUMBER = JsonKind(python_type=int, sentence=gettext_lazy("A whole number without quotes is expected here."))
FLAG = JsonKind(python_type=bool, sentence=gettext_lazy("Either true or false is expected here."))
LIST: JsonKind[list[Any]] = JsonKind(python_type=list, sentence=gettext_lazy("A list is expected here."))
OBJECT: JsonKind[dict[str, Any]] = JsonKind(
    python_type=dict, sentence=gettext_lazy("An object between braces is expected here.")
)


def is_of_kind(*, value: Any, kind: JsonKind[T], pointer: str, faults: FaultList) -> bool:
    """Tell whether a value is of a JSON type, and report it when it is not."""
    if kind.accepts(value):
        return True
    faults.add(pointer=pointer, code="wrong_type", message=str(kind.sentence))
    return False


class Members:
    """The members of one object, read one after the other.

    What is wrong becomes a fault and the default comes back, so that one pass finds every fault. `refuse_unread` ends
    the reading: a member that was not asked for is unknown.
    """

    def __init__(self, *, members: dict[str, Any], pointer: str, faults: FaultList) -> None:
        self.pointer = pointer
        self.faults = faults
        self._members = members
        self._unread = dict.fromkeys(members)

    def locate(self, key: str) -> str:
        """Return the pointer to a member."""
        return join_pointer(parent=self.pointer, member=key)

    def has(self, key: str) -> bool:
        return key in self._members

    def take(self, *, key: str, kind: JsonKind[T], default: T) -> T:
        """Return a member that may be left out."""
        self._unread.pop(key, None)
        value = self._members.get(key, default)
        trusted = is_of_kind(value=value, kind=kind, pointer=self.locate(key), faults=self.faults)
        return value if trusted else default

    def take_nullable(self, *, key: str, kind: JsonKind[T]) -> T | None:
        """Return a member that may be left out or null."""
        self._unread.pop(key, None)
        value: T | None = self._members.get(key)
        if value is None or is_of_kind(value=value, kind=kind, pointer=self.locate(key), faults=self.faults):
            return value
        return None

    def require(self, *, key: str, kind: JsonKind[T], fallback: T) -> T:
        """Return a member that must be there."""
        if key not in self._members:
            self._report_missing(key)
        return self.take(key=key, kind=kind, default=fallback)

    def report(self, *, key: str, code: str, message: str) -> None:
        """Add a fault at a member."""
        self.faults.add(pointer=self.locate(key), code=code, message=message)

    def refuse_unread(self) -> None:
        """Report every member that was not asked for."""
        for key in self._unread:
            message = _("The key “%(key)s” is not known here.") % {"key": quote(key)}
            self.report(key=key, code="unknown_key", message=message)

    def _report_missing(self, key: str) -> None:
        # The pointer is the object's: a pointer to what is not there would point nowhere.
        message = _("The key “%(key)s” is missing.") % {"key": key}
        self.faults.add(pointer=self.pointer, code="missing_key", message=message)
        self.faults.mark_broken(self.locate(key))
