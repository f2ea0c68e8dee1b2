# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is typed for a juror and a file at the jury’s table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from label.models import Criterion
from laureats.jury_sheets.stored_words import show_stored_mark
from laureats.jury_sheets.values import show_number
from laureats.table_marks import TableEntry, TableFault, TypedMark
from laureats.table_marks.sheet import SheetLine

FIELDS = ("points", "comment", "clears")


def field_name(field: str, criterion: str) -> str:
    """Return the name of a field of a criterion, or of the reason or the source, which have none."""
    return f"{field}-{criterion}" if criterion else field


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One criterion on the page; a closed one has no field, and a missing mark nothing to clear."""

    criterion: Criterion
    maximum: str
    held: str
    is_closed: bool
    points: BoundField | None
    comment: BoundField | None
    clears: BoundField | None


class TableMarksForm(forms.Form):
    """Three fields a criterion, all of them optional; blank is no change. The deed itself says what is wrong."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Why these marks change. It stays in the journal."),
    )
    source = forms.CharField(
        label=_("Source"),
        required=False,
        max_length=255,
        help_text=_("Who said it, and when: “in person, meeting of the jury, 5 November”."),
    )

    def __init__(self, *args: Any, sheet: Sequence[SheetLine], **options: Any) -> None:
        super().__init__(*args, **options)
        self.sheet = sheet
        for line in sheet:
            if not line.is_closed:
                self._add_fields(line)

    def _add_fields(self, line: SheetLine) -> None:
        code = line.criterion.code
        self.fields[field_name("points", code)] = forms.CharField(
            label=_("New mark"),
            required=False,
            max_length=50,
            strip=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "text"}),
        )
        self.fields[field_name("comment", code)] = forms.CharField(
            label=_("Comment"), required=False, widget=forms.Textarea(attrs={"rows": 1})
        )
        if line.mark is not None:
            self.fields[field_name("clears", code)] = forms.BooleanField(label=_("Clear this mark"), required=False)

    @property
    def lines(self) -> list[FormLine]:
        return [
            FormLine(
                criterion=line.criterion,
                maximum=show_number(line.criterion.max_points),
                held=show_stored_mark(line.mark),
                is_closed=line.is_closed,
                **{field: self._find_field(field, line.criterion.code) for field in FIELDS},
            )
            for line in self.sheet
        ]

    def make_entry(self, *, reference: str, juror: str) -> TableEntry:
        """Return what was typed, as it was typed; the form is valid."""
        typed = self.cleaned_data
        return TableEntry(
            reference=reference,
            juror=juror,
            marks=[
                TypedMark(
                    criterion=code,
                    points=typed[field_name("points", code)],
                    comment=typed[field_name("comment", code)],
                    clears=bool(typed.get(field_name("clears", code))),
                )
                for code in (line.criterion.code for line in self.sheet if not line.is_closed)
            ],
            reason=typed["reason"],
            source=typed["source"],
        )

    def add_faults(self, faults: Sequence[TableFault]) -> None:
        """Show each fault at its field, and those of the whole above the form."""
        for each in faults:
            name = field_name(each.field, each.criterion)
            self.add_error(name if name in self.fields else None, each.fault.message)

    @property
    def typed_values(self) -> Iterator[tuple[str, str]]:
        """Return what was sent, field by field, for a page that keeps it without showing it."""
        return ((name, self.data[name]) for name in self.fields if self.data.get(name))

    def _find_field(self, field: str, criterion: str) -> BoundField | None:
        name = field_name(field, criterion)
        return self[name] if name in self.fields else None
