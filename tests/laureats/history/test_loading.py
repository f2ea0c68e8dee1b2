# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Corrections, editions that live their own life, and rows that several sources tell."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from label.models import Domain, Edition, JurySeat, Level, Person
from laureats.bulk_writes import Tally
from laureats.faults import Refused
from laureats.history.awards import UNIDENTIFIED_NOTE
from laureats.history.loading import load_history
from laureats.models import Award, FormerName, Palmares, Territory
from tests.factories import CandidatureFactory, CriterionFactory, EditionFactory, TerritoryFactory, siren
from tests.laureats.history.factories import AWARD_2018, EDITION_2018, SEAT_2018, files

pytestmark = pytest.mark.django_db


def faults_of(contents):
    with pytest.raises(Refused) as refused:
        load_history(contents)
    return [(fault.sheet, fault.cell, fault.code) for fault in refused.value.faults]


def awards(*fields):
    return list(Award.objects.order_by("name", "pk").values_list(*fields))


def test_a_corrected_award_is_changed_and_a_blanked_level_is_unknown_again():
    load_history(files(awards=[AWARD_2018]))
    corrected = {**AWARD_2018, "level": "", "disputed": "yes", "note": "Deux sources.", "carried_by": "Mme X, Maire"}

    report = load_history(files(awards=[corrected]))

    assert report.awards == Tally(changed=1)
    assert awards("level", "disputed", "note", "carried_by") == [(None, True, "Deux sources.", "Mme X, Maire")]


def test_a_corrected_edition_is_changed_with_its_domains():
    load_history(files(editions=[{**EDITION_2018, "domains": "5 domaines : a; b; c"}]))

    report = load_history(files(editions=[{**EDITION_2018, "labelled": "21", "domains": "a; B"}]))

    assert report.editions == Tally(changed=1)
    assert Edition.objects.get().labelled_count == 21
    assert list(Domain.objects.values_list("code", "name")) == [("D1", "a"), ("D2", "B")]


def test_domains_that_no_source_names_are_left_as_they_are():
    load_history(files(editions=[{**EDITION_2018, "domains": "a"}]))

    report = load_history(files(editions=[EDITION_2018]))

    assert (report.editions, Domain.objects.count()) == (Tally(unchanged=1), 1)


def test_english_names_stay_when_their_translation_goes():
    edition = {**EDITION_2018, "domains": "stratégie"}
    load_history(files(editions=[edition], traductions=[{"french": "stratégie", "english": "strategy"}]))

    report = load_history(files(editions=[edition]))

    assert (report.editions, Domain.objects.get().name_en) == (Tally(unchanged=1), "strategy")


def test_levels_have_plain_names_without_official_words():
    load_history(files())

    fields = ("name", "short_name", "definition", "name_en", "short_name_en", "definition_en")
    assert Level.objects.values_list(*fields).get(code="1") == ("Niveau 1", "", "", "", "", "")


def test_a_corrected_juror_is_changed_and_a_person_serves_every_edition():
    edition_2019 = {**EDITION_2018, "edition": "2019", "ceremony_on": "2019-11-20"}
    seats = [SEAT_2018, {**SEAT_2018, "edition": "2019", "first_name": "Étienne"}]
    load_history(files(editions=[EDITION_2018, edition_2019], seats=seats))

    report = load_history(
        files(editions=[EDITION_2018, edition_2019], seats=[{**SEAT_2018, "role": "Juriste"}, seats[1]])
    )

    assert report.jurors == Tally(changed=1, unchanged=1)
    assert list(Person.objects.values_list("first_name", "last_name")) == [("Étienne", "GONNU")]
    assert list(JurySeat.objects.order_by("edition__code").values_list("role", flat=True)) == [
        "Juriste",
        "Chargé de mission",
    ]


def test_a_complete_list_drops_a_juror_that_it_no_longer_names():
    load_history(files(seats=[{**SEAT_2018, "last_name": "GONU"}]))

    report = load_history(files(seats=[SEAT_2018]))

    assert report.jurors == Tally(created=1, changed=1)
    assert list(JurySeat.objects.values_list("code", flat=True)) == ["gonnu"]


def test_a_partial_list_drops_nobody():
    load_history(files(seats=[{**SEAT_2018, "last_name": "CAO"}]))

    load_history(files(seats=[{**SEAT_2018, "list_is_complete": "no"}]))

    assert sorted(JurySeat.objects.values_list("code", flat=True)) == ["cao", "gonnu"]


def test_jurors_of_one_name_have_codes_of_their_own():
    load_history(files(seats=[SEAT_2018, {**SEAT_2018, "first_name": "Zoé"}]))

    assert sorted(JurySeat.objects.values_list("code", flat=True)) == ["etienne-gonnu", "zoe-gonnu"]


