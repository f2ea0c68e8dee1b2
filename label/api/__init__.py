# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the label is, for other software: editions and their grids and juries."""

from ninja import Router

from label.api import criteria, domains, editions, juries, levels

router = Router()
for _part in (editions, domains, criteria, levels, juries):
    router.add_router("", _part.router)

__all__ = ["router"]
