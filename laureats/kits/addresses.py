# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of kits: the page of a body's kits, and each file."""

from django.urls import reverse

from laureats.public.addresses import local_address


def kit_page_address(page_slug: str) -> str:
    """Return the address of the kits of a body in the reader's language, or nothing when the site lists no laureate."""
    from laureats.models import LaureateIndexPage  # The pages import these modules.

    index = local_address(LaureateIndexPage)
    return f"{index}{page_slug}/kit/" if index else ""


def kit_file_address(*, slug: str, edition: str, name: str) -> str:
    return reverse("laureats_kit_file", kwargs={"slug": slug, "edition": edition, "name": name})
