# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the content of pages is told to other front ends, through Wagtail’s own API: typed, with real addresses."""
