# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same marks through django-import-export as it comes: a dry run row by row, then the import row by row."""

import tablib
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import ForeignKeyWidget

from label.models import Criterion, JurySeat
from laureats.models import Candidature, Mark
from scripts.bench.jury_files import JuryFiles


class MarkResource(ModelResource):
    """Marks named by juror, reference and criterion, as their files name them."""

    seat = Field("seat", "seat", ForeignKeyWidget(JurySeat, "code"))
    candidature = Field("candidature", "candidature", ForeignKeyWidget(Candidature, "reference"))
    criterion = Field("criterion", "criterion", ForeignKeyWidget(Criterion, "code"))

    class Meta:
        model = Mark
        fields = ("seat", "candidature", "criterion", "state", "points", "comment")
        import_id_fields = ("seat", "candidature", "criterion")


def import_row_by_row(dataset: tablib.Dataset) -> None:
    for is_dry_run in (True, False):
        MarkResource().import_data(dataset, dry_run=is_dry_run, raise_errors=True)


def make_dataset(files: JuryFiles, *, count: int) -> tablib.Dataset:
    """Return the first marks of the files."""
    edition = files.edition
    seats = dict(edition.seats.values_list("pk", "code"))
    candidatures = dict(edition.candidatures.values_list("pk", "reference"))
    criteria = dict(edition.criteria.values_list("pk", "code"))
    rows = [
        (
            seats[mark["seat_id"]],
            candidatures[mark["candidature_id"]],
            criteria[mark["criterion_id"]],
            mark["state"],
            mark["points"],
            "",
        )
        for mark in files.marks[:count]
    ]
    return tablib.Dataset(*rows, headers=MarkResource.Meta.fields)
