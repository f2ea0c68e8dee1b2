# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The form of a juror's declaration: one question a file, and two on publication."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import JurySeat
from laureats.departments import name_with_code
from laureats.jurors.declarations import NO_INTEREST, DeclaredInterest, Publication
from laureats.models import Candidature, InterestDeclaration

MAX_REASON = 2000
NONE, SOME = "none", "some"
INTERESTS = [(NONE, gettext_lazy("No interest")), (SOME, gettext_lazy("An interest"))]
YES_OR_NO = [("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))]
ANSWERS = {"yes": True, "no": False, "": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One file of the form, with its two fields; `is_declared` when the juror answered before."""

    file: Candidature
    interest: forms.BoundField
    reason: forms.BoundField
    is_declared: bool

    @property
    def name(self) -> str:
        return self.file.snapshot_name or self.file.territory.name

    @property
    def kind(self) -> str:
        return str(self.file.get_snapshot_kind_display() or self.file.territory.get_kind_display())

    @property
    def department(self) -> str:
        return name_with_code(self.file.snapshot_department or self.file.territory.department)


class DeclarationForm(forms.Form):
    """`candidatures` are all that is to declare. A file without an answer stays to declare."""

    name = forms.ChoiceField(
        label=gettext_lazy("May your name, your function and your organisation be published?"),
        choices=YES_OR_NO,
        widget=forms.RadioSelect,
        required=False,
    )
    photo = forms.ChoiceField(
        label=gettext_lazy("May your photo be published beside your name?"),
        choices=YES_OR_NO,
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        seat: JurySeat,
        candidatures: Sequence[Candidature],
        declared: Mapping[int, InterestDeclaration],
        **options: Any,
    ) -> None:
        self.candidatures, self.declared = candidatures, declared
        super().__init__(*args, **options)
        self.initial = {"name": _spell(seat.agrees_to_name), "photo": _spell(seat.agrees_to_photo)}
        for file in candidatures:
            self._add_file(file, declaration=declared.get(file.pk))

    def _add_file(self, file: Candidature, *, declaration: InterestDeclaration | None) -> None:
        answer = "" if declaration is None else (SOME if declaration.has_interest else NONE)
        self.fields[f"interest-{file.reference}"] = forms.ChoiceField(
            choices=INTERESTS, widget=forms.RadioSelect, required=False, initial=answer
        )
        self.fields[f"reason-{file.reference}"] = forms.CharField(
            label=gettext_lazy("If so, which one?"),
            max_length=MAX_REASON,
            required=False,
            initial=declaration.reason if declaration else "",
        )

    @property
    def rows(self) -> Iterator[FileRow]:
        for file in self.candidatures:
            yield FileRow(
                file=file,
                interest=self[f"interest-{file.reference}"],
                reason=self[f"reason-{file.reference}"],
                is_declared=file.pk in self.declared,
            )

    @property
    def publication_fields(self) -> list[forms.BoundField]:
        return [self["name"], self["photo"]]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for file in self.candidatures:
            self._check_reason(file, interest=data.get(f"interest-{file.reference}", ""))
        return data

    def _check_reason(self, file: Candidature, *, interest: str) -> None:
        """Refuse an interest that is not told, and one that is told and not ticked: it would be lost."""
        reason = f"reason-{file.reference}"
        if reason in self.errors:
            return
        if interest == SOME and not self.cleaned_data[reason]:
            self.add_error(reason, _("Write what your interest is: the secretariat alone reads it."))
        if interest != SOME and self.cleaned_data[reason] and reason in self.changed_data:
            self.add_error(reason, _("Tick “An interest”, or erase what you wrote here."))

    def read_interests(self) -> dict[str, DeclaredInterest]:
        """Return the answers given, by reference."""
        given = {file.reference: self.cleaned_data[f"interest-{file.reference}"] for file in self.candidatures}
        return {
            reference: _read_interest(answer, reason=self.cleaned_data[f"reason-{reference}"])
            for reference, answer in given.items()
            if answer
        }

    def read_publication(self) -> Publication:
        return Publication(name=ANSWERS[self.cleaned_data["name"]], photo=ANSWERS[self.cleaned_data["photo"]])


def _read_interest(answer: str, *, reason: str) -> DeclaredInterest:
    return DeclaredInterest(has_interest=True, reason=reason) if answer == SOME else NO_INTEREST


def _spell(answer: bool | None) -> str:
    return "" if answer is None else ("yes" if answer else "no")
