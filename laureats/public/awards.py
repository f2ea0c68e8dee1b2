# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public awards as every page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from laureats import naming
from laureats.body_names import make_slug
from laureats.departments import name_with_code
from laureats.models.award import Award, AwardQuerySet
from laureats.models.territory import Territory
from laureats.public.addresses import laureate_addresses
from laureats.public.errata import ShownErratum, show_erratum
from laureats.public.mentions import name_mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAward:
    """An award under the published name that the body then bore; `address` is empty when it has no page."""

    award: Award
    name: str
    address: str = ""

    @property
    def page_slug(self) -> str:
        return self.address.rstrip("/").rpartition("/")[2]

    @property
    def department(self) -> str:
        return name_with_code(self.award.department)

    @property
    def mentions(self) -> list[str]:
        return mention_names(self.award)

    @property
    def errata(self) -> list[ShownErratum]:
        edition = self.award.edition
        levels, mentions = edition.levels.all(), edition.mentions.all()
        return [show_erratum(erratum, levels=levels, mentions=mentions) for erratum in self.award.errata.all()]


def public_awards() -> AwardQuerySet:
    """Return the public awards, those taken back too, with what it takes to show them."""
    awards = Award.objects.public().select_related("edition", "level", "territory")
    return awards.prefetch_related("errata", "edition__levels", "edition__mentions")


def show_awards(awards: Iterable[Award]) -> list[ShownAward]:
    """Return awards ready to show, in the alphabetical order of names, with the addresses of the bodies' pages."""
    listed = list(awards)
    return show_at(listed, addresses=laureate_addresses(award.territory_id for award in listed))


def show_at(awards: Iterable[Award], *, addresses: Mapping[int, str]) -> list[ShownAward]:
    """Return awards ready to show, in the alphabetical order of names, with the addresses that are given."""
    shown = [
        ShownAward(award=award, name=name_then_borne(award), address=addresses.get(award.territory_id, ""))
        for award in awards
    ]
    return sorted(shown, key=lambda row: (make_slug(row.award.name), row.award.pk))


def name_then_borne(award: Award) -> str:
    """Return the published form of the name borne when the award was given."""
    if is_current_name(award=award, territory=award.territory):
        return award.territory.display_name
    return naming.display_name(kind=award.kind, name=award.name)


def is_current_name(*, award: Award, territory: Territory) -> bool:
    return (award.kind, award.name) == (territory.kind, territory.name)


def mention_names(award: Award) -> list[str]:
    """Return the names of the mentions as then given, in the reader's language when known."""
    return name_mentions(award.mentions, known=award.edition.mentions.all()) if award.mentions else []
