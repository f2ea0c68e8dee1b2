# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the files are described for programs: Table Schema for each dataset, a Data Package for all."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import translation

from laureats.open_data.datasets import DATASETS
from laureats.open_data.shapes import Column, Dataset
from laureats.open_data.writing import dump_json
from laureats.public.addresses import site_address

TABLE_SCHEMA = "https://specs.frictionlessdata.io/schemas/table-schema.json"
DATA_PACKAGE = "https://specs.frictionlessdata.io/schemas/data-package.json"


def write_schema(dataset: Dataset) -> bytes:
    return dump_json({"$schema": TABLE_SCHEMA, **describe_schema(dataset)})


def describe_schema(dataset: Dataset) -> dict[str, Any]:
    """Return the Table Schema of a dataset, in French, with the English beside it."""
    return {
        "name": dataset.name,
        **_in_both_languages(dataset),
        "fields": [_describe_column(column) for column in dataset.columns],
        "primaryKey": list(dataset.primary_key),
        "missingValues": [""],
    }


def write_datapackage(files: Mapping[str, tuple[str, int]]) -> bytes:
    """Return the Data Package of the tables; `files` are the SHA-256 and the size of each, by name.

    Its paths are relative: it describes the files beside it, today's or those of a version.
    """
    document = {
        "$schema": DATA_PACKAGE,
        "name": "territoire-numerique-libre",
        "title": settings.WAGTAIL_SITE_NAME,
        "homepage": site_address(),
        "licenses": [
            {"name": "etalab-2.0", "title": settings.CONTENT_LICENCE, "path": settings.CONTENT_LICENCE_ADDRESS}
        ],
        "resources": [_describe_resource(dataset, file=files[f"{dataset.name}.csv"]) for dataset in DATASETS],
    }
    return dump_json(document)


def _describe_resource(dataset: Dataset, *, file: tuple[str, int]) -> dict[str, Any]:
    digest, size = file
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [key]}}
        for column, (other, key) in dataset.links.items()
    ]
    schema = describe_schema(dataset) | ({"foreignKeys": keys} if keys else {})
    return {
        "name": dataset.name,
        "type": "table",
        "profile": "tabular-data-resource",
        **_in_both_languages(dataset),
        "path": f"{dataset.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": schema,
    }


def _describe_column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name, "type": column.type, **_in_both_languages(column)}
    if column.format:
        described["format"] = column.format
    if column.constraints:
        described["constraints"] = column.constraints
    return described


def _in_both_languages(told: Column | Dataset) -> dict[str, str]:
    texts: dict[str, str] = {}
    for language, suffix in (("fr", ""), ("en", "_en")):
        with translation.override(language):
            texts |= {f"title{suffix}": str(told.title), f"description{suffix}": str(told.description)}
    return texts
