# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Past editions, their juries and their known awards, from plain files whose every line gives its source."""
