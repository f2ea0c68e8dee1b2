# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One page of each public type in the demonstration: a new type enters here, and every checker of pages reads it.

Two checkers: axe, at both widths and in both languages, on all of them (`test_public_pages.py`); Lighthouse, which
takes five seconds a page, on those that it is asked to (`test_lighthouse.py`, `make bench`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageType:
    """A type of page, and the address of one; `is_missing` when it stands for what is not there."""

    name: str
    address: str
    is_for_lighthouse: bool = False
    is_missing: bool = False


PAGE_TYPES = (
    PageType(name="home", address="/", is_for_lighthouse=True),
    PageType(name="label", address="/le-label/"),
    PageType(name="criteria", address="/criteres/"),
    PageType(name="jury", address="/le-label/jury/"),
    PageType(name="apply", address="/candidat/"),
    PageType(name="faq", address="/le-label/faq/"),
    PageType(name="news", address="/actualites/"),
    PageType(name="article", address="/actualites/edition-d-exemple-2026/"),
    PageType(name="palmares", address="/palmares/"),
    PageType(name="palmares of 2018", address="/palmares/2018/"),
    PageType(name="palmares of 2026", address="/palmares/2026/", is_for_lighthouse=True),
    PageType(name="statistics", address="/palmares/statistiques/"),
    PageType(name="laureates", address="/laureats/", is_for_lighthouse=True),
    PageType(name="laureates of 2018", address="/laureats/?year=2018"),
    PageType(name="map", address="/laureats/carte/"),
    PageType(name="laureate", address="/laureats/arles/", is_for_lighthouse=True),
    PageType(name="fictional laureate", address="/laureats/sourcevive/"),
    PageType(name="check of a badge", address="/verification/"),
    PageType(name="check of a label", address="/verification/sourcevive/exemple-2026/"),
    PageType(name="check of a label from sources", address="/verification/boe/2025/"),
    PageType(name="legal notice", address="/mentions-legales/"),
    PageType(name="missing", address="/nulle-part/", is_missing=True),
)
LIGHTHOUSE_ADDRESSES = tuple(page_type.address for page_type in PAGE_TYPES if page_type.is_for_lighthouse)
