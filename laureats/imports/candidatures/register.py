# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site knows that a file of candidatures may tell of: the edition's candidatures, and bodies."""

from collections.abc import Iterable
from dataclasses import dataclass

from label.models import Edition
from laureats.body_names import name_keys
from laureats.imports.candidatures.rows import CandidatureRow
from laureats.matching import TerritoryIndex, kinds_that_fit
from laureats.models import Candidature, Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The candidatures of one edition, by reference and by the key of their body; and bodies, candidates or not."""

    by_reference: dict[str, Candidature]
    by_territory: dict[int, Candidature]
    bodies: TerritoryIndex

    def is_other_body(self, *, row: CandidatureRow, candidature: Candidature) -> bool:
        """Tell whether a row that gives a candidature's reference tells of another body than its own."""
        territory = candidature.territory
        if row.siren and territory.siren:
            return row.siren != territory.siren
        if row.siren and any(found.siren == row.siren for found in self.bodies.find(row.wanted)):
            return True
        return bool(
            (row.territory and not bears_name(territory, name=row.territory, also=candidature.snapshot_name))
            or (row.kind and territory.kind not in kinds_that_fit(row.kind))
            or (row.department and territory.department and row.department != territory.department)
        )


def load_register(*, edition: Edition, rows: Iterable[CandidatureRow]) -> Register:
    """Read what these rows may tell of, in a number of queries that does not grow with them."""
    candidatures = Candidature.objects.filter(edition=edition).select_related("territory")
    by_reference = {
        candidature.reference: candidature for candidature in candidatures.prefetch_related("territory__former_names")
    }
    sought = [row.wanted for row in rows if _is_sought(row, known=by_reference.get(row.reference))]
    return Register(
        by_reference=by_reference,
        by_territory={candidature.territory_id: candidature for candidature in by_reference.values()},
        bodies=TerritoryIndex(sought),
    )


def bears_name(territory: Territory, *, name: str, also: str = "") -> bool:
    """Tell whether a recorded body bears or bore this name, however it is spelt."""
    names = [territory.name, territory.display_name, also, *(former.name for former in territory.former_names.all())]
    return name in names or any(name_keys(name) & name_keys(known) for known in names)


def _is_sought(row: CandidatureRow, *, known: Candidature | None) -> bool:
    """Tell whether the body of a row has to be looked for: a known reference gives it, unless its SIREN may not."""
    if known is None:
        return row.names_body
    return bool(row.siren and not known.territory.siren)
