# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole addresses: of records within the API, and of what the site shows of them."""

import re

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_noop
from pydantic import Field

NAMESPACE = "api"
# Addresses from the root of the site, in attributes that the site's own blocks write.
_OWN_ADDRESS = re.compile(r'(\s(?:href|src|cite)=")(/[^/"])')
_ADDRESS_SET = re.compile(r'\ssrcset="[^"]*"')
_OWN_OF_SET = re.compile(r'((?:"|,\s+))(/[^/"])')


def record_address(view: str, *parts: str, request: HttpRequest) -> str:
    """Return the address of the record that a view of the API reads."""
    return request.build_absolute_uri(reverse(f"{NAMESPACE}:{view}", args=parts))


def part_address_or_none(view: str, edition: str, code: str, *, request: HttpRequest) -> str | None:
    """Return the address of a part of a grid, none for a code that no address can hold.

    Whoever follows an address resolves its dots first: "levels/2020/.." is "levels".
    """
    if {".", ".."} & set(code.split("/")):
        return None
    try:
        return record_address(view, edition, code, request=request)
    except NoReverseMatch:
        return None


def whole_address(path: str, *, request: HttpRequest) -> str | None:
    """Return the whole form of an address of the site, none for an empty one."""
    return request.build_absolute_uri(path) if path else None


def with_whole_addresses(html: str, *, request: HttpRequest) -> str:
    """Return HTML that can be read on another site: what it links to and shows is named from its root there."""
    root = request.build_absolute_uri("/").rstrip("/")
    sets = _ADDRESS_SET.sub(lambda found: _OWN_OF_SET.sub(rf"\1{root}\2", found[0]), html)
    return _OWN_ADDRESS.sub(rf"\1{root}\2", sets)


def url_field() -> str:
    """Return the field that holds the address of a record in the API."""
    field: str = Field(description=gettext_noop("Address of this record in the API."))
    return field


def part_url_field() -> str | None:
    """Return the field that holds the address of a part of a grid in the API."""
    field: str | None = Field(
        description=gettext_noop("Address of this record in the API, null for a code that no address can hold.")
    )
    return field


def page_field() -> str | None:
    """Return the field that holds the address of a page for people."""
    field: str | None = Field(
        description=gettext_noop("Address of its page on the site in the language asked for, null without one.")
    )
    return field
