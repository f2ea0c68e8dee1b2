# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The map of France: outlines drawn once from `data/departements.geojson`, and where a point falls on them.

Nothing here knows a laureate, nor the database.
"""
