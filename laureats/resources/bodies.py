# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which body a row tells of, new ones of the same file included."""

from collections.abc import Iterable
from dataclasses import dataclass

from laureats.body_names import make_slug, split_designation
from laureats.matching import TerritoryIndex, Wanted
from laureats.models import Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedBody:
    """A body as a row tells of it; a blank `slug` is that of the name."""

    wanted: Wanted
    slug: str = ""

    @property
    def kind(self) -> str:
        """Return the kind that the row gives, else the one that the words of the name tell, else nothing."""
        return self.wanted.kind or split_designation(self.wanted.name).kind

    @property
    def natural_key(self) -> tuple[str, str, str]:
        """Return the key of a body that has neither SIREN nor INSEE code."""
        return self.kind, self.wanted.department, self.slug or make_slug(self.wanted.name)


class BodyRegister:
    """The recorded bodies that the rows may tell of, read in a constant number of queries."""

    def __init__(self, expected: Iterable[WantedBody]) -> None:
        asked = list(expected)
        sirens = sorted({body.wanted.siren for body in asked if body.wanted.siren})
        recorded = Territory.objects.filter(siren__in=sirens) if sirens else Territory.objects.none()
        self._by_siren = {territory.siren: territory for territory in recorded}
        # A body whose SIREN is recorded is found: its name is not sought among all the others.
        sought = [body.wanted for body in asked if body.wanted.siren not in self._by_siren]
        self._index = TerritoryIndex(wanted for wanted in sought if wanted.name or wanted.insee_code)

    def find(self, body: WantedBody) -> list[Territory]:
        """Return every body that fits; the one that has the natural key of the row, and no code, goes before others."""
        if body.wanted.siren in self._by_siren:
            return [self._by_siren[body.wanted.siren]]
        found = self._index.find(body.wanted)
        own = [territory for territory in found if _natural_key(territory) == body.natural_key]
        return own if len(own) == 1 else found

    def add(self, territory: Territory) -> None:
        """Let the next rows find a body that is not recorded yet."""
        self._index.add(territory)


def _natural_key(territory: Territory) -> tuple[str, str, str] | None:
    if territory.siren or territory.insee_code:
        return None
    return territory.kind, territory.department, territory.slug
