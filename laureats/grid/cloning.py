# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the edition of another year after an earlier one, and say so in its history."""

from django.db import transaction
from wagtail.log_actions import log

from label.grids.cloning import NewEdition, clone_edition
from label.log_actions import COPY_GRID
from label.models import Edition
from laureats.authors import Author


@transaction.atomic
def make_edition(*, source: Edition, new: NewEdition, author: Author) -> Edition:
    """Create an edition with the grid of another. Raise `RefusedDefinition` when anything is wrong."""
    edition = clone_edition(source=source, new=new)
    log(instance=edition, action=COPY_GRID, user=author.user, data={"source": source.code}, content_changed=True)
    return edition
