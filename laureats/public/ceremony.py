# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ceremony of an edition as schema.org describes it: what its page tells, and nothing more."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from core.navigation import site_name
from core.structured_data import script_json
from label.moments import is_day_only

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from laureats.models import EditionPage


def structured_ceremony(page: "EditionPage", *, request: HttpRequest) -> "SafeString | str":
    """Return the ceremony as JSON that may stand in a script element.

    Nothing of an invented edition, nor of a ceremony whose day or place is not known: machines would take it for true.
    """
    edition = page.edition
    if edition.is_fictional or not (edition.ceremony_at and edition.ceremony_place):
        return ""
    moment = timezone.localtime(edition.ceremony_at)
    address = page.get_full_url(request) or request.build_absolute_uri()
    known = {"description": page.introduction, "organizer": _organisers(page)}
    document: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"{address}#ceremony",
        "name": _("Ceremony – %(site)s (%(edition)s)") % {"site": site_name(request), "edition": edition.local_name},
        "url": address,
        "inLanguage": page.locale.language_code,
        "startDate": (moment.date() if is_day_only(moment) else moment).isoformat(),
        "location": {"@type": "Place", "name": edition.ceremony_place, "address": edition.ceremony_place},
        **{name: value for name, value in known.items() if value},
    }
    return script_json(document)


def _organisers(page: "EditionPage") -> list[dict[str, str]]:
    return [
        {
            "@type": "Organization",
            "name": str(block.value["name"]),
            **({"url": block.value["address"]} if block.value["address"] else {}),
        }
        for block in page.organisers
    ]
