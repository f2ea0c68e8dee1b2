# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site in two languages, with the pages that show results."""

from types import SimpleNamespace

import pytest
from django.utils import translation
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from label.models import CriteriaPage, JuryPage
from laureats.models import LaureateIndexPage, PalmaresPage

PAGES = [
    (PalmaresPage, "palmares", "Palmarès", "results", "Results"),
    (LaureateIndexPage, "laureats", "Lauréats", "laureates", "Laureates"),
    (JuryPage, "jury", "Jury", "jury", "Jury"),
    (CriteriaPage, "criteres", "Critères", "criteria", "Criteria"),
]


@pytest.fixture
def english():
    """Read in English, where words are those of the code."""
    with translation.override("en"):
        yield


@pytest.fixture
def site(db):
    """Return the pages of the site, by slug."""
    french, _created = Locale.objects.get_or_create(language_code="fr")
    english, _created = Locale.objects.get_or_create(language_code="en")
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=french))
    home_en = root.add_child(
        instance=HomePage(title="Home", slug="home-en", locale=english, translation_key=home.translation_key)
    )
    Site.objects.update(root_page=home)
    Site.clear_site_root_paths_cache()
    pages = {}
    for page_class, slug, title, slug_en, title_en in PAGES:
        page = home.add_child(instance=page_class(title=title, slug=slug, locale=french))
        twin = page_class(title=title_en, slug=slug_en, locale=english, translation_key=page.translation_key)
        pages[slug] = page
        pages[f"{slug}_en"] = home_en.add_child(instance=twin)
    return SimpleNamespace(home=home, home_en=home_en, **pages)
