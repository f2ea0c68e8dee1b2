# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The work of translators: what awaits them, the report of it, and how pages are sent to be translated."""
