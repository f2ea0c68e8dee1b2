# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What territories got, for other software: public records alone, through `laureats.public`."""

from ninja import Router

from laureats.api.awards import router as awards
from laureats.api.laureates import router as laureates
from laureats.api.palmares import router as palmares
from laureats.api.statistics import router as statistics
from laureats.api.territories import router as territories

router = Router()
for resource in (territories, awards, laureates, palmares, statistics):
    router.add_router("", resource)

__all__ = ["router"]
