# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How many queries it takes to index some bodies, whatever their number."""

INDEX_QUERIES = 8
