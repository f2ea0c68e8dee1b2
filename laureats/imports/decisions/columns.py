# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns of a file of decisions, and the words that stand for no record."""

from laureats.imports.flat_tables import Layout
from laureats.spreadsheets.headers import Wanted

LAYOUT = Layout(
    columns=(
        Wanted(key="reference", names=("reference", "référence", "réf.")),
        Wanted(
            key="awarded_level",
            names=("awarded_level", "niveau attribué", "niveau décidé", "niveau", "level", "décision"),
        ),
        Wanted(key="reason", names=("reason", "motif", "raison")),
        Wanted(key="opinion", names=("opinion", "avis", "avis du jury")),
        Wanted(key="mentions", names=("mentions", "mention")),
    ),
    required=("reference",),
    one_of=("awarded_level", "reason", "opinion", "mentions"),
)
# In `awarded_level`; a level whose code is one of these words wins.
NO_LABEL = "aucun"
COMPUTED = "calculé"
# In `mentions`, to take away those that a file has.
NO_MENTION = ("aucune", "aucun")
MENTION_SEPARATOR = ";"
