# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of the deliberation, ready to be shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from label.kinds import Kind
from label.models import Edition
from laureats.deliberation.queries import DeliberatedFile
from laureats.desk.deliberation_filters import DeliberationFilters
from laureats.desk.deliberation_words import (
    describe_awarded,
    describe_computed,
    describe_missing,
    describe_review,
    describe_spread,
    describe_swings,
    describe_threshold,
    write_points,
)
from laureats.desk.shown_names import ShownNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Why a file calls for a word, and where to look."""

    name: str
    details: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """A file in words. `total`, `awarded` and `review` are blank where there is none; `is_open` takes a decision."""

    file: DeliberatedFile
    anchor: str
    kind: str
    profile: str
    total: str
    computed: str
    awarded: str
    review: str
    signs: Sequence[Sign]
    is_open: bool


def show_files(
    files: Sequence[DeliberatedFile], *, edition: Edition, names: ShownNames, filters: DeliberationFilters
) -> list[ShownFile]:
    profiles = {profile.code: profile.name for profile in edition.profiles.all()}
    is_closed = edition.is_sealed or edition.is_released
    return [
        ShownFile(
            file=file,
            anchor=make_anchor(file.reference),
            kind=str(Kind(file.result.candidature.kind).label),
            profile=_name_profile(file, profiles=profiles),
            total="" if file.result.total is None else write_points(file.result.total),
            computed=describe_computed(file, names=names),
            awarded=describe_awarded(file, names=names),
            review=describe_review(file, names=names),
            signs=list(_list_signs(file, names=names, filters=filters)),
            is_open=file.status.is_deferred or not is_closed,
        )
        for file in files
    ]


def make_anchor(reference: str) -> str:
    """Return the identifier of a file's row in the page."""
    return f"file-{slugify(reference)}"


def _name_profile(file: DeliberatedFile, *, profiles: Mapping[str, str]) -> str:
    code = file.result.profile
    return profiles.get(code, code) if code else ""


def _list_signs(file: DeliberatedFile, *, names: ShownNames, filters: DeliberationFilters) -> Iterator[Sign]:
    if file.is_incomplete:
        yield Sign(name=_("incomplete"), details=[describe_missing(file)])
    if file.threshold is not None and filters.is_borderline(file):
        yield Sign(name=_("borderline"), details=[describe_threshold(file.threshold, names=names)])
    if file.is_fragile:
        yield Sign(name=_("fragile"), details=list(describe_swings(file, names=names)))
    if file.spread is not None and filters.is_disputed(file):
        yield Sign(name=_("disagreement"), details=[describe_spread(file.spread)])
