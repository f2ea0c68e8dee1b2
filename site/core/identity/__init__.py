# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures that stand for the site elsewhere: icons and share cards, all drawn from one mark."""
