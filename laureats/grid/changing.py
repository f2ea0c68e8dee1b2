# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Save a new grid: exactly the one that was previewed, on what it was previewed on."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from label.definition.loading import load_definition
from label.grids.documents import take_grid, write_document
from label.log_actions import CHANGE_GRID
from label.models import Edition
from laureats.authors import Author
from laureats.grid.basis import read_basis
from laureats.palmares.sealing import lock_edition


class OutdatedPreview(Exception):
    """The grid, the marks or the decisions have moved since the preview: nothing was written."""


@transaction.atomic
def change_grid(*, edition: Edition, grid: Mapping[str, Any], fingerprint: str, author: Author) -> None:
    """Write the grid, and keep the former one in the edition's history.

    Raise `OutdatedPreview` when the fingerprint is no longer that of a preview, `RefusedDefinition` when the grid
    cannot be saved, be it that the edition is sealed.
    """
    locked = lock_edition(edition)
    basis = read_basis(locked)
    if basis.take_fingerprint() != fingerprint:
        raise OutdatedPreview
    load_definition(write_document({**basis.document, **grid}))
    data = {"before": take_grid(basis.document), "after": dict(grid)}
    log(instance=locked, action=CHANGE_GRID, user=author.user, data=data, content_changed=True)
