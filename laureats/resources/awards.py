# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards known from sources, in and out of flat files."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export.fields import Field

from label.kinds import Kind
from label.models import Level
from laureats.body_names import make_slug
from laureats.body_search.indexing import index_bodies
from laureats.bulk_writes import create_all
from laureats.imports.candidatures.matches import describe_body
from laureats.imports.cell_values import ValueRefused
from laureats.imports.flat_tables import Layout
from laureats.imports.reports import Words
from laureats.models import Award
from laureats.palmares.history import publish_history
from laureats.resources.award_loading import AwardLoader, KnownEdition
from laureats.resources.body_columns import (
    INSEE_CODE,
    NAME_LENGTH,
    OF_CANDIDATURES,
    InseeCodeWidget,
    department_widget,
    kind_widget,
)
from laureats.resources.cells import NO, YES, as_cell
from laureats.resources.records import RecordResource, Row
from laureats.resources.widgets import CountWidget, LineWidget, ListWidget, SirenWidget, TextWidget, YesNoWidget
from laureats.spreadsheets.headers import Wanted

LAYOUT = Layout(
    columns=(
        Wanted(key="edition", names=("edition", "édition", "millésime", "année")),
        OF_CANDIDATURES["siren"],
        INSEE_CODE,
        OF_CANDIDATURES["territory"],
        OF_CANDIDATURES["kind"],
        OF_CANDIDATURES["department"],
        Wanted(key="name_then", names=("name_then", "nom d'alors")),
        Wanted(key="kind_then", names=("kind_then", "type d'alors")),
        Wanted(key="department_then", names=("department_then", "département d'alors")),
        Wanted(key="population", names=("population", "habitants")),
        Wanted(key="level", names=("level", "niveau", "niveau attribué")),
        Wanted(key="mentions", names=("mentions", "mention")),
        Wanted(key="carried_by", names=("carried_by", "porté par", "dossier porté par")),
        Wanted(key="opinion", names=("opinion", "avis", "avis du jury")),
        Wanted(key="note", names=("note", "remarque")),
        Wanted(key="disputed", names=("disputed", "sources en désaccord", "contesté")),
        Wanted(key="sources", names=("sources", "source")),
    ),
    required=("edition",),
    one_of=("territory", "siren", "insee_code"),
)
# Blank: as the body's own columns tell.
AS_THEN = frozenset({"name_then", "kind_then", "department_then"})


class LevelWidget(LineWidget):
    """A level, read and written by its code; its name is read as well."""

    def render(self, value: Level | None, obj: Any = None, **options: Any) -> str:
        return value.code if value else ""


class MentionsWidget(ListWidget):
    """Mentions by their names, as then given."""

    def render(self, value: Sequence[Mapping[str, str]] | None, obj: Any = None, **options: Any) -> str:
        return f"{self.separator} ".join(mention["name"] for mention in value or ())


