# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The address of a badge, as someone pastes it, and the verify page it leads to."""

from collections.abc import Collection
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import override

from laureats.credentials.queries import checkable_award_or_none
from laureats.credentials.verification import latest_revision

LONGEST_ADDRESS = 2_000
REVISIONS = frozenset({"laureats_badge", "laureats_verification_revision"})
EDITIONS = frozenset({"laureats_badge_edition", "laureats_verification"})


def looks_like_address(given: str) -> bool:
    return "/" in given and len(given) <= LONGEST_ADDRESS


def find_label(given: str, *, hosts: Collection[str]) -> str:
    """Return the verify page of the badge or page at an address of these hosts, or nothing.

    A badge on another site is a copy, true or not: its path proves nothing.
    """
    match = _resolve(given, hosts=hosts)
    if match is None:
        return ""
    slug, edition = match.kwargs["slug"], match.kwargs["edition"]
    award = checkable_award_or_none(slug=slug, edition=edition)
    if award is None:
        return ""
    revision = int(match.kwargs.get("revision", 0))
    if match.url_name in REVISIONS and revision <= latest_revision(award):
        parts = {"slug": slug, "edition": edition, "revision": revision}
        return reverse("laureats_verification_revision", kwargs=parts)
    return reverse("laureats_verification", kwargs={"slug": slug, "edition": edition})


def _resolve(given: str, *, hosts: Collection[str]) -> ResolverMatch | None:
    """Return the view of an address, whatever its language."""
    try:
        parts = urlsplit(given)
        path = unquote(parts.path)
    except ValueError:
        return None
    if parts.netloc and parts.netloc not in hosts:
        return None
    found = (_resolve_in(language, path=path) for language, _name in settings.LANGUAGES)
    return next((match for match in found if match and match.url_name in REVISIONS | EDITIONS), None)


def _resolve_in(language: str, *, path: str) -> ResolverMatch | None:
    try:
        with override(language):
            return resolve(path)
    except Resolver404:
        return None
