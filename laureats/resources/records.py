# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every resource shares: bounded reading, natural keys, all faults in one pass, all rows or nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from import_export.resources import ModelResource
from import_export.results import Result, RowResult
from tablib import Dataset

from laureats.bulk_writes import create_all, update_all
from laureats.imports.cell_values import ValueRefused
from laureats.imports.flat_tables import Layout
from laureats.imports.reports import Difference, Words
from laureats.resources.datasets import place_dataset

Record = TypeVar("Record", bound=Model)
Row = Mapping[str, Any]
Faults = dict[str, list[ValidationError]]


class RecordRowResult(RowResult):
    """A row, and each value it would change."""

    def __init__(self) -> None:
        super().__init__()
        self.differences: list[Difference] = []


class RecordResource(ModelResource, Generic[Record]):
    """A resource whose rows are cells of our own reader, found by natural keys and written together.

    The faults of a row are `ValidationError` by column. `clean_model_instances` asks the model's own validators, but
    neither its unique nor its other constraints, which cost some five queries a row: `find_conflicts` looks for those
    in what the loader read, and the database has the last word, which undoes everything.
    """

    layout: Layout
    loader: Any
    # Where a fault is shown whose own column the file does not have.
    fallback_columns: tuple[str, ...] = ()
    # What `complete` fills: of a row with a fault it is not known yet.
    completed_fields: tuple[str, ...] = ()

    class Meta:
        import_id_fields = ()  # The loader knows the natural keys, which may be one of several columns.
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True
        use_bulk = True
        batch_size = None
        skip_html_diff = True
        store_instance = True

    @classmethod
    def get_row_result_class(cls) -> type[RecordRowResult]:
        return RecordRowResult

    def import_data(self, dataset: Dataset, dry_run: bool = False, **options: Any) -> Result:
        """Import all rows in one transaction, or none. A dry run writes and takes it back. Raise `Refused`."""
        placed = place_dataset(dataset, layout=self.layout)
        self.is_faulty = False
        whole = {"use_transactions": True, "rollback_on_validation_errors": True}
        return super().import_data(placed, dry_run=dry_run, **{**options, **whole})

    def get_or_init_instance(self, instance_loader: Any, row: Row) -> tuple[Record, bool]:
        self.refusal: Faults | None = None
        try:
            found: tuple[Record, bool] = instance_loader.find(row)
        except ValidationError as fault:
            self.refusal = dict(fault.error_dict)
            return self.init_instance(row), True
        return found

    def after_init_instance(self, instance: Record, new: bool, row: Row, **options: Any) -> None:
        self.is_new = new

    def import_instance(self, instance: Record, row: Row, **options: Any) -> None:
        """Give the record what the cells say. Raise `ValidationError` with the faults of all of them, by column."""
        faults: defaultdict[str, list[ValidationError]] = defaultdict(list)
        for field in self.get_import_fields():
            try:
                self.import_field(field, instance, row)
            except ValueRefused as refusal:
                faults[field.column_name].append(ValidationError(refusal.message, code=refusal.code))
        for column, found in (self.refusal or {}).items():
            faults[column] += found
        if self.refusal is None and not faults:
            self.complete(instance, row)
            for column, fault in self.find_conflicts(instance, row):
                faults[column].append(fault)
        if faults or self.refusal is not None:
            raise ValidationError(dict(faults))

    def import_field(self, field: Any, instance: Record, row: Row, is_m2m: bool = False, **options: Any) -> None:
        """Read a cell that the file has. What is written as it would be exported changes nothing."""
        if field.column_name not in row:
            return
        value = field.clean(row)
        if not field.readonly and value != field.widget.clean(self.export_field(field, instance)):
            self.set_value(field, instance, value)

    def set_value(self, field: Any, instance: Record, value: Any) -> None:
        setattr(instance, field.attribute, value)

    def complete(self, instance: Record, row: Row) -> None:
        """Set what follows from the cells of a row without a fault."""

    def find_conflicts(self, instance: Record, row: Row) -> Iterator[tuple[str, ValidationError]]:
        """Yield, by column, what stands against a row whose cells are all read."""
        yield from ()

    def validate_instance(
        self, instance: Record, import_validation_errors: Faults | None = None, validate_unique: bool = True
    ) -> None:
        """Ask the model's validators about the fields whose cells are not at fault already. Raise `ValidationError`."""
        faults: Any = dict(import_validation_errors or {})
        if self.refusal is None:
            # What a relation names was just read: to validate it would take a query.
            relations = {field.name for field in self._meta.model._meta.concrete_fields if field.is_relation}
            at_fault = {self.fields[column].attribute for column in faults if column in self.fields}
            at_fault |= {name for name in self.completed_fields if faults and not getattr(instance, name)}
            try:
                instance.full_clean(exclude=relations | at_fault, validate_unique=False, validate_constraints=False)
            except ValidationError as fault:
                faults = fault.update_error_dict(faults)
        if faults:
            self.is_faulty = True
            raise ValidationError(faults)

    def bulk_create(self, *options: Any, **named: Any) -> None:
        """Insert the new records, in a number of queries that does not grow with them."""
        if not self.is_faulty:
            create_all(self.create_instances)

    def bulk_update(self, *options: Any, **named: Any) -> None:
        """Write the changed records, likewise: import-export's own way takes 38 s for 10,000 of them."""
        if not self.is_faulty:
            update_all(records=self.update_instances, fields=self.written_fields)

    @property
    def written_fields(self) -> list[str]:
        return [field.attribute for field in self.get_import_fields() if not field.readonly]

    def after_import(self, dataset: Dataset, result: Result, **options: Any) -> None:
        """Leave the sequences of keys alone: no key is ever imported."""

    def after_import_row(self, row: Row, row_result: RecordRowResult, **options: Any) -> None:
        if row_result.import_type in {RowResult.IMPORT_TYPE_NEW, RowResult.IMPORT_TYPE_UPDATE}:
            row_result.differences = list(self._differences(row_result))

    def list_new_territories(self) -> tuple[str, ...]:
        """Return the bodies that records of another kind would create, to be shown as new."""
        return ()

    @classmethod
    def publish(cls) -> None:
        """Do what the public site needs after an import, in its transaction."""

    def describe(self, instance: Record) -> str:
        """Return what a preview calls the record."""
        return str(instance)

    def words_of(self, column: str, instance: Record) -> Mapping[str, Words]:
        """Return the words of the codes that a column holds."""
        return {}

    def label_of(self, field: Any) -> Words:
        label: Words = self._meta.model._meta.get_field(field.attribute).verbose_name
        return label

    def _differences(self, row_result: RecordRowResult) -> Iterator[Difference]:
        """Yield each value that is not what it was; of a new record, each that is not blank."""
        described = self.describe(row_result.instance)
        for field in self.get_import_fields():
            if field.readonly:
                continue
            before = "" if row_result.is_new() else str(self.export_field(field, row_result.original))
            after = str(self.export_field(field, row_result.instance))
            if before != after:
                yield Difference(
                    reference=described,
                    field=field.column_name,
                    label=self.label_of(field),
                    before=before,
                    after=after,
                    words=self.words_of(field.column_name, row_result.instance),
                )
