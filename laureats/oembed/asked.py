# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an address of ours names: a laureate, or the badge of one of its editions."""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import override

# What shows or tells the badge of a body, by the names of our addresses.
OF_BADGES = frozenset(
    {
        "laureats_badge",
        "laureats_badge_current",
        "laureats_badge_edition",
        "laureats_verification",
        "laureats_verification_revision",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A blank slug names nothing; a blank edition, the latest; a blank revision, any."""

    slug: str = ""
    edition: str = ""
    revision: str = ""
    language: str = settings.LANGUAGE_CODE


NOTHING = Asked()


def read_address(address: str, *, hosts: Collection[str], indexes: Mapping[str, str]) -> Asked:
    """Return what an address names; `indexes` are the addresses of the list of laureates, by language."""
    with suppress(ValueError):
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.netloc in hosts:
            return _read_page(parts.path, indexes=indexes) or _read_badge(parts.path) or NOTHING
    return NOTHING


def _read_page(path: str, *, indexes: Mapping[str, str]) -> Asked | None:
    for language, index in indexes.items():
        if found := re.fullmatch(rf"{re.escape(index)}([-\w]+)/?", path):
            return Asked(slug=found[1], language=language)
    return None


def _read_badge(path: str) -> Asked | None:
    for language, _name in settings.LANGUAGES:
        match = _resolve(path, language=language)
        if match and match.url_name in OF_BADGES:
            told = {name: str(match.kwargs.get(name, "")) for name in ("slug", "edition", "revision")}
            return Asked(language=language, **told)
    return None


def _resolve(path: str, *, language: str) -> ResolverMatch | None:
    with override(language), suppress(Resolver404):
        return resolve(path)
    return None
