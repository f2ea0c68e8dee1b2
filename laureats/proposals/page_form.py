# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole form of a laureate's page: its parts, what they begin with, and all that is wrong in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from laureats.models import LaureatePage, Proposal, ProposedPicture
from laureats.proposals.drafts import WORDS
from laureats.proposals.forms import (
    LICENCES_OF_PICTURES,
    MAX_INITIATIVES,
    MAX_PHOTOS,
    InitiativeForm,
    PictureForm,
    WordsForm,
)

INITIATIVE_FIELDS = ("title", "repository", "licence")
# Lines of initiatives that are shown empty; the others wait under a fold.
EMPTY_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """A fault of the form, for the summary: `target` is the identifier of its field."""

    target: str
    where: str
    sentence: str


class PageForm:
    def __init__(
        self,
        *,
        page: LaureatePage,
        current: Proposal | None,
        data: MultiValueDict[str, Any] | None = None,
        files: MultiValueDict[str, Any] | None = None,
    ) -> None:
        pictures = {picture.slot: picture for picture in current.pictures.all()} if current else {}
        self.words = WordsForm(data, initial=_first_words(page=page, current=current))
        rows = _first_initiatives(page=page, current=current)
        self.filled = min(len(rows) + EMPTY_LINES, MAX_INITIATIVES)
        rows += [{}] * (MAX_INITIATIVES - len(rows))
        self.initiatives = [
            InitiativeForm(data, initial=row, prefix=f"initiative-{number}") for number, row in enumerate(rows, start=1)
        ]
        self.pictures = [
            _make_picture_form(slot=slot, kept=pictures.get(slot), data=data, files=files)
            for slot in range(MAX_PHOTOS + 1)
        ]

    @property
    def arms(self) -> PictureForm:
        return self.pictures[0]

    @property
    def photos(self) -> list[PictureForm]:
        return self.pictures[1:]

    @property
    def shown_initiatives(self) -> list[InitiativeForm]:
        return self.initiatives[: self.filled]

    @property
    def folded_initiatives(self) -> list[InitiativeForm]:
        return self.initiatives[self.filled :]

    @property
    def is_fold_open(self) -> bool:
        return any(form.errors or form.cleaned_data.get("title") for form in self.folded_initiatives if form.is_bound)

    def is_valid(self) -> bool:
        # Each of them is checked, whatever the others are.
        faulty = [form for form in (self.words, *self.initiatives, *self.pictures) if not form.is_valid()]
        return not faulty

    def list_rows(self) -> list[dict[str, str]]:
        """Return the initiatives that are right, without the empty lines."""
        rows = [{name: form.cleaned_data.get(name, "") for name in INITIATIVE_FIELDS} for form in self.initiatives]
        return [row for row in rows if row["title"]]

    def list_faults(self) -> list[FormFault]:
        """Return every fault in the order of the page."""
        return list(self._iterate_faults())

    def _iterate_faults(self) -> Iterator[FormFault]:
        names = ("testimony", "testimony_author")
        yield from _faults_of(self.words, names=names)
        for number, form in enumerate(self.initiatives, start=1):
            yield from _faults_of(form, where=_("Initiative %(number)d") % {"number": number})
        yield from _faults_of(self.words, names=("website",))
        for picture in self.pictures:
            yield from _faults_of(picture, where=picture.title)
        yield from _faults_of(self.words, names=("sender_name", "sender_role"))
        yield from _faults_of(self.words, names=("consent",), where=_("Your agreement"))


def _faults_of(form: forms.Form, *, names: tuple[str, ...] | None = None, where: str = "") -> Iterator[FormFault]:
    for name in names or form.fields:
        field = form[name]
        place = where if names and where else ", ".join(filter(None, [where, str(field.label)]))
        for sentence in field.errors:
            yield FormFault(target=field.id_for_label, where=place, sentence=str(sentence))


def _first_words(*, page: LaureatePage, current: Proposal | None) -> dict[str, Any]:
    if current is not None:
        return {name: getattr(current, name) for name in WORDS}
    return {
        "testimony": page.testimony,
        "testimony_author": page.testimony_author,
        "website": page.territory.website,
    }


def _first_initiatives(*, page: LaureatePage, current: Proposal | None) -> list[dict[str, str]]:
    rows = current.initiatives.all() if current is not None else page.initiatives.all()
    return [{name: getattr(row, name) for name in INITIATIVE_FIELDS} for row in rows][:MAX_INITIATIVES]


def _make_picture_form(
    *, slot: int, kept: ProposedPicture | None, data: Mapping[str, Any] | None, files: Mapping[str, Any] | None
) -> PictureForm:
    first = {"licence": LICENCES_OF_PICTURES[0]}
    if kept is not None:
        first = {name: getattr(kept, name) for name in ("description", "credit", "licence")}
    return PictureForm(data, files, slot=slot, kept=kept, initial=first)