def test_two_rows_of_one_award_merge_what_their_sources_tell():
    second = {
        **AWARD_2018,
        "siren": "",
        "territory": "Ville de Boé",
        "level": "",
        "mentions": "Coup de cœur; Sobriété, durée",
        "source": "https://example.org/other",
    }

    report = load_history(files(awards=[AWARD_2018, second]))

    assert report.awards == Tally(created=1)
    assert awards("level__code", "name", "sources", "mentions") == [
        (
            "4",
            "Boé",
            ["https://example.org/boe", "https://example.org/other"],
            [{"code": "coup-de-coeur", "name": "Coup de cœur"}, {"code": "sobriete-duree", "name": "Sobriété, durée"}],
        )
    ]


def test_two_levels_for_one_award_are_refused():
    contents = files(awards=[AWARD_2018, {**AWARD_2018, "level": "5"}])

    assert faults_of(contents) == [("palmares-connus.csv", "G3", "contradictory_level")]
    assert (Award.objects.count(), Edition.objects.count(), Territory.objects.count()) == (0, 0, 0)


def test_an_award_moves_when_the_file_says_at_last_which_body_it_is():
    unknown = {**AWARD_2018, "territory": "Saint-Joseph", "department": "", "siren": ""}
    load_history(files(awards=[unknown]))
    island = TerritoryFactory(name="Saint-Joseph", siren="219740123", department="974")

    report = load_history(files(awards=[{**unknown, "department": "974", "siren": "219740123"}]))

    assert report.awards == Tally(changed=1)
    assert awards("territory", "department", "note") == [(island.pk, "974", "")]


def test_several_fitting_bodies_are_not_guessed_and_the_award_says_so():
    TerritoryFactory(name="Saint-Joseph", department="42")
    TerritoryFactory(name="Saint-Joseph", department="974")
    unknown = {**AWARD_2018, "territory": "Saint-Joseph", "department": "", "siren": "", "note": "Titre de presse."}

    first, second = load_history(files(awards=[unknown])), load_history(files(awards=[unknown]))

    assert (first.awards, second.awards) == (Tally(created=1), Tally(unchanged=1))
    assert awards("territory__slug", "territory__siren", "territory__department", "note") == [
        ("saint-joseph", None, "", "Titre de presse.\n" + UNIDENTIFIED_NOTE.format(name="Saint-Joseph"))
    ]


def test_the_only_body_that_fits_is_taken_without_a_word():
    only = TerritoryFactory(name="Lettret", department="05")

    load_history(files(awards=[{**AWARD_2018, "territory": "LETTRET", "department": "", "siren": ""}]))

    assert awards("territory", "note", "department") == [(only.pk, "", "")]


def test_a_siren_that_comes_later_completes_the_body():
    row = {**AWARD_2018, "territory": "SITIV", "kind": "syndicat", "department": "69", "siren": ""}
    load_history(files(awards=[row]))

    report = load_history(files(awards=[{**row, "siren": siren(25690001)}]))

    assert report.awards == Tally(unchanged=1)
    assert list(Territory.objects.values_list("name", "siren")) == [("SITIV", siren(25690001))]


def test_a_name_that_a_body_bears_no_more_is_kept():
    TerritoryFactory(name="Boé-Nouvelle", siren=AWARD_2018["siren"], department="47")

    load_history(files(awards=[AWARD_2018]))
    load_history(files(awards=[AWARD_2018]))

    assert list(FormerName.objects.values_list("territory__name", "name", "slug", "source")) == [
        ("Boé-Nouvelle", "Boé", "boe", "https://example.org/boe")
    ]
    assert awards("name") == [("Boé",)]


def test_a_new_body_takes_the_last_name_known():
    edition_2019 = {**EDITION_2018, "edition": "2019", "ceremony_on": "2019-11-20"}
    rows = [AWARD_2018, {**AWARD_2018, "edition": "2019", "territory": "Boé-Nouvelle"}]

    load_history(files(editions=[EDITION_2018, edition_2019], awards=rows))

    assert list(Territory.objects.values_list("name", flat=True)) == ["Boé-Nouvelle"]
    assert list(FormerName.objects.values_list("name", flat=True)) == ["Boé"]
    assert awards("edition__code", "name") == [("2018", "Boé"), ("2019", "Boé-Nouvelle")]


def test_a_former_name_without_its_kind_serves_the_body_that_is_known():
    known = TerritoryFactory(kind="syndicat", name="Nouveau", siren=siren(25690001), department="69")
    former = {"siren": known.siren, "former_name": "SITIV", "source": "statuts"}
    rows = [
        {**AWARD_2018, "territory": "Sitiv", "kind": "syndicat", "department": "69", "siren": ""},
        {**AWARD_2018, "territory": "Sitiv", "kind": "commune", "department": "69", "siren": ""},
    ]

    load_history(files(awards=rows, noms_anciens=[former]))

    assert awards("kind", "territory__siren") == [("syndicat", known.siren), ("commune", None)]