class AwardResource(RecordResource[Award]):
    """Past editions only: the awards of an edition run here come from its decisions, and never change.

    `territory`, `kind` and `department` are those of the body as recorded, the columns `…_then` those of the award. A
    column that the file has decides, its blanks included: a blank level is an unknown one.
    """

    layout = LAYOUT
    completed_fields = ("name", "kind", "department")
    fallback_columns = ("sources", "territory", "siren", "insee_code")

    edition = Field(attribute="edition__code", readonly=True, widget=LineWidget(max_length=NAME_LENGTH))
    siren = Field(attribute="territory__siren", readonly=True, widget=SirenWidget())
    insee_code = Field(attribute="territory__insee_code", readonly=True, widget=InseeCodeWidget())
    territory = Field(attribute="territory__name", readonly=True, widget=LineWidget(max_length=NAME_LENGTH))
    kind = Field(attribute="territory__kind", readonly=True, widget=kind_widget())
    department = Field(attribute="territory__department", readonly=True, widget=department_widget())
    name_then = Field(attribute="name", widget=LineWidget(max_length=NAME_LENGTH))
    kind_then = Field(attribute="kind", widget=kind_widget())
    department_then = Field(attribute="department", widget=department_widget())
    population = Field(attribute="population", widget=CountWidget())
    level = Field(attribute="level", widget=LevelWidget(max_length=NAME_LENGTH))
    mentions = Field(attribute="mentions", widget=MentionsWidget(separator=";"))
    carried_by = Field(attribute="carried_by", widget=LineWidget(max_length=500))
    opinion = Field(attribute="opinion", widget=TextWidget())
    note = Field(attribute="note", widget=TextWidget())
    disputed = Field(attribute="disputed", widget=YesNoWidget())
    sources = Field(attribute="sources", widget=ListWidget(separator="\n"))

    class Meta(RecordResource.Meta):
        model = Award
        fields = tuple(wanted.key for wanted in LAYOUT.columns)
        instance_loader_class = AwardLoader

    def after_init_instance(self, instance: Award, new: bool, row: Row, **options: Any) -> None:
        super().after_init_instance(instance, new, row, **options)
        self.had_sources = bool(instance.sources)

    def import_field(self, field: Any, instance: Award, row: Row, is_m2m: bool = False, **options: Any) -> None:
        if field.column_name not in AS_THEN or as_cell(row.get(field.column_name)) is not None:
            super().import_field(field, instance, row, is_m2m, **options)

    def set_value(self, field: Any, instance: Award, value: Any) -> None:
        if self.refusal is not None and field.column_name in {"level", "mentions"}:
            return  # Of which edition is not known.
        if field.column_name == "level":
            instance.level = _find_level(value, known=self._edition_of(instance))
        elif field.column_name == "mentions":
            instance.mentions = [
                _make_mention(name, award=instance, known=self._edition_of(instance)) for name in value
            ]
        else:
            super().set_value(field, instance, value)

    def complete(self, instance: Award, row: Row) -> None:
        body = instance.territory
        instance.name = instance.name or self.loader.read(row, "territory") or body.name
        instance.kind = instance.kind or self.loader.read(row, "kind") or body.kind
        if self.is_new:
            instance.department = instance.department or self.loader.read(row, "department") or body.department

    def find_conflicts(self, instance: Award, row: Row) -> Iterator[tuple[str, ValidationError]]:
        if not instance.sources and (self.is_new or self.had_sources):
            message = _("Name at least one source: what is published of a past edition says where it comes from.")
            yield "sources", ValidationError(message, code="missing_value")

    def bulk_create(self, *options: Any, **named: Any) -> None:
        if not self.is_faulty:
            create_all(self.loader.new_territories)
            index_bodies(territory.pk for territory in self.loader.new_territories)
        super().bulk_create(*options, **named)

    def list_new_territories(self) -> tuple[str, ...]:
        return tuple(describe_body(territory) for territory in self.loader.new_territories)

    @classmethod
    def publish(cls) -> None:
        """Give the bodies of public awards their pages and badges."""
        publish_history()

    def words_of(self, column: str, instance: Award) -> Mapping[str, Words]:
        if column == "level":
            levels = self._edition_of(instance).levels.by_code
            return {code: level.name for code, level in levels.items()}
        if column == "disputed":
            return {YES: gettext_lazy("Yes"), NO: gettext_lazy("No")}
        return dict(Kind.choices) if column == "kind_then" else {}

    def _edition_of(self, award: Award) -> KnownEdition:
        known: KnownEdition = self.loader.editions[award.edition.code]
        return known


def _find_level(text: str, *, known: KnownEdition) -> Level | None:
    """Return the level of that code or name, None for a blank. Raise `ValueRefused`."""
    if not text:
        return None
    found = known.levels.find(text)
    if len(found) == 1:
        return found[0]
    message = _("“%(read)s” is not one level of this edition. Accepted values: %(accepted)s.")
    accepted = ", ".join(known.levels.codes) or _("none")
    raise ValueRefused(code="unknown_level", message=message % {"read": text, "accepted": accepted})


def _make_mention(name: str, *, award: Award, known: KnownEdition) -> dict[str, str]:
    """Return a mention as the award has it, else as its edition names it, else under its own words."""
    own = next((mention for mention in award.mentions if mention["name"] == name), None)
    if own:
        return dict(own)
    found = known.mentions.find(name)
    if len(found) == 1:
        return {"code": found[0].code, "name": found[0].name}
    return {"code": make_slug(name), "name": name}
