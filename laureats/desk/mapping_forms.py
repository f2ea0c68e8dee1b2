# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each column of an export brings, and what each of its words stands for: a list to choose in for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.intake.mapping.checking import find_mapping_faults, suggest_former
from laureats.intake.mapping.exports import Export, Heading
from laureats.intake.mapping.proposing import propose_targets
from laureats.intake.mapping.targets import LEFT_OUT, Target
from laureats.intake.mapping.words import NOTHING, Word, meanings_of
from laureats.models import ColumnMapping

UNDECIDED = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRow:
    """A column on the page: `notes` are sentences about it."""

    heading: Heading
    samples: Sequence[str]
    notes: Sequence[str]
    field: forms.BoundField


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    word: Word
    column: str
    note: str
    field: forms.BoundField


class ColumnsForm(forms.Form):
    """One field a column of the file."""

    name = forms.CharField(
        label=gettext_lazy("Name of the mapping"),
        max_length=100,
        help_text=gettext_lazy("The next export is read by the same mapping: choose a name that will be found again."),
    )

    def __init__(
        self,
        *args: Any,
        export: Export,
        targets: Mapping[str, Target],
        mapping: ColumnMapping | None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.export, self.targets = export, targets
        self.known = dict(mapping.columns) if mapping else {}
        self.proposed = {
            key: code for key, code in propose_targets(export, targets=targets).items() if key not in self.known
        }
        self.former = suggest_former(self.known, export=export)
        self.fields["name"].initial = mapping.name if mapping else ""
        choices = _list_choices(targets)
        for number, heading in enumerate(export.headings):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=heading.key, choices=choices, required=False, initial=self._initial(heading)
            )

    @property
    def rows(self) -> Iterator[ColumnRow]:
        for number, heading in enumerate(self.export.headings):
            yield ColumnRow(
                heading=heading,
                samples=self.export.samples_of(heading),
                notes=list(self._notes(heading)),
                field=self[f"column-{number}"],
            )

    @property
    def columns(self) -> dict[str, str]:
        """Return the targets chosen, by heading."""
        chosen = [self.cleaned_data.get(f"column-{number}", UNDECIDED) for number in range(len(self.export.headings))]
        return {heading.key: code for heading, code in zip(self.export.headings, chosen, strict=True)}

    def clean(self) -> None:
        columns = self.columns
        undecided = [number for number, code in enumerate(columns.values()) if code == UNDECIDED]
        for number in undecided:
            if f"column-{number}" not in self.errors:
                self.add_error(f"column-{number}", _("Choose what this column brings, or leave it out."))
        if not undecided:
            for fault in find_mapping_faults(columns, export=self.export, targets=self.targets):
                self.add_error(None, f"{fault.cell} {fault.message}".strip())

    def _initial(self, heading: Heading) -> str:
        code = self.known.get(heading.key, self.proposed.get(heading.key, UNDECIDED))
        return code if code == LEFT_OUT or code in self.targets else UNDECIDED

    def _notes(self, heading: Heading) -> Iterator[str]:
        if heading.occurrence > 1:
            yield _("Column %(letter)s: number %(number)d of this name.") % {
                "letter": heading.letter,
                "number": heading.occurrence,
            }
        if heading.key in self.former:
            former = self.former[heading.key]
            named = {"former": former, "target": _name_of(self.known[former], targets=self.targets)}
            yield _("New. It may be the new name of “%(former)s”, which brought: %(target)s.") % named
        elif self.known and heading.key not in self.known:
            yield _("New: the mapping does not know it.")
        if heading.key in self.proposed:
            yield _("Proposed from its name: check it.")
        if self.known.get(heading.key, LEFT_OUT) not in {LEFT_OUT, *self.targets}:
            yield _("The question that it answered is no longer asked.")


class WordsForm(forms.Form):
    """One field a word of the columns that take certain words only."""

    def __init__(
        self, *args: Any, words: Sequence[Word], targets: Mapping[str, Target], mapping: ColumnMapping, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.words = words
        for number, word in enumerate(words):
            target = targets[mapping.columns[word.heading.key]]
            self.fields[f"word-{number}"] = forms.ChoiceField(
                label=f"{word.heading.key}: {word.text}",
                choices=_list_meanings(target),
                required=False,
                initial=word.proposed or UNDECIDED if word.meaning is None else word.meaning,
            )

    @property
    def rows(self) -> Iterator[WordRow]:
        for number, word in enumerate(self.words):
            note = _("Proposed: check it.") if word.meaning is None and word.proposed else ""
            yield WordRow(word=word, column=word.heading.key, note=note, field=self[f"word-{number}"])

    @property
    def said(self) -> dict[str, dict[str, str]]:
        """Return what each word stands for, by heading."""
        said: dict[str, dict[str, str]] = {}
        for number, word in enumerate(self.words):
            said.setdefault(word.heading.key, {})[word.text] = self.cleaned_data[f"word-{number}"]
        return said

    def clean(self) -> None:
        for name in list(self.fields):
            if self.cleaned_data.get(name) == UNDECIDED:
                self.add_error(name, _("Choose what this word stands for."))


def _list_choices(targets: Mapping[str, Target]) -> list[Any]:
    records = [(target.code, target.label) for target in targets.values() if target.question is None]
    answers = [(target.code, target.label) for target in targets.values() if target.question is not None]
    return [
        (UNDECIDED, _("Choose…")),
        (LEFT_OUT, _("Left out")),
        (_("The file and its people"), records),
        (_("Answers to the questions"), answers),
    ]


def _list_meanings(target: Target) -> list[Any]:
    nothing = _("Nothing: the row is left out") if target.code == "status" else _("Nothing: the answer stays blank")
    return [(UNDECIDED, _("Choose…")), *meanings_of(target).items(), (NOTHING, nothing)]


def _name_of(code: str, *, targets: Mapping[str, Target]) -> str:
    return str(targets[code].label if code in targets else code)
