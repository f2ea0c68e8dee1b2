# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scales that past editions used: the codes of their levels and their names, lowest first."""

SCALES: dict[str, dict[str, str]] = {
    "niveaux-1-5": {str(number): f"Niveau {number}" for number in range(1, 6)},
    "badge-bronze-argent-or": {
        "badge": "Badge",
        "bronze": "Label Bronze",
        "argent": "Label Argent",
        "or": "Label Or",
    },
}
