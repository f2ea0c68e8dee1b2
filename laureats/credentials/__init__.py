# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Verifiable labels: signed Open Badges 3.0 credentials, the keys and statuses that check them, the public pages."""
