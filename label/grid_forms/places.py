# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which field of the page each JSON Pointer of its document leads to."""

from dataclasses import dataclass

from django import forms

from label.definition.faults import join_pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field of a form; the form itself when `field` is None."""

    form: forms.Form
    field: str | None


class Places:
    """The places noted while a document was made of its forms."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}

    def note_form(self, *, pointer: str, form: forms.Form) -> None:
        self._places[pointer] = Place(form=form, field=None)

    def note(self, *, parent: str, member: str | int, form: forms.Form, field: str) -> None:
        self._places[join_pointer(parent=parent, member=member)] = Place(form=form, field=field)

    def find(self, pointer: str) -> Place | None:
        """Return the place of a pointer, or that of the nearest part around it; None when no form holds it."""
        while pointer and pointer not in self._places:
            pointer = pointer.rpartition("/")[0]
        return self._places.get(pointer)
