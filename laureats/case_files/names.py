# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names that stand for the codes of an edition in a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import Criterion, Domain, Edition, JurySeat
from laureats import levels


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Seats in the jury's order; domains and criteria by code, each with the one it continues; names by code."""

    seats: Sequence[JurySeat]
    domains: Mapping[str, Domain]
    criteria: Mapping[str, Criterion]
    levels: Mapping[str, str]
    profiles: Mapping[str, str]

    def juror(self, code: str) -> str:
        """Return a juror's name, or the words for a person who was erased."""
        named = (seat.person.full_name for seat in self.seats if seat.code == code)
        return next(named, code) or _("erased person (%(code)s)") % {"code": code}

    def domain(self, code: str) -> str:
        return self.domains[code].name

    def level(self, code: str | None) -> str:
        """Return what a level is called: `code` may be None for no label, or "incomplete"."""
        if code is None:
            return _("no label")
        return _("incomplete") if code == levels.INCOMPLETE else self.levels.get(code, code)


def load_names(edition: Edition) -> Names:
    """Read the names of an edition in five queries."""
    return Names(
        seats=list(edition.seats.select_related("person").order_by("sort_order", "id")),
        domains={domain.code: domain for domain in edition.domains.select_related("continues")},
        criteria={criterion.code: criterion for criterion in edition.criteria.select_related("continues")},
        levels={level.code: level.name for level in edition.levels.all()},
        profiles={profile.code: profile.name for profile in edition.profiles.all()},
    )
