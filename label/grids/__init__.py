# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole grids as people handle them: described, compared, copied to the next year, tied to those before."""
