# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public bodies in and out of flat files."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from import_export.fields import Field

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.body_search.indexing import index_bodies
from laureats.imports.candidatures.matches import describe_body
from laureats.imports.flat_tables import Layout
from laureats.imports.reports import Words
from laureats.models import Territory
from laureats.reference.territories import keep_former_names
from laureats.resources.body_columns import (
    INSEE_CODE,
    NAME_LENGTH,
    OF_CANDIDATURES,
    InseeCodeWidget,
    department_widget,
    kind_widget,
)
from laureats.resources.cells import as_cell
from laureats.resources.records import RecordResource, Row
from laureats.resources.territory_loading import TerritoryLoader
from laureats.resources.widgets import CodeWidget, CountWidget, DegreesWidget, LineWidget, SirenWidget
from laureats.spreadsheets.headers import Wanted

LAYOUT = Layout(
    columns=(
        OF_CANDIDATURES["kind"],
        OF_CANDIDATURES["siren"],
        INSEE_CODE,
        Wanted(key="name", names=("name", "nom", "territory", "territoire", "collectivité", "organisme")),
        Wanted(key="slug", names=("slug",)),
        OF_CANDIDATURES["department"],
        Wanted(key="region", names=("region", "région", "code région")),
        OF_CANDIDATURES["population"],
        Wanted(key="latitude", names=("latitude", "lat")),
        Wanted(key="longitude", names=("longitude", "lon", "lng")),
        Wanted(key="postal_codes", names=("postal_codes", "codes postaux", "code postal")),
        Wanted(key="website", names=("website", "site web", "site internet")),
        Wanted(key="display_name_override", names=("display_name_override", "nom complet")),
        Wanted(key="article_override", names=("article_override", "nom complet après « par »")),
    ),
    one_of=("name", "siren", "insee_code"),
)


class TerritoryResource(RecordResource[Territory]):
    """A blank erases nothing, as in the reference list; a name that changes is kept as a former name."""

    layout = LAYOUT
    completed_fields = ("slug",)
    fallback_columns = ("name", "siren", "insee_code")

    kind = Field(attribute="kind", widget=kind_widget())
    siren = Field(attribute="siren", widget=SirenWidget())
    insee_code = Field(attribute="insee_code", widget=InseeCodeWidget())
    name = Field(attribute="name", widget=LineWidget(max_length=NAME_LENGTH))
    slug = Field(attribute="slug", widget=LineWidget(max_length=NAME_LENGTH))
    department = Field(attribute="department", widget=department_widget())
    region = Field(attribute="region", widget=CodeWidget(length=2, max_length=3))
    population = Field(attribute="population", widget=CountWidget())
    latitude = Field(attribute="latitude", widget=DegreesWidget(limit=90))
    longitude = Field(attribute="longitude", widget=DegreesWidget(limit=180))
    postal_codes = Field(attribute="postal_codes", widget=CodeWidget(length=5, max_length=NAME_LENGTH))
    website = Field(attribute="website", widget=LineWidget(max_length=200))
    display_name_override = Field(attribute="display_name_override", widget=LineWidget(max_length=NAME_LENGTH))
    article_override = Field(attribute="article_override", widget=LineWidget(max_length=NAME_LENGTH))

    class Meta(RecordResource.Meta):
        model = Territory
        fields = tuple(wanted.key for wanted in LAYOUT.columns)
        instance_loader_class = TerritoryLoader

    def before_import(self, dataset: Any, **options: Any) -> None:
        self.names: dict[int, str] = {}

    def after_init_instance(self, instance: Territory, new: bool, row: Row, **options: Any) -> None:
        super().after_init_instance(instance, new, row, **options)
        if not new:
            self.names[instance.pk] = instance.name

    def import_field(self, field: Any, instance: Territory, row: Row, is_m2m: bool = False, **options: Any) -> None:
        if as_cell(row.get(field.column_name)) is not None:
            super().import_field(field, instance, row, is_m2m, **options)

    def complete(self, instance: Territory, row: Row) -> None:
        """Let the slug follow a name that changes, unless the row gives another slug."""
        given = self.loader.read(row, "slug")
        if not instance.slug or (self._is_renamed(instance) and given in {"", instance.slug}):
            instance.slug = make_slug(instance.name)
        if self.is_new:
            self.loader.claim_new(instance)

    def find_conflicts(self, instance: Territory, row: Row) -> Iterator[tuple[str, ValidationError]]:
        if not instance.slug:
            message = _("%(name)s holds no letter of which an address can be made.") % {"name": instance.name}
            yield "slug", ValidationError(message, code="invalid_value")
            return
        for column, holder in self.loader.find_holders(instance):
            message = _("%(body)s holds this already: one body alone may.") % {"body": describe_body(holder)}
            yield column, ValidationError(message, code="ambiguous_territory")

    def bulk_create(self, *options: Any, **named: Any) -> None:
        super().bulk_create(*options, **named)
        if not self.is_faulty:
            index_bodies(body.pk for body in self.create_instances)

    def bulk_update(self, *options: Any, **named: Any) -> None:
        super().bulk_update(*options, **named)
        renamed = [body for body in self.update_instances if self._is_renamed(body)]
        if not self.is_faulty:
            keep_former_names(bodies=renamed, names=self.names)
            index_bodies(body.pk for body in self.update_instances)

    def describe(self, instance: Territory) -> str:
        return describe_body(instance)

    def words_of(self, column: str, instance: Territory) -> Mapping[str, Words]:
        return dict(Kind.choices) if column == "kind" else {}

    def _is_renamed(self, territory: Territory) -> bool:
        return self.names.get(territory.pk, territory.name) != territory.name
