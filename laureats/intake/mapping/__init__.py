# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures that come from another system's export, through a saved and checked mapping of its columns."""
