# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates of a sealed document, under the names that sentences and lists give them."""

from collections.abc import Iterator
from dataclasses import dataclass

from label.models import Edition
from laureats import naming
from laureats.body_names import make_slug
from laureats.departments import name_with_code
from laureats.models import Candidature
from laureats.palmares.awards import list_labelled
from laureats.palmares.content import FileContent, PalmaresContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Laureate:
    """A body and its level. `name` is the published one, `name_in_sentence` the same with its article.

    `kind`, `department` and `population` are those of the sealed document; `siren` and `carried_by` may be empty.
    """

    territory_id: int
    name: str
    name_in_sentence: str
    siren: str
    kind: str
    department: str
    population: int | None
    carried_by: str
    level: str
    mentions: tuple[str, ...]
    opinion: str

    @property
    def shown_department(self) -> str:
        return name_with_code(self.department)


def list_laureates(*, edition: Edition, content: PalmaresContent) -> tuple[Laureate, ...]:
    """Return the files of the document that hold a level, in the alphabetical order of names, with one query."""
    files = {file["reference"]: file for file in list_labelled(content)}
    candidatures = Candidature.objects.filter(edition=edition, reference__in=files).select_related("territory")
    laureates = [_describe(files[candidature.reference], candidature=candidature) for candidature in candidatures]
    return tuple(sorted(laureates, key=lambda laureate: (make_slug(laureate.name), laureate.territory_id)))


def _describe(file: FileContent, *, candidature: Candidature) -> Laureate:
    territory = candidature.territory
    is_current = (file["kind"], file["name"]) == (territory.kind, territory.name)
    named = {"kind": file["kind"], "name": file["name"]}
    return Laureate(
        territory_id=territory.pk,
        name=territory.display_name if is_current else naming.display_name(**named),
        name_in_sentence=territory.name_with_article if is_current else naming.name_with_article(**named),
        siren=territory.siren or "",
        kind=file["kind"],
        department=file["department"],
        population=file["population"],
        carried_by=", ".join(_people(candidature)),
        level=str(file["awarded_level"]),
        mentions=tuple(mention["name"] for mention in file["mentions"]),
        opinion=file["opinion"],
    )


def _people(candidature: Candidature) -> Iterator[str]:
    yield from filter(None, [candidature.referent_name, candidature.referent_role])
