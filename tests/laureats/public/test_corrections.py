# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Errata and complements beside the results: told, dated, chained; and labels taken back, shown nowhere as held."""

import pytest

from laureats.palmares.complements import publish_complement
from laureats.public import latest_palmares, laureate_context, laureate_list_context, palmares_of_year
from laureats.public.editions import read_facts
from tests.laureats.errata.factories import REASON, correct, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import ADA, make_released_edition
from tests.laureats.public.reading import count_queries, day_of, read, text_of, texts

pytestmark = pytest.mark.django_db
RESULTS = "/en/results/2026/"
LAUREATE = "/en/laureates/albi/"


@pytest.fixture
def edition(site):
    return make_released_edition()


def section_of(client):
    return read(client.get(RESULTS)).select_one("[aria-labelledby=corrections-2026]")


def test_a_palmares_without_correction_says_nothing_of_any(edition, client):
    assert section_of(client) is None


def test_an_erratum_is_told_beside_the_results_with_its_fingerprints(edition, client):
    erratum = correct(edition, level="1", carried_by="Camille DURAND")

    section = section_of(client)
    assert texts(section, "h3") == ["Errata"]
    assert [text_of(item) for item in section.select("li.entry")] == [
        f"Erratum of {day_of(erratum)}: Ville d'Albi {REASON} Label: Niveau 2 → becomes Niveau 1"
        f" Who carries the file: corrected Fingerprint: {erratum.fingerprint}"
    ]
    assert texts(section, "code") == [edition.palmares.fingerprint, erratum.fingerprint]


def test_files_say_that_they_hold_no_correction(edition, client):
    said = "These files are as first published: the corrections made since are not in them."
    before = said in client.get(RESULTS).content.decode()
    correct(edition, level="1")

    assert (before, said in client.get(RESULTS).content.decode()) == (False, True)


def test_the_author_of_an_erratum_is_not_told(edition, client):
    correct(edition, level="1")

    assert [page for page in (RESULTS, LAUREATE) if "Ada" in client.get(page).content.decode()] == []


def test_an_erratum_is_told_beside_the_award(edition, client):
    erratum = correct(edition, level="1")

    told = f"Corrected on {day_of(erratum)}. {REASON} Label: Niveau 2 → becomes Niveau 1"
    assert texts(read(client.get(LAUREATE)), "main .erratum") == [told]
    assert texts(read(client.get(RESULTS)), "main .entry .erratum")[0] == told


def test_a_complement_names_its_laureates_and_nobody_else(site, client):
    edition = make_edition_with_deferred("2026-0002", "2026-0003")
    complement = publish_complement(
        edition=edition, references=["2026-0002", "2026-0003"], reason="Pièces reçues.", author=ADA
    )

    section = section_of(client)
    assert texts(section, "h3") == ["Complements"]
    (item,) = section.select("li.entry")
    assert text_of(item).endswith(f"Pièces reçues. Ville de Boé , Niveau 1 Fingerprint: {complement.fingerprint}")
    assert "Cahors" not in client.get(RESULTS).content.decode()


def test_a_level_that_a_deferred_file_may_still_reach_is_not_said_to_be_without_candidate(site, client):
    make_edition_with_deferred("2026-0002")

    empty = [text for text in texts(read(client.get(RESULTS)), "p.soft") if text.startswith("No ")]
    assert empty == ["No known laureate"]


def test_errata_and_complements_share_a_section(site, client):
    edition = make_edition_with_deferred("2026-0002")
    publish_complement(edition=edition, references=["2026-0002"], reason="Pièces reçues.", author=ADA)
    correct(edition, "2026-0002", level="2")

    assert texts(section_of(client), "h3") == ["Errata and complements"]


def test_the_page_of_a_label_taken_back_says_so(edition, client):
    erratum = correct(edition, level=None)

    page = read(client.get(LAUREATE))
    assert texts(page, ".timeline__item") == [
        f"Édition 2026 Label withdrawn on {day_of(erratum)} Corrected on {day_of(erratum)}. {REASON}"
        " Label: Niveau 2 → becomes withdrawn",
        "2016–2025 No known label",
    ]
    assert texts(page, ".award, .facts") == [text_of(page.select_one(".facts"))]
    assert page.select("img.badge, a[download]") == []


def test_a_label_taken_back_is_no_longer_current(edition):
    correct(edition, level=None)

    context = laureate_context(find_award(edition).territory)
    assert (context["current"], context["held_count"], len(context["timeline"])) == (None, 0, 1)


def test_a_label_taken_back_is_in_no_list_nor_count(edition):
    correct(edition, level=None)

    listed = laureate_list_context({})
    (palmares,) = palmares_of_year(2026)
    (facts,) = read_facts([edition])
    assert [row.territory.name for row in listed["rows"]] == ["Boé"]
    assert [row.name for group in palmares.levels for row in group.rows] == ["Ville de Boé"]
    assert (facts.known, latest_palmares().award_count) == (1, 1)


def test_a_label_taken_back_is_no_choice_of_the_filters(edition):
    correct(edition, level=None)

    (level,) = [facet for facet in laureate_list_context({})["facets"] if facet.name == "level"]
    assert [link.label for link in level.links] == ["Niveau 1"]


def test_a_label_given_again_is_held_again(edition):
    correct(edition, level=None)
    correct(edition, level="2")

    assert laureate_context(find_award(edition).territory)["current"].award == find_award(edition)


def test_moving_addresses_of_a_badge_forget_a_label_taken_back(edition, client):
    before = [client.get(f"/badges/albi/{name}").status_code for name in ("2026-r1.svg", "2026.svg", "current.svg")]
    correct(edition, level=None)
    after = [client.get(f"/badges/albi/{name}").status_code for name in ("2026-r1.svg", "2026.svg", "current.svg")]

    assert (before, after) == ([200, 302, 302], [200, 404, 404])


def test_moving_addresses_lead_to_the_next_revision(edition, client):
    correct(edition, level="1")

    assert client.get("/badges/albi/2026.svg").url == "/badges/albi/2026-r2.svg"


def test_queries_do_not_grow_with_the_errata(edition, client):
    correct(edition, level="1")
    one = count_queries(client=client, address=RESULTS)
    for opinion in ("Un", "Deux"):
        correct(edition, "2026-0002", opinion=opinion)

    assert count_queries(client=client, address=RESULTS) == one
