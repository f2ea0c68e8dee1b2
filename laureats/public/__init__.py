# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the public may read of the results: released editions, known awards, and nothing else.

Every read of results by a public surface goes through here or through `Award.objects.public()`.
"""

from laureats.public.addresses import map_address
from laureats.public.edition_overview import edition_overview
from laureats.public.key_figures import key_figures
from laureats.public.latest import latest_palmares
from laureats.public.laureate import laureate_context, laureate_page_or_none
from laureats.public.laureate_page import page_context
from laureats.public.listing import laureate_list_context, laureate_map_context
from laureats.public.old_addresses import moved_slug
from laureats.public.overview import palmares_overview, released_years
from laureats.public.palmares import palmares_of_year
from laureats.public.statistics import statistics_context

__all__ = [
    "edition_overview",
    "key_figures",
    "latest_palmares",
    "laureate_context",
    "laureate_list_context",
    "laureate_map_context",
    "laureate_page_or_none",
    "map_address",
    "moved_slug",
    "page_context",
    "palmares_of_year",
    "palmares_overview",
    "released_years",
    "statistics_context",
]
