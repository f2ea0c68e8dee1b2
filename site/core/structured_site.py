# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site and who keeps it, as schema.org describes them."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse

from core.frame.serving import frame_of


def describe_site(request: HttpRequest) -> dict[str, Any]:
    """Return what the foot of pages tells already, and where the search answers."""
    root = request.build_absolute_uri("/")
    return {"@context": "https://schema.org", "@graph": [_site(request, root=root), _organization(request, root=root)]}


def _site(request: HttpRequest, *, root: str) -> dict[str, Any]:
    frame = frame_of(request)
    search = request.build_absolute_uri(reverse("search"))
    return {
        "@type": "WebSite",
        "@id": f"{root}#site",
        "name": frame.site_name,
        "url": request.build_absolute_uri(frame.home_url),
        "inLanguage": frame.language,
        "publisher": {"@id": f"{root}#organization"},
        "license": frame.licence.url,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{words}}"},
            "query-input": "required name=words",
        },
    }


def _organization(request: HttpRequest, *, root: str) -> dict[str, Any]:
    frame = frame_of(request)
    known = {"email": frame.mail, "sameAs": [link.url for link in frame.social]}
    return {
        "@type": "Organization",
        "@id": f"{root}#organization",
        "name": frame.site_name,
        "url": root,
        "logo": request.build_absolute_uri(static("img/icon-512.png")),
        **{name: value for name, value in known.items() if value},
    }
