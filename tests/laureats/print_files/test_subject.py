# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is printed, taken from an award: saved, under seal, or known from history alone."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laureats.assets.artworks import Artwork, own_artwork
from laureats.authors import Author
from laureats.models import Award, PanelSize
from laureats.models.artwork import Scale
from laureats.palmares.awards import build_awards
from laureats.palmares.sealing import read_content, seal_palmares
from laureats.print_files import print_files, print_subject_from_award
from laureats.print_files.sheets import Sheet
from laureats.print_files.subject import name_with_article
from tests.factories import EditionFactory, JurySeatFactory, PersonFactory, TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, ReleasedEditionFactory, make_decided_edition, make_page

pytestmark = pytest.mark.django_db

OWN = own_artwork(Scale.SIGNS)
FINAL = Artwork(scale=Scale.SIGNS, templates=OWN.templates, is_example=False)


@pytest.fixture
def territory():
    body = TerritoryFactory(name="Angoulême", kind="commune")
    make_page(body, slug="angouleme")
    return body


def subject_of(award, *, artwork=FINAL):
    return print_subject_from_award(award, artwork=artwork)


@pytest.mark.sqlite
def test_an_award_under_seal_prints_as_it_will_once_public(territory):
    edition = make_decided_edition(territory=territory)
    PanelSize.objects.create(edition=edition, width_mm=600, height_mm=400)
    seal_palmares(edition=edition, author=Author(name="Secrétariat"))
    (award,) = build_awards(edition=edition, content=read_content(edition.palmares), frozen_at=edition.sealed_at)

    roles = [file.role for file in print_files(subject=subject_of(award))]
    assert award.pk is None
    assert roles == [
        "panneau-600x400mm.pdf",
        "note-imprimeur.pdf",
        "certificat.pdf",
        "affiche-a4.pdf",
        "affiche-a3.pdf",
        "texte-bulletin.txt",
        "texte-reseaux-sociaux.txt",
        "texte-intranet.txt",
        "texte-anglais.txt",
    ]


def test_the_sizes_of_an_edition_take_the_place_of_the_usual_ones(territory):
    award = AwardFactory(territory=territory)
    PanelSize.objects.create(edition=award.edition, width_mm=1200, height_mm=800, bleed_mm=10)
    PanelSize.objects.create(edition=EditionFactory(code="2025", year=2025), width_mm=700, height_mm=500)

    assert subject_of(award).panels == (Sheet(width_mm=1200, height_mm=800, bleed_mm=10),)


def test_an_edition_without_sizes_has_the_usual_ones(territory):
    sizes = [(sheet.width_mm, sheet.height_mm) for sheet in subject_of(AwardFactory(territory=territory)).panels]

    assert sizes == [(300, 200), (600, 400), (900, 600)]


def test_the_day_is_that_of_the_results_where_the_site_is(territory):
    edition = ReleasedEditionFactory(results_at=datetime(2026, 11, 18, 23, 30, tzinfo=UTC))
    subject = subject_of(AwardFactory(territory=territory, edition=edition))

    assert (subject.results_on, subject.dated_at) == (date(2026, 11, 19), edition.results_at)


def test_history_without_a_day_prints_none_and_has_no_verification(territory):
    edition = ReleasedEditionFactory(code="2018", year=2018, results_at=None)
    subject = subject_of(AwardFactory(territory=territory, edition=edition))

    assert (subject.results_on, subject.dated_at) == (None, datetime(2018, 1, 1, tzinfo=UTC))
    assert subject.verify_address == ""


@pytest.mark.parametrize(("agrees", "named"), [(True, True), (False, False), (None, False)])
def test_the_chair_is_named_only_if_she_agreed(territory, agrees, named):
    award = AwardFactory(territory=territory)
    JurySeatFactory(edition=award.edition, agrees_to_name=True)
    chair = JurySeatFactory(edition=award.edition, chair=True, agrees_to_name=agrees, person=PersonFactory())

    assert subject_of(award).chair == (chair if named else None)


def test_a_body_is_printed_under_the_name_that_it_then_bore(territory):
    award = AwardFactory(territory=territory, name="Angoulême-sur-Charente")

    assert name_with_article(award) == "la ville d'Angoulême-sur-Charente"
    assert subject_of(award).name_with_preposition == "de la ville d'Angoulême-sur-Charente"


def test_a_full_name_of_its_own_is_kept():
    body = TerritoryFactory(name="Puy-en-Velay", kind="ca", article_override="la CA du Puy-en-Velay")

    assert name_with_article(AwardFactory(territory=body)) == "la CA du Puy-en-Velay"


@pytest.mark.parametrize("fictional", ["edition", "territory"])
def test_what_does_not_exist_says_so_whoever_drew_it(fictional):
    edition = ReleasedEditionFactory(is_fictional=fictional == "edition")
    body = TerritoryFactory(is_fictional=fictional == "territory")

    assert subject_of(AwardFactory(edition=edition, territory=body)).artwork.is_example


def test_an_unknown_level_is_a_fault_of_the_caller(territory):
    with pytest.raises(ValueError, match="not known"):
        subject_of(AwardFactory(territory=territory, level=None))


def test_mentions_keep_their_english_names_where_they_have_one(territory):
    mentions = [{"code": "total", "name": "Meilleure note"}, {"code": "m", "name": "Mutualisation"}]
    award = AwardFactory(territory=territory, mentions=mentions)
    award.edition.mentions.create(code="total", name="Meilleure note", name_en="Best mark")

    subject = subject_of(award)

    assert subject.mentions == ("Meilleure note", "Mutualisation")
    assert subject.mentions_en == ("Best mark", "Mutualisation")


def test_one_award_costs_the_same_queries_with_one_seat_and_one_size_or_three(territory):
    award = AwardFactory(territory=territory)

    counts = []
    # The first reading finds the sites, which are kept.
    for number in (0, 1, 2):
        JurySeatFactory(edition=award.edition)
        PanelSize.objects.create(edition=award.edition, width_mm=600, height_mm=400 + number)
        fresh = Award.objects.select_related("edition", "level", "territory__laureate_page").get(pk=award.pk)
        with CaptureQueriesContext(connection) as queries:
            subject_of(fresh)
        counts.append(len(queries))

    assert counts[1] == counts[2] <= 4
