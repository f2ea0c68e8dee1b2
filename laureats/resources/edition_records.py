# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the resources of candidatures and decisions share: records of one edition, imported by its own importers."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Model
from import_export.resources import ModelResource
from import_export.results import Result, RowResult
from tablib import Dataset

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.imports.flat_tables import Layout
from laureats.imports.plans import Compare, Write, find_frozen_faults
from laureats.imports.uploads import Counts
from laureats.resources.datasets import place_dataset


class EditionResource(ModelResource):
    """A resource that declares the columns and exports them, and hands its rows to the edition's own importer.

    import-export finds, fills and saves one record a row. These importers set the whole file against the whole
    edition: references are numbered, levels computed and people's words compared in a number of queries that does not
    grow, and what they answer is laid down to the letter. Written again as hooks, each rule would stand twice.
    """

    layout: Layout
    compare: Compare[Any]
    write: Write[Any]

    def __init__(self, *, edition: Edition) -> None:
        super().__init__()
        self.edition = edition

    def import_data(self, dataset: Dataset, dry_run: bool = False, *, author: Author, **options: Any) -> Result:
        """Compare the rows and, unless it is a dry run, write them, in one transaction.

        Return how many are new, changed and skipped. Raise `Refused` with every fault.
        """
        placed = place_dataset(dataset, layout=self.layout)
        with transaction.atomic():
            edition = Edition.objects.select_for_update().get(pk=self.edition.pk)
            frozen = find_frozen_faults(edition)
            if frozen:
                raise Refused(frozen)
            outcome = self.compare(edition=edition, rows=placed.places)
            if not dry_run:
                self.write(outcome.changes, author=author, entry=None)
        return _make_result(outcome.counts)

    def export(self, queryset: Iterable[Model] | None = None, **options: Any) -> Dataset:
        return super().export(self.list_records() if queryset is None else queryset, **options)

    def list_records(self) -> Iterable[Model]:
        raise NotImplementedError


def _make_result(counts: Counts) -> Result:
    result = Result()
    result.total_rows = counts.created + counts.changed + counts.unchanged
    result.totals[RowResult.IMPORT_TYPE_NEW] = counts.created
    result.totals[RowResult.IMPORT_TYPE_UPDATE] = counts.changed
    result.totals[RowResult.IMPORT_TYPE_SKIP] = counts.unchanged
    return result
