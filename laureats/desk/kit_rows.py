# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The kits of an edition, one row a laureate."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.formats import format_size
from label.models import Edition
from laureats.body_names import make_slug
from laureats.kits.addresses import kit_page_addresses
from laureats.kits.queries import awards_of_edition
from laureats.models import Award, Kit

STATES: dict[str, str | Promise] = {
    "missing": _("never asked for"),
    "failed": _("failed"),
    "building": _("being made"),
    "waiting": _("waiting"),
    "made": _("made"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KitRow:
    award: Award
    kit: Kit | None
    state: str
    address: str

    @property
    def state_name(self) -> str:
        return str(STATES[self.state])

    @property
    def size(self) -> str:
        return format_size(self.kit.size) if self.kit and self.kit.size else ""


def list_kits(edition: Edition) -> list[KitRow]:
    """Return the kits of an edition by the name of the laureate, with the same queries whatever their number."""
    awards = list(awards_of_edition(edition).select_related("kit", "level", "edition", "territory__laureate_page"))
    addresses = kit_page_addresses(award.territory.laureate_page.slug for award in awards)
    rows = [
        KitRow(
            award=award,
            kit=getattr(award, "kit", None),
            state=tell_state(getattr(award, "kit", None)),
            address=addresses.get(award.territory.laureate_page.slug, ""),
        )
        for award in awards
    ]
    return sorted(rows, key=lambda row: make_slug(row.award.name))


def tell_state(kit: Kit | None) -> str:
    if kit is None:
        return "missing"
    if kit.failure:
        return "failed"
    if kit.built_at and kit.built_at >= kit.requested_at:
        return "made"
    return "building" if kit.started_at else "waiting"
