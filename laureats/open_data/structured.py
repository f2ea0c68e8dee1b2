# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The datasets as schema.org describes them, for the engines that search data."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest

from core.navigation import site_name
from laureats.open_data.overview import OpenDataOverview, ShownDataset, ShownFile

if TYPE_CHECKING:
    from laureats.models.open_data_page import OpenDataPage


def describe_open_data(
    overview: OpenDataOverview, *, page: "OpenDataPage", request: HttpRequest
) -> dict[str, Any] | None:
    """Return the catalogue of the datasets in the language of the page, none while there is no file."""
    if overview.latest is None:
        return None
    address = page.get_full_url(request) or request.build_absolute_uri()
    shared = {
        "url": address,
        "license": settings.CONTENT_LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "version": overview.latest.key,
        "dateModified": overview.latest.made_at.isoformat(),
        "creator": {
            "@type": "Organization",
            "name": site_name(request),
            "url": request.build_absolute_uri("/"),
        },
    }
    return {
        "@context": "https://schema.org",
        "@type": "DataCatalog",
        "@id": f"{address}#catalogue",
        "name": page.title,
        **shared,
        "dataset": [_describe(shown, shared=shared, request=request) for shown in overview.datasets],
    }


def _describe(shown: ShownDataset, *, shared: Mapping[str, Any], request: HttpRequest) -> dict[str, Any]:
    dataset = shown.dataset
    return {
        "@type": "Dataset",
        "@id": f"{shared['url']}#{dataset.name}",
        "name": str(dataset.title),
        # Engines ask for fifty characters at least.
        "description": str(dataset.description),
        "keywords": list(dataset.keywords),
        "spatialCoverage": "France",
        **shared,
        "variableMeasured": [str(column.title) for column in dataset.columns],
        "distribution": [_describe_file(file, request=request) for file in shown.files],
    }


def _describe_file(file: ShownFile, *, request: HttpRequest) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "encodingFormat": file.media_type,
        "contentUrl": request.build_absolute_uri(file.address),
        "sha256": file.sha256,
    }
