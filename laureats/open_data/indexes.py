# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What speaks of every version: the list of them, and the catalogue. Made again with each."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.open_data.addresses import CATALOGUE, CATALOGUE_XML, PREFIX, VERSIONS_INDEX, versioned_path
from laureats.open_data.catalogue import ListedFile, read_catalogue, write_catalogue_xml, write_json_ld
from laureats.open_data.datasets import PASSING
from laureats.open_data.files import JSON, DataFile
from laureats.open_data.writing import describe_licence, dump_json
from laureats.public.addresses import site_address

JSON_LD = "application/ld+json"
RDF_XML = "application/rdf+xml"


def build_indexes(version: OpenDataVersion) -> list[DataFile]:
    """Return the list of versions and the catalogue, in both its writings, while `version` is the latest."""
    versions = list(OpenDataVersion.objects.select_related("edition").order_by("-number"))
    files = list(OpenDataFile.objects.filter(is_versioned=True).defer("content").order_by("pk"))
    listed = [
        ListedFile(name=file.name, dataset=file.dataset, media_type=file.media_type, sha256=file.sha256, size=file.size)
        for file in files
        if file.dataset and file.version_id == version.pk
    ]
    catalogue = read_catalogue(version=version.key, issued_at=versions[-1].made_at, modified_at=versions[0].made_at)
    index = _write_versions(versions, files=files)
    return [
        DataFile(name=VERSIONS_INDEX, media_type=JSON, content=index),
        DataFile(name=CATALOGUE, media_type=JSON_LD, content=write_json_ld(catalogue, files=listed)),
        DataFile(name=CATALOGUE_XML, media_type=RDF_XML, content=write_catalogue_xml(catalogue, files=listed)),
    ]


def _write_versions(listed: Sequence[OpenDataVersion], *, files: Iterable[OpenDataFile]) -> bytes:
    by_version: dict[int, list[OpenDataFile]] = {}
    for file in files:
        by_version.setdefault(file.version_id, []).append(file)
    site = site_address()
    told = [
        _describe_version(version, files=by_version[version.pk], site=site, is_latest=version == listed[0])
        for version in listed
    ]
    return dump_json({"licence": describe_licence(), "versions": told})


def _describe_version(
    version: OpenDataVersion, *, files: Iterable[OpenDataFile], site: str, is_latest: bool
) -> dict[str, Any]:
    return {
        "version": version.key,
        "number": version.number,
        "made_at": timezone.localtime(version.made_at).isoformat(timespec="seconds"),
        "reason": version.reason,
        "edition": version.edition.code if version.edition else None,
        "files": [_describe_file(file, key=version.key, site=site, is_latest=is_latest) for file in files],
    }


def _describe_file(file: OpenDataFile, *, key: str, site: str, is_latest: bool) -> dict[str, Any]:
    # The jurors of a former version may have withdrawn their consent: its description stays, its bytes do not.
    is_there = is_latest or file.dataset not in PASSING
    address = f"{site}{PREFIX}{versioned_path(key=key, name=file.name)}"
    return {
        "name": file.name,
        "address": address if is_there else None,
        "sha256": file.sha256,
        "size": file.size,
        "rows": file.rows,
    }
