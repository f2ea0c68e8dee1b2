# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page of open data shows: the files of the latest version, what their columns mean, and former versions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.formats import format_size
from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.open_data.addresses import (
    CATALOGUE,
    CATALOGUE_XML,
    DATAPACKAGE,
    PREFIX,
    SUMS,
    VERSIONS_INDEX,
    schema_name,
    versioned_path,
)
from laureats.open_data.datasets import DATASETS
from laureats.open_data.shapes import Column, Dataset

# The list of versions has them all.
MOST_VERSIONS_SHOWN = 12
# For people first, then for programs.
FORMAT_NAMES: Mapping[str, str | Promise] = {
    "ods": _("Spreadsheet (ODS)"),
    "csv": "CSV",
    "json": "JSON",
    "geojson": _("Map (GeoJSON)"),
}
ORDER = tuple(FORMAT_NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    name: str
    extension: str
    address: str
    size: str
    sha256: str
    media_type: str
    rows: int | None

    @property
    def format_name(self) -> str | Promise:
        return FORMAT_NAMES[self.extension]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDataset:
    """`rows` is that of its tables; it is none and there is no file while nothing is released."""

    dataset: Dataset
    rows: int | None
    files: list[ShownFile]
    schema_address: str

    @property
    def columns(self) -> Sequence[Column]:
        return self.dataset.columns


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVersion:
    """`address` leads to the fingerprints of its files; `files` are those that are still handed out, as they were."""

    version: OpenDataVersion
    address: str
    files: list[ShownFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataOverview:
    datasets: list[ShownDataset]
    versions: list[ShownVersion]
    versions_address: str = f"{PREFIX}{VERSIONS_INDEX}"
    catalogue_address: str = f"{PREFIX}{CATALOGUE}"
    catalogue_xml_address: str = f"{PREFIX}{CATALOGUE_XML}"
    package_address: str = f"{PREFIX}{DATAPACKAGE}"
    sums_address: str = f"{PREFIX}{SUMS}"

    @property
    def latest(self) -> OpenDataVersion | None:
        return self.versions[0].version if self.versions else None


def open_data_overview() -> OpenDataOverview:
    """Return what is handed out, with two queries."""
    versions = list(OpenDataVersion.objects.select_related("edition").order_by("-number")[:MOST_VERSIONS_SHOWN])
    files = OpenDataFile.objects.filter(version__in=versions, content__isnull=False).exclude(dataset="")
    by_version: dict[int, list[OpenDataFile]] = {version.pk: [] for version in versions}
    for file in files.defer("content").order_by("pk"):
        by_version[file.version_id].append(file)
    latest = by_version[versions[0].pk] if versions else []
    return OpenDataOverview(
        datasets=[_show_dataset(dataset, files=latest) for dataset in DATASETS],
        versions=[_show_version(version, files=by_version[version.pk]) for version in versions],
    )


def _show_dataset(dataset: Dataset, *, files: Iterable[OpenDataFile]) -> ShownDataset:
    own = [file for file in files if file.dataset == dataset.name]
    shown = sorted((_show_file(file, path=file.name) for file in own), key=lambda file: ORDER.index(file.extension))
    return ShownDataset(
        dataset=dataset,
        rows=shown[0].rows if shown else None,
        files=shown,
        schema_address=f"{PREFIX}{schema_name(dataset.name)}",
    )


def _show_file(file: OpenDataFile, *, path: str) -> ShownFile:
    return ShownFile(
        name=file.name,
        extension=file.name.rpartition(".")[2],
        address=f"{PREFIX}{path}",
        size=format_size(file.size),
        sha256=file.sha256,
        media_type=file.media_type.partition(";")[0],
        rows=file.rows,
    )


def _show_version(version: OpenDataVersion, *, files: Iterable[OpenDataFile]) -> ShownVersion:
    return ShownVersion(
        version=version,
        address=f"{PREFIX}{versioned_path(key=version.key, name=SUMS)}",
        files=[_show_file(file, path=versioned_path(key=version.key, name=file.name)) for file in files],
    )
