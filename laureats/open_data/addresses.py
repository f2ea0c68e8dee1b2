# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where open data is: one place for all files, whatever the pages are called."""

PREFIX = "/donnees/"
VERSIONS = "versions/"
CATALOGUE = "catalogue.jsonld"
CATALOGUE_XML = "catalogue.rdf"
VERSIONS_INDEX = "versions.json"
DATAPACKAGE = "datapackage.json"
SUMS = "SHA256SUMS"
# What describes the data, whatever the datasets.
FIXED_NAMES = (CATALOGUE, CATALOGUE_XML, DATAPACKAGE, SUMS, VERSIONS_INDEX)


def schema_name(dataset: str) -> str:
    return f"schemas/{dataset}.json"


def versioned_path(*, key: str, name: str) -> str:
    return f"{VERSIONS}{key}/{name}"
