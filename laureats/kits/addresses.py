# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of kits: the page of a body's kits, and each file."""

from collections.abc import Iterable

from django.urls import reverse

from laureats.public.addresses import local_address


def kit_page_address(page_slug: str) -> str:
    """Return the address of the kits of a body in the reader's language, or nothing when the site lists no laureate."""
    return kit_page_addresses([page_slug]).get(page_slug, "")


def kit_page_addresses(page_slugs: Iterable[str]) -> dict[str, str]:
    """Return the same for several bodies, with the queries of one."""
    from laureats.models import LaureateIndexPage  # The pages import these modules.

    index = local_address(LaureateIndexPage)
    return {slug: f"{index}{slug}/kit/" for slug in page_slugs} if index else {}


def kit_file_address(*, slug: str, edition: str, name: str) -> str:
    return reverse("laureats_kit_file", kwargs={"slug": slug, "edition": edition, "name": name})
