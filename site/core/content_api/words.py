# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words to search for: letters and digits alone, as in the site's own search, so that no sign means anything."""

import re
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from wagtail.api.v2.filters import SearchFilter

_WORDS = re.compile(r"[^\W_]+")


class WordSearch(SearchFilter):
    """Wagtail's own, given words: a quote without its pair makes the engine of SQLite fail."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        asked = request.GET.dict()
        if "search" in asked:
            asked["search"] = " ".join(_WORDS.findall(asked["search"]))
        return super().filter_queryset(SimpleNamespace(GET=asked), queryset, view)
