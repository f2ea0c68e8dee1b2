# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What saving a new grid would do. It is read and computed, never written and taken back: nobody waits for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from label.definition.dumping import build_document
from label.definition.loading import check_definition
from label.grids.changes import PartChange, list_changes
from label.grids.documents import take_grid, write_document
from label.models import Edition
from laureats import levels
from laureats.grid.basis import read_basis
from laureats.grid.definition_grids import build_grid
from laureats.grid.effects import GridEffects, find_effects


@dataclass(frozen=True, slots=True, kw_only=True)
class GridPreview:
    """`grid` is the new one; `level_names` are by code; `fingerprint` is that of what the preview was made from."""

    grid: Mapping[str, Any]
    changes: Sequence[PartChange]
    effects: GridEffects
    level_names: Mapping[str, str]
    fingerprint: str


def preview_grid(*, edition: Edition, grid: Mapping[str, Any]) -> GridPreview:
    """Return what the grid of a document would change. Raise `RefusedDefinition` with every fault."""
    basis = read_basis(edition)
    definition = check_definition(edition=edition, content=write_document({**basis.document, **grid}))
    before, after = take_grid(basis.document), take_grid(build_document(definition))
    return GridPreview(
        grid=after,
        changes=list_changes(before=before, after=after),
        effects=find_effects(case=basis.case, grid=build_grid(definition), decisions=basis.decisions),
        level_names={level["code"]: level["name"] for level in [*before["levels"], *after["levels"]]},
        fingerprint=basis.take_fingerprint(),
    )


def fingerprint_grid(grid: Mapping[str, Any]) -> str:
    """Return what tells whether a grid is still the one that someone has before their eyes."""
    return levels.fingerprint(levels.canonical_json(dict(grid)))
