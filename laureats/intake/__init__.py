# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures as they come: the public form, what surrounds it, and what the secretariat makes of it."""
