# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a page tells where its badge is asked for."""

from urllib.parse import urlencode

from django.urls import reverse


def oembed_addresses(address: str, *, root: str) -> dict[str, str]:
    """Return by type of content what a page of that whole address links to."""
    place = f"{root}{reverse('oembed')}"
    return {
        f"{media}+oembed": f"{place}?{urlencode({'url': address, 'format': written})}"
        for media, written in (("application/json", "json"), ("text/xml", "xml"))
    }
