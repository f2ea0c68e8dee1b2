# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What comes in by spreadsheet, whatever it brings: read, checked, compared, then written whole or not at all."""
