# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What served pages are held against: the home page that `wagtail start` makes, and a view that answers two words."""
