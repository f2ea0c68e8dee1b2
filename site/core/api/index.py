# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an API holds, at its root: where a program that knows nothing of it begins."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Part, Record


class LicencePart(Part):
    """The licence of what is answered."""

    name: str = Field(description=gettext_noop("Name of the licence."))
    url: str = Field(description=gettext_noop("Address of its text."))


class ResourcePart(Part):
    """A list of records."""

    name: str = Field(description=gettext_noop("Name of the resource, as in its address."))
    summary: str = Field(description=gettext_noop("What it is, in the language asked for."))
    url: str = Field(description=gettext_noop("Address of the list."))
    record: str | None = Field(
        description=gettext_noop("Address of one record, with the parts to fill in between braces, null without one.")
    )


class IndexRecord(Record):
    """The root of an API."""

    name: str = Field(description=gettext_noop("Name of the API."))
    version: str = Field(description=gettext_noop("Version of the API; the first number is that of its addresses."))
    documentation: str = Field(description=gettext_noop("Address of the page that describes the API."))
    openapi: str = Field(description=gettext_noop("Address of its OpenAPI document."))
    licence: LicencePart = Field(description=gettext_noop("Licence of the data."))
    resources: list[ResourcePart] = Field(description=gettext_noop("What may be read."))


def describe_index(document: dict[str, Any], *, openapi: str, request: HttpRequest) -> IndexRecord:
    """Return the index of a document that is described plainly."""
    return IndexRecord(
        name=document["info"]["title"],
        version=document["info"]["version"],
        documentation=document["externalDocs"]["url"],
        openapi=request.build_absolute_uri(openapi),
        licence=LicencePart(name=settings.CONTENT_LICENCE, url=settings.CONTENT_LICENCE_ADDRESS),
        resources=list(_list_resources(document["paths"], root=document["servers"][0]["url"])),
    )


def _list_resources(paths: dict[str, Any], *, root: str) -> Iterator[ResourcePart]:
    for path, operations in paths.items():
        name = path.rpartition("/")[2]
        if not name or "{" in path:
            continue
        record = next((f"{root}{each}" for each in paths if each.startswith(f"{path}/{{")), None)
        yield ResourcePart(name=name, summary=operations["get"]["summary"], url=f"{root}{path}", record=record)
