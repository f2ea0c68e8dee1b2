# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All the files of a version, from what is public now: the same bytes while nothing has changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from django.utils import translation

from label.models import Edition
from laureats.models.award import Complement, Erratum
from laureats.open_data.addresses import DATAPACKAGE, SUMS, schema_name
from laureats.open_data.datasets import DATASETS, LAUREATES
from laureats.open_data.geojson import group_by_body, write_geojson
from laureats.open_data.schemas import write_datapackage, write_schema
from laureats.open_data.shapes import Dataset, Row
from laureats.open_data.writing import write_csv, write_json, write_ods

CSV = "text/csv; charset=utf-8"
JSON = "application/json; charset=utf-8"
GEOJSON = "application/geo+json"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
TEXT = "text/plain; charset=utf-8"
LANGUAGE = "fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file as it goes out; `dataset` is empty for what describes them all, `rows` none for what is no table.

    Those of a map are its points.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)
    dataset: str = ""
    rows: int | None = None

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def build_files() -> list[DataFile]:
    """Return every file of a version, with a fixed number of queries; none while no edition is released."""
    updated_at = last_public_moment()
    if updated_at is None:
        return []
    with translation.override(LANGUAGE):
        tables = [file for dataset in DATASETS for file in _build_tables(dataset, updated_at=updated_at)]
        schemas = [_build_schema(dataset) for dataset in DATASETS]
        sizes = {file.name: (file.sha256, len(file.content)) for file in tables}
        package = DataFile(name=DATAPACKAGE, media_type=JSON, content=write_datapackage(sizes))
    described = [*tables, *schemas, package]
    return [*described, DataFile(name=SUMS, media_type=TEXT, content=_write_sums(described))]


def last_public_moment() -> datetime | None:
    """Return when results were last published, corrected or completed: what dates the files."""
    released = Edition.objects.released()
    moments = [
        released.order_by("-released_at").values_list("released_at", flat=True).first(),
        Erratum.objects.filter(award__edition__in=released).order_by("-published_at", "-id")
        .values_list("published_at", flat=True).first(),
        Complement.objects.filter(palmares__edition__in=released).order_by("-released_at", "-id")
        .values_list("released_at", flat=True).first(),
    ]  # fmt: skip
    return max((moment for moment in moments if moment), default=None)


def _build_tables(dataset: Dataset, *, updated_at: datetime) -> Iterator[DataFile]:
    rows = dataset.read_rows()
    contents = {
        "csv": (CSV, write_csv(dataset, rows=rows)),
        "ods": (ODS, write_ods(dataset, rows=rows, written_at=updated_at)),
        "json": (JSON, write_json(dataset, rows=rows, updated_at=updated_at)),
    }
    for extension, (media_type, content) in contents.items():
        name = f"{dataset.name}.{extension}"
        yield DataFile(name=name, media_type=media_type, content=content, dataset=dataset.name, rows=len(rows))
    if dataset is LAUREATES:
        yield _build_map(rows, updated_at=updated_at)


def _build_map(rows: Sequence[Row], *, updated_at: datetime) -> DataFile:
    return DataFile(
        name=f"{LAUREATES.name}.geojson",
        media_type=GEOJSON,
        content=write_geojson(rows, updated_at=updated_at),
        dataset=LAUREATES.name,
        rows=len(group_by_body(rows)),
    )


def _build_schema(dataset: Dataset) -> DataFile:
    return DataFile(name=schema_name(dataset.name), media_type=JSON, content=write_schema(dataset))


def _write_sums(files: Sequence[DataFile]) -> bytes:
    """Return the sums as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in files).encode()
