# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The content API, at `/api/v2/`: the pages that anyone may read, and the files that they show."""
