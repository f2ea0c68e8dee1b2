# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A site in two languages with every class of page, a history, and an edition announced: all that may be known."""

from datetime import date
from types import SimpleNamespace

from home.models import (
    AccessibilityPage,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    PressIndexPage,
    PressReleaseFile,
    PressReleasePage,
    SiteMapPage,
    StandardPage,
)
from label.models import ApplyPage, CriteriaPage, Edition, FAQPage, JuryPage, LabelPage
from laureats.models import (
    BadgeFile,
    EditionIndexPage,
    EditionPage,
    LaureateIndexPage,
    OpenDataPage,
    PalmaresFile,
    PalmaresPage,
    PalmaresText,
)
from laureats.open_data.versions import write_version
from tests.embargo.canaries import LEVEL, SILENT_JUROR
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, JurySeatFactory, LevelFactory
from tests.laureats.palmares.factories import FUTURE
from tests.laureats.public.factories import make_award, make_edition, make_erratum, make_page, make_territory
from tests.page_tree import add_page, body, make_home, translate_page

# All that the home page may count and name.
HOME_BLOCKS = (
    ("campaign", {"page": None}),
    ("key_figures", {"title": "", "with_counts": True, "figures": []}),
    ("latest_laureates", {"title": ""}),
    ("latest_news", {"title": "", "number": 3}),
)
SECTIONS = (
    (LabelPage, "label", "Le label", "The label"),
    (CriteriaPage, "criteres", "Critères", "Criteria"),
    (JuryPage, "jury", "Jury", "Jury"),
    (ApplyPage, "candidat", "Candidater", "Apply"),
    (FAQPage, "questions", "Questions", "Questions"),
    (PalmaresPage, "palmares", "Palmarès", "Results"),
    (LaureateIndexPage, "laureats", "Lauréats", "Laureates"),
    (NewsIndexPage, "actualites", "Actualités", "News"),
    (EditionIndexPage, "editions", "Éditions", "Editions"),
    (SiteMapPage, "plan", "Plan du site", "Site map"),
    (PressIndexPage, "presse", "Presse", "Press"),
    (AccessibilityPage, "accessibilite", "Accessibilité", "Accessibility"),
    (OpenDataPage, "donnees", "Données ouvertes", "Open data"),
    (StandardPage, "mentions-legales", "Mentions légales", "Legal notice"),
)


def build_site():
    """Return the pages by slug, and the bodies that have labels already."""
    home = make_home(body=body(*HOME_BLOCKS))
    home_en = translate_page(home, title="Home")
    pages = {}
    for page_class, slug, title, title_en in SECTIONS:
        pages[slug] = add_page(home, page_class, slug=slug, title=title)
        translate_page(pages[slug], slug=f"{slug}-en", title=title_en)
    build_news(pages["actualites"])
    build_press(pages["presse"])
    bodies = build_history(pages["laureats"])
    write_version()
    return SimpleNamespace(home=home, home_en=home_en, bodies=bodies, **pages)


def build_news(index):
    """Publish an article in the category that the one to come bears too."""
    category = NewsCategory.objects.create(name="Résultats", slug="resultats", locale=index.locale)
    twin = category.copy_for_translation(index.get_translations().get().locale)
    twin.name, twin.slug = "Results", "results"
    twin.save()
    article = add_page(index, NewsPage, slug="ouverture", title="Ouverture", category=category)
    translate_page(article, title="Opening", category=twin)


def build_press(room):
    release = add_page(room, PressReleasePage, slug="lancement", title="Lancement")
    PressReleaseFile.objects.create(release=release, extension="pdf", content=b"%PDF", sha256="6" * 64, size=4)


def build_history(index):
    """Return two bodies labelled in 2018, one of them corrected, with the files of that palmarès."""
    edition = make_edition(year=2018, labelled_count=2)
    bodies = [make_territory("Albi"), make_territory("Boé", slug="boe")]
    for labelled in bodies:
        award = make_award(body=labelled, edition=edition, level="4")
        BadgeFile.objects.create(award=award, extension="svg", content=b"<svg/>", sha256="0" * 64)
        make_page(index=index, territory=labelled)
    make_erratum(award, reason="Niveau mal reporté.")
    PalmaresText.objects.create(edition=edition, published_introduction="Deux lauréats.")
    PalmaresFile.objects.create(
        edition=edition, name="palmares-2018.csv", content=b"nom", media_type="text/csv", sha256="1" * 64, size=3
    )
    return bodies


def announce_edition(site):
    """Return the edition to come as anyone may know it: its dates, grid, levels, page, and the jurors who agree."""
    edition = EditionFactory(
        code="2026", opens_on=date(2026, 6, 15), closes_on=date(2026, 10, 15), results_at=FUTURE, quorum=1
    )
    domain = DomainFactory(edition=edition, code="STR", name="Stratégie")
    CriterionFactory(domain=domain, code="STR-1", max_points="5", name="Stratégie écrite")
    LevelFactory(edition=edition, code="1", name="Niveau 1", min_total="20", sort_order=0)
    LevelFactory(edition=edition, code="canari-niveau", name=LEVEL, min_total="60", sort_order=1)
    JurySeatFactory(edition=edition, code="j-un", person__last_name="MARTIN")
    JurySeatFactory(edition=edition, code="j-deux", person__last_name=SILENT_JUROR, agrees_to_name=False)
    page = add_page(site.home, EditionPage, slug="edition-2026", title="Édition 2026", edition=edition)
    translate_page(page, title="2026 edition")
    return Edition.objects.get(pk=edition.pk)