def give_grid(edition):
    CriterionFactory(edition=edition, domain__edition=edition)


def give_candidature(edition):
    CandidatureFactory(edition=edition)


def give_palmares(edition):
    Palmares.objects.create(edition=edition, content="{}", fingerprint="0" * 64, sealed_at=timezone.now())


@pytest.mark.parametrize("give_life", [give_grid, give_candidature, give_palmares])
def test_an_edition_with_a_life_of_its_own_is_left_as_it_is(give_life):
    edition = EditionFactory(code="2018", year=2018, name="Chez nous")
    give_life(edition)
    seats_before = JurySeat.objects.count()

    report = load_history(files(awards=[AWARD_2018], seats=[SEAT_2018]))

    assert (report.editions, report.jurors, report.awards, report.kept) == (
        Tally(unchanged=1),
        Tally(),
        Tally(),
        ("2018",),
    )
    edition.refresh_from_db()
    assert (edition.name, edition.released_at) == ("Chez nous", None)
    assert (Award.objects.count(), JurySeat.objects.count(), Level.objects.count()) == (0, seats_before, 0)


def test_every_fault_of_every_file_is_told_and_nothing_is_written():
    contents = files(
        editions=[
            EDITION_2018,
            {**EDITION_2018, "opens_on": "2018-02-30", "candidates": "-1", "scale": "étoiles"},
            {"edition": "20I9", "scale": "niveaux-1-5", "opens_on": "2019-02-01", "closes_on": "2019-01-01"},
            {**EDITION_2018, "edition": "2998", "ceremony_on": "2998-01-01"},
        ],
        seats=[SEAT_2018, SEAT_2018, {**SEAT_2018, "edition": "2017", "list_is_complete": "oui", "last_name": ""}],
        awards=[
            {**AWARD_2018, "edition": "1999", "kind": "village", "siren": "1"},
            {**AWARD_2018, "level": "or", "scale": "badge-bronze-argent-or", "territory": "!", "department": "2A04"},
            {**AWARD_2018, "disputed": "peut-être", "territory": "Bo\0é"},
        ],
        niveaux=[{"level": "9", "label": ""}],
        noms_anciens=[{"source": "statuts"}],
        traductions=[{"french": "stratégie", "english": ""}],
    )

    assert sorted(faults_of(contents)) == [
        ("editions.csv", "A3", "repeated_key"),
        ("editions.csv", "A4", "invalid_year"),
        ("editions.csv", "B3", "invalid_date"),
        ("editions.csv", "C4", "dates_order"),
        ("editions.csv", "E4", "missing"),
        ("editions.csv", "E5", "not_past"),
        ("editions.csv", "H3", "invalid_number"),
        ("editions.csv", "K3", "unknown_value"),
        ("jurys.csv", "A4", "unknown_value"),
        ("jurys.csv", "C3", "repeated_key"),
        ("jurys.csv", "C4", "missing"),
        ("jurys.csv", "F4", "unknown_value"),
        ("niveaux.csv", "A2", "unknown_value"),
        ("niveaux.csv", "B2", "missing"),
        ("noms-anciens.csv", "A2", "missing"),
        ("noms-anciens.csv", "B2", "missing"),
        ("palmares-connus.csv", "A2", "unknown_value"),
        ("palmares-connus.csv", "B3", "unknown_value"),
        ("palmares-connus.csv", "C3", "unreadable_name"),
        ("palmares-connus.csv", "C4", "control_character"),
        ("palmares-connus.csv", "D2", "unknown_kind"),
        ("palmares-connus.csv", "E3", "too_long"),
        ("palmares-connus.csv", "F2", "invalid_siren"),
        ("palmares-connus.csv", "G3", "unknown_value"),
        ("palmares-connus.csv", "J4", "unknown_value"),
        ("traductions.csv", "B2", "missing"),
    ]
    assert Edition.objects.count() == 0


def test_files_that_cannot_be_read_are_told_together():
    contents = files() | {"editions.csv": b"\xff", "jurys.csv": b"edition\n2018\n"}

    assert {(sheet, code) for sheet, _cell, code in faults_of(contents)} == {
        ("editions.csv", "encoding"),
        ("jurys.csv", "missing_column"),
    }


def count_queries(contents):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        load_history(contents)
    return len(queries)


def test_queries_do_not_grow_with_the_awards():
    def told(count, level):
        rows = [
            {**AWARD_2018, "territory": f"Bourg-{n}", "siren": siren(21470000 + n), "level": level}
            for n in range(count)
        ]
        return files(awards=rows, seats=[SEAT_2018])

    created_one = count_queries(told(1, "4"))
    changed_one = count_queries(told(1, "5"))
    Award.objects.all().delete()
    Edition.objects.all().delete()
    Person.objects.all().delete()
    Territory.objects.all().delete()

    assert count_queries(told(30, "4")) == created_one
    assert count_queries(told(30, "5")) == changed_one
