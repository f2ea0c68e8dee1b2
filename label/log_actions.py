# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the history of a record says of the deeds that are this app's own."""

from django.utils.translation import gettext_lazy as _

CHANGE_GRID = "label.change_grid"
COPY_GRID = "label.copy_grid"
DECLARE_CORRESPONDENCE = "label.declare_correspondence"

# Name of the deed, and the sentence of the history.
LOG_ACTIONS = {
    CHANGE_GRID: (_("Change the grid"), _("Grid changed")),
    COPY_GRID: (_("Copy the grid"), _("Created with the grid of an earlier edition")),
    DECLARE_CORRESPONDENCE: (_("Declare the correspondence"), _("Correspondence with earlier editions changed")),
}
