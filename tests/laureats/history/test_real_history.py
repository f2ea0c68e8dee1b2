# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The history shipped with the project, whole."""

from datetime import date

import pytest
from django.utils import timezone

from label.models import Domain, Edition, JurySeat, Level, Person
from label.moments import is_day_only
from laureats.bulk_writes import Tally
from laureats.history.awards import UNIDENTIFIED_NOTE
from laureats.history.loading import HistoryReport, load_history
from laureats.models import Award, FormerName, Territory
from laureats.reference.territories import load_territories
from tests.laureats.history.factories import real_files, reference_of_the_history
from tests.laureats.reference.factories import REFERENCE_FILE

pytestmark = pytest.mark.django_db

ARCHIVED = "Page archivée du site du label, édition 2018"


def load_in_order(order):
    for step in order:
        if step == "territories":
            load_territories(reference_of_the_history())
        else:
            load_history(real_files())


def known_awards():
    """Return what is known of each award, and of its body what the files alone tell."""
    fields = ("edition__code", "name", "kind", "department", "level__code", "mentions", "carried_by", "note", "sources")
    return [
        (award.territory.siren or award.territory.slug, award.disputed, *values)
        for award, values in zip(
            Award.objects.select_related("territory").order_by("edition__code", "name", "pk"),
            Award.objects.order_by("edition__code", "name", "pk").values_list(*fields),
            strict=True,
        )
    ]


def bodies():
    fields = ("kind", "siren", "insee_code", "name", "slug", "department", "region", "population", "postal_codes")
    return sorted(map(str, Territory.objects.values_list(*fields)))


def former_names():
    return list(FormerName.objects.order_by("name").values_list("territory__siren", "name", "slug", "source"))


def test_the_whole_history_is_loaded_once():
    first = load_history(real_files())
    second = load_history(real_files())

    assert first == HistoryReport(editions=Tally(created=10), jurors=Tally(created=33), awards=Tally(created=67))
    assert second == HistoryReport(editions=Tally(unchanged=10), jurors=Tally(unchanged=33), awards=Tally(unchanged=67))


def test_the_history_fits_the_whole_reference():
    load_territories(REFERENCE_FILE.read_bytes())

    load_history(real_files())

    made = Territory.objects.filter(siren=None, insee_code="").order_by("slug").values_list("slug", flat=True)
    assert list(made) == [
        "adico",
        "amue",
        "gip-recia",
        "morbihan-energies",
        "parc-national-des-ecrins",
        "saint-joseph",
        "sitiv",
        "smeacc",
    ]
    assert Award.objects.get(name="Grand Est", edition__code="2018").territory.insee_code == "44"
    assert Award.objects.get(name="Gironde").territory.insee_code == "33"


@pytest.mark.parametrize(
    "order",
    [
        ("history", "history"),
        ("territories", "history", "history"),
        ("history", "territories", "history", "territories"),
    ],
)
def test_awards_are_the_same_in_every_order(order):
    load_in_order(["history"])
    expected = known_awards()
    Award.objects.all().delete()
    Territory.objects.all().delete()

    load_in_order(order)

    assert known_awards() == expected


def test_bodies_and_former_names_are_the_same_before_and_after():
    load_in_order(["territories", "history"])
    expected = (bodies(), former_names())
    Award.objects.all().delete()
    Territory.objects.all().delete()

    load_in_order(["history", "territories"])

    assert (bodies(), former_names()) == expected
    assert former_names() == [
        (
            "248400236",
            "CC du Pays Réuni d'Orange",
            "cc-du-pays-reuni-d-orange",
            "Nom de la communauté de communes avant celui de Pays d'Orange en Provence",
        )
    ]


def test_orange_is_found_by_its_former_name():
    load_in_order(["territories", "history"])

    bodies_of_awards = Award.objects.filter(name="Pays Réuni d'Orange").values_list("edition__code", "territory__name")
    assert sorted(bodies_of_awards) == [
        ("2019", "CC Pays d'Orange en Provence"),
        ("2021", "CC Pays d'Orange en Provence"),
    ]


def test_without_former_names_orange_is_a_body_of_its_own():
    load_territories(reference_of_the_history())

    load_history(real_files(without=["noms-anciens.csv"]))

    bodies_of_awards = Award.objects.filter(name="Pays Réuni d'Orange").values_list("territory__slug", flat=True)
    assert list(bodies_of_awards) == ["pays-reuni-d-orange", "pays-reuni-d-orange"]


def test_former_names_that_come_later_move_the_awards():
    load_territories(reference_of_the_history())
    load_history(real_files(without=["noms-anciens.csv"]))

    report = load_history(real_files())

    assert report.awards == Tally(changed=2, unchanged=65)
    sirens = Award.objects.filter(name="Pays Réuni d'Orange").values_list("territory__siren", flat=True)
    assert list(sirens) == ["248400236", "248400236"]


@pytest.mark.parametrize("order", [["history"], ["territories", "history"], ["history", "territories", "history"]])
def test_saint_joseph_is_not_guessed(order):
    load_in_order(order)

    award = Award.objects.get(name="Saint-Joseph")
    body = award.territory
    assert (body.kind, body.siren, body.insee_code, body.department) == ("commune", None, "", "")
    assert award.note == UNIDENTIFIED_NOTE.format(name="Saint-Joseph")
    assert list(Award.objects.filter(note__contains="ne dit pas")) == [award]


