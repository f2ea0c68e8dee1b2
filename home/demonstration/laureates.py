# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What two invented laureates say on their pages, as editors would have accepted it; the others say nothing."""

import json
from pathlib import Path
from typing import Any

from home.demonstration.editions import RELEASED
from laureats.models import LaureatePage


def write_words(directory: Path) -> None:
    """Give the pages of the released edition the words of its file. A body that received no label has no page."""
    words: dict[str, Any] = json.loads((directory / RELEASED / "pages.json").read_text(encoding="utf-8"))
    for page in LaureatePage.objects.filter(territory__is_fictional=True, territory__name__in=words):
        _write(page, words=words[page.territory.name])


def _write(page: LaureatePage, *, words: dict[str, Any]) -> None:
    page.testimony, page.testimony_author = words["testimony"], words["testimony_author"]
    for order, initiative in enumerate(words["initiatives"]):
        page.initiatives.create(sort_order=order, **initiative)
    page.save_revision().publish()
    page.territory.website = words["website"]
    page.territory.save(update_fields=["website"])
