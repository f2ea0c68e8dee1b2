# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One page of each public type in the demonstration: a new type enters here, and every checker of pages reads it.

axe, the keyboard, enlargement and spacing in both languages (`accessibility`), the Nu checker (`vnu`), Lighthouse
(`lighthouse`, and for its speed `make bench`). `test_page_types.py` fails on a public class of pages that is not here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageType:
    """A type of page, and the address of one in French.

    `shape`: the key in `config.public_addresses` of what answers; "" for what no page class does. `is_missing` when it
    stands for what is not there. `is_audited`: by Lighthouse, which takes three seconds a page; one page a type,
    that search engines may list.
    """

    name: str
    address: str
    shape: str = ""
    is_missing: bool = False
    is_audited: bool = True


PAGE_TYPES = (
    PageType(name="home", address="/", shape="home.HomePage:"),
    PageType(name="label", address="/le-label/", shape="label.LabelPage:"),
    PageType(name="what comes after the label", address="/un-label-et-apres/", is_audited=False),
    PageType(name="criteria", address="/criteres/", shape="label.CriteriaPage:latest"),
    PageType(
        name="criteria of 2026", address="/criteres/exemple-2026/", shape="label.CriteriaPage:edition", is_audited=False
    ),
    PageType(name="jury", address="/le-label/jury/", shape="label.JuryPage:latest"),
    PageType(
        name="jury of 2026", address="/le-label/jury/exemple-2026/", shape="label.JuryPage:edition", is_audited=False
    ),
    PageType(name="apply", address="/candidat/", shape="label.ApplyPage:"),
    PageType(name="faq", address="/le-label/faq/", shape="label.FAQPage:"),
    PageType(name="editions", address="/editions/", shape="laureats.EditionIndexPage:"),
    PageType(name="edition of 2018", address="/edition-2018/", shape="laureats.EditionPage:"),
    PageType(name="edition with photos", address="/edition-exemple-2026/", is_audited=False),
    PageType(name="edition before its results", address="/edition-exemple-2027/", is_audited=False),
    PageType(name="news", address="/actualites/", shape="home.NewsIndexPage:articles"),
    PageType(
        name="news of a category",
        address="/actualites/categorie/palmares/",
        shape="home.NewsIndexPage:category",
        is_audited=False,
    ),
    PageType(name="news of a year", address="/actualites/2018/", shape="home.NewsIndexPage:year", is_audited=False),
    PageType(name="article", address="/actualites/edition-d-exemple-2026/", shape="home.NewsPage:"),
    PageType(name="press room", address="/presse/", shape="home.PressIndexPage:"),
    PageType(
        name="press release",
        address="/presse/labels-2018-decernes-a-22-collectivites/",
        shape="home.PressReleasePage:index_route",
    ),
    PageType(name="palmares", address="/palmares/", shape="laureats.PalmaresPage:overview"),
    PageType(name="palmares of 2018", address="/palmares/2018/", shape="laureats.PalmaresPage:year", is_audited=False),
    PageType(name="palmares of 2026", address="/palmares/2026/", shape="laureats.PalmaresPage:year"),
    PageType(name="statistics", address="/palmares/statistiques/", shape="laureats.PalmaresPage:statistics"),
    PageType(name="laureates", address="/laureats/", shape="laureats.LaureateIndexPage:laureate_list"),
    PageType(name="laureates of 2018", address="/laureats/?year=2018", is_audited=False),
    PageType(name="map", address="/laureats/carte/", shape="laureats.LaureateIndexPage:map"),
    PageType(name="laureate", address="/laureats/arles/", shape="laureats.LaureateIndexPage:laureate"),
    PageType(
        name="fictional laureate", address="/laureats/sourcevive/", shape="laureats.LaureatePage:", is_audited=False
    ),
    PageType(name="label kit", address="/laureats/sourcevive/kit/", shape="laureats.LaureateIndexPage:kit"),
    PageType(name="check of a badge", address="/verification/"),
    PageType(name="check of a label", address="/verification/sourcevive/exemple-2026/"),
    PageType(name="check of a label from sources", address="/verification/boe/2025/", is_audited=False),
    PageType(name="API", address="/api/"),
    PageType(name="open data", address="/donnees/", shape="laureats.OpenDataPage:"),
    PageType(name="site map", address="/plan-du-site/", shape="home.SiteMapPage:"),
    PageType(name="legal notice", address="/mentions-legales/", shape="home.StandardPage:"),
    PageType(name="privacy", address="/vie-privee/", is_audited=False),
    PageType(name="accessibility statement", address="/accessibilite/", shape="home.AccessibilityPage:"),
    # Other faces of the same types: a list that goes on, a list of nothing, answers, faults of a form.
    PageType(name="laureates, second page", address="/laureats/?page=2", is_audited=False),
    PageType(name="laureates, none", address="/laureats/?q=introuvable", is_audited=False),
    PageType(name="search", address="/recherche/", is_audited=False),
    PageType(name="search, found", address="/recherche/?q=Arles", is_audited=False),
    PageType(name="search, of several kinds", address="/recherche/?q=libre", is_audited=False),
    PageType(name="search, words to try", address="/recherche/?q=numerik", is_audited=False),
    PageType(name="search, nothing found", address="/recherche/?q=introuvable", is_audited=False),
    # What anyone opens on the way to a file; `accessibility/application.py` goes on to the pages of the file.
    PageType(name="start of an application", address="/candidater/"),
    PageType(name="start of an application, found", address="/candidater/?q=puy+en+velay", is_audited=False),
    PageType(name="body that is not listed", address="/candidater/autre-organisme/", is_audited=False),
    PageType(name="link again", address="/candidater/retrouver/", is_audited=False),
    PageType(name="missing", address="/nulle-part/", is_missing=True, is_audited=False),
)
LIGHTHOUSE_ADDRESSES = tuple(page_type.address for page_type in PAGE_TYPES if page_type.is_audited)
# Audited too, but for their speed: a page with photos, and one in English.
AUDITED_BESIDES = ("/edition-exemple-2026/", "/en/laureates/arles/")
# Search engines are kept from it, which Lighthouse takes for a fault.
AUDITED_UNLISTED = "/recherche/?q=Arles"
