# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reference list of public bodies: read, checked whole, compared in memory, written in one transaction."""
