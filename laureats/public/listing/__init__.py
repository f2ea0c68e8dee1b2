# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates as a list and as a map: the same filters, the same bodies, the same addresses.

All public awards are read at once, without their texts: what narrows, counts and sorts them is then plain code, and
costs as many queries with one laureate as with a thousand.
"""

from laureats.public.listing.list_page import laureate_list_context
from laureats.public.listing.map_page import laureate_map_context

__all__ = ["laureate_list_context", "laureate_map_context"]
