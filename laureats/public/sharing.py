# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a laureate's page is told elsewhere: the words of a share card, and schema.org data for machines."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.structured_data import script_json
from label.kinds import Kind
from laureats.models.territory import Territory
from laureats.public.badges import BadgeLink, sharing_picture
from laureats.public.timeline import TimelineEntry

# What a search engine or a network shows of a page before it cuts.
DESCRIPTION_LENGTH = 200
ASSOCIATIONS = frozenset({Kind.ASSOCIATION, Kind.AUTRE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    title: str
    description: str
    picture: BadgeLink | None
    picture_text: str


def share(*, territory: Territory, current: TimelineEntry | None, site: str) -> Sharing:
    """Return the words of the page's card; `site` is the name of the site."""
    name = territory.display_name
    if current is None:
        return Sharing(title=name, description=_describe(name), picture=None, picture_text="")
    level = current.award.level.local_name if current.award.level else _("Unknown level")
    parts = {"name": name, "level": level, "year": current.year, "site": site}
    return Sharing(
        title=_("%(name)s: %(level)s, label %(site)s %(year)s") % parts,
        description=_shorten(current.award.opinion) or _describe(name),
        picture=sharing_picture(current.badges),
        picture_text=_("Badge of the label: %(level)s, %(year)s, %(name)s") % parts,
    )


def structured_data(
    *, territory: Territory, timeline: list[TimelineEntry], site: str, address: str, picture: str
) -> SafeString:
    """Return the schema.org description of a body and its labels as JSON that may stand in a script element."""
    labels = [_label(entry, site=site) for entry in timeline if not entry.is_withdrawn]
    links = {"sameAs": territory.website, "image": picture, "iso6523Code": _siren_code(territory)}
    document: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Organization" if territory.kind in ASSOCIATIONS else "GovernmentOrganization",
        "@id": f"{address}#body",
        "name": territory.display_name,
        "url": address,
        **{key: value for key, value in links.items() if value},
        **_area(territory),
        "award": labels,
    }
    return script_json(document)


def _describe(name: str) -> str:
    return _("%(name)s: its free digital territory labels, year after year.") % {"name": name}


def _shorten(text: str) -> str:
    """Return the beginning of a text, cut between two words."""
    line = " ".join(text.split())
    if len(line) <= DESCRIPTION_LENGTH:
        return line
    return line[:DESCRIPTION_LENGTH].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def _label(entry: TimelineEntry, *, site: str) -> str:
    level = entry.award.level.local_name if entry.award.level else _("Unknown level")
    return f"{site} {entry.award.edition.year} – {level}"


def _siren_code(territory: Territory) -> str:
    """Return the SIREN under the code that ISO 6523 gives to its register."""
    return f"0002:{territory.siren}" if territory.siren else ""


def _area(territory: Territory) -> dict[str, Any]:
    """Return where the body is, when its coordinates are known."""
    if territory.latitude is None or territory.longitude is None:
        return {}
    place = {"@type": "GeoCoordinates", "latitude": float(territory.latitude), "longitude": float(territory.longitude)}
    return {"areaServed": {"@type": "AdministrativeArea", "name": territory.name, "geo": place}}
