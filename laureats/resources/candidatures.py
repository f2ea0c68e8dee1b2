# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures of one edition, in and out of flat files."""

from import_export.fields import Field

from laureats.imports.candidatures.columns import LAYOUT
from laureats.imports.candidatures.comparison import compare_candidatures
from laureats.imports.candidatures.writing import write_candidatures
from laureats.models import Candidature
from laureats.resources.edition_records import EditionResource
from laureats.resources.widgets import CellWidget


def _field(attribute: str) -> Field:
    return Field(attribute=attribute, widget=CellWidget())


class CandidatureResource(EditionResource):
    """The columns of `import_candidatures`. What it exports holds personal data: the people of each candidature."""

    layout = LAYOUT
    compare = staticmethod(compare_candidatures)
    write = staticmethod(write_candidatures)

    reference = _field("reference")
    dossier = _field("dossier")
    siren = _field("territory__siren")
    territory = _field("territory__display_name")
    kind = _field("territory__kind")
    department = _field("territory__department")
    population = _field("population")
    referent_name = _field("referent_name")
    referent_role = _field("referent_role")
    manager_name = _field("manager_name")
    manager_email = _field("manager_email")
    status = _field("status")

    class Meta:
        model = Candidature
        fields = tuple(wanted.key for wanted in LAYOUT.columns)

    def list_records(self) -> list[Candidature]:
        return list(Candidature.objects.filter(edition=self.edition).select_related("territory"))

    def dehydrate_population(self, candidature: Candidature) -> int | str:
        """Return the population that levels read, once the candidature is eligible, else the body's."""
        is_eligible = candidature.status == Candidature.Status.ELIGIBLE
        population = candidature.snapshot_population if is_eligible else candidature.territory.population
        return "" if population is None else population