def test_figures_dates_and_release_of_an_edition():
    load_history(real_files())

    edition = Edition.objects.get(code="2021")
    moments = (edition.ceremony_at, edition.results_at, edition.released_at)
    assert [timezone.localdate(moment) for moment in moments] == [
        date(2021, 11, 8),
        date(2021, 11, 23),
        date(2021, 11, 23),
    ]
    assert all(is_day_only(moment) for moment in moments)
    assert (edition.name, edition.name_en, edition.year) == ("Édition 2021", "2021 edition", 2021)
    assert (edition.opens_on, edition.closes_on) == (date(2021, 7, 1), date(2021, 10, 15))
    assert edition.jury_meets_on == date(2021, 11, 5)
    assert edition.note == "la page officielle dit « mardi 08 novembre 2021 », qui était un lundi"


def test_the_list_of_2018_is_partial():
    load_history(real_files())

    edition = Edition.objects.get(code="2018")
    figures = (edition.candidate_count, edition.labelled_count, edition.already_labelled_count)
    assert (edition.awards.count(), figures) == (10, (22, 22, 14))
    assert edition.awards.filter(level=None).count() == 4
    assert (edition.source, edition.jury_source, edition.jury_is_complete) == (ARCHIVED, ARCHIVED, True)
    assert timezone.localdate(edition.released_at) == date(2018, 11, 6)


def test_every_edition_is_public_and_tells_neither_weights_nor_thresholds():
    load_history(real_files())

    assert Edition.objects.filter(released_at=None).count() == 0
    assert Domain.objects.exclude(weight=None).count() == 0
    assert Level.objects.exclude(min_total=None).count() == 0
    assert Award.objects.exclude(population=None).count() == 0
    assert Award.objects.exclude(frozen_at=None).count() == 0


def test_domains_are_those_of_each_edition():
    load_history(real_files())

    domains = Domain.objects.filter(edition__code="2016").values_list("code", "name", "name_en", "sort_order")
    assert list(domains) == [
        ("D1", "formats ouverts", "open formats", 1),
        ("D2", "logiciels libres", "free software", 2),
        ("D3", "open data", "open data", 3),
        ("D4", "écosystème", "ecosystem", 4),
    ]
    counts = [edition.domains.count() for edition in Edition.objects.order_by("year")]
    assert counts == [4, 4, 5, 5, 0, 0, 5, 0, 5, 0]
    assert Domain.objects.filter(name_en="").count() == 0


def test_levels_are_those_of_each_scale():
    load_history(real_files())

    fields = ("code", "name", "name_en", "short_name", "short_name_en")
    assert list(Level.objects.filter(edition__code="2025").values_list(*fields)) == [
        ("badge", "Badge", "Badge", "", ""),
        ("bronze", "Label Bronze", "Bronze label", "", ""),
        ("argent", "Label Argent", "Silver label", "", ""),
        ("or", "Label Or", "Gold label", "", ""),
    ]
    assert list(Level.objects.filter(edition__code="2018").values_list(*fields)) == [
        ("1", "Niveau 1", "Level 1", "découverte", "discovery"),
        ("2", "Niveau 2", "Level 2", "", ""),
        ("3", "Niveau 3", "Level 3", "", ""),
        ("4", "Niveau 4", "Level 4", "", ""),
        ("5", "Niveau 5", "Level 5", "excellence", "excellence"),
    ]
    assert Level.objects.filter(edition__code="2018").exclude(definition_en="").count() == 5


def test_jurors_keep_their_function_of_each_edition():
    load_history(real_files())

    juries = [edition.seats.count() for edition in Edition.objects.order_by("year")]
    assert juries == [0, 0, 6, 3, 0, 6, 0, 8, 10, 0]
    assert list(
        JurySeat.objects.filter(code="elineau").order_by("edition__code").values_list("edition__code", "role")
    ) == [("2018", "Directeur"), ("2021", "Directeur"), ("2023", ""), ("2024", "")]
    assert Person.objects.filter(last_name="ELINEAU").count() == 1
    assert Person.objects.count() == 16
    incomplete = Edition.objects.filter(jury_is_complete=False).order_by("code").values_list("code", flat=True)
    assert list(incomplete) == ["2016", "2017", "2019", "2020", "2022", "2025"]


def test_contradictions_and_mentions_stay_as_told():
    load_history(real_files())

    paris = Award.objects.get(name="Paris")
    assert (paris.disputed, paris.note.startswith("France 3 donne à Nevers"), paris.sources) == (True, True, [ARCHIVED])
    assert Award.objects.get(name="Parc national des Écrins").mentions == [
        {"code": "meilleure-premiere-candidature", "name": "Meilleure première candidature"},
        {"code": "mutualisation", "name": "Mutualisation"},
    ]
    assert [mention["name"] for mention in Award.objects.get(name="Échirolles", edition__code="2025").mentions] == [
        "Promotion, communication et sensibilisation aux logiciels libres"
    ]
    assert Award.objects.get(name="Angoulême", edition__code="2021").carried_by == "M. François ELIE, Adjoint au Maire"
