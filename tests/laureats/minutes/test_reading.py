# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the procès-verbal says of a sealed edition."""

import json
from datetime import date

import pytest

from label.models import Person
from laureats import levels
from laureats.faults import Refused
from laureats.minutes import read_minutes
from laureats.minutes.minutes import CriterionLine, JurorLine, MarksLine, ThresholdLine
from laureats.models import Mark, Palmares
from tests.laureats.minutes.factories import make_minuted_edition
from tests.laureats.palmares.factories import count_queries, falsify, make_sealed_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(db):
    return make_minuted_edition()


def read(edition):
    return read_minutes(Palmares.objects.get(edition=edition))


def plain(sentences):
    return [sentence.replace("\u00a0", " ") for sentence in sentences]


def test_jurors_stand_under_their_neutral_codes(edition):
    assert read(edition).jury == [
        JurorLine(code="J1", name="Camille Gonnu", function="", state="Actif", is_chair=False),
        JurorLine(code="J2", name="Camille Aimé", function="Juriste", state="Actif", is_chair=True),
    ]


def test_an_erased_person_keeps_a_place(edition):
    Person.objects.filter(last_name="Aimé").update(first_name="", last_name="")

    assert [juror.name for juror in read(edition).jury] == ["Camille Gonnu", "personne effacée"]


def test_decisions_go_by_total_and_say_who_is_ex_aequo(edition):
    lines = read(edition).decisions

    assert [(line.rank, line.reference, line.total, line.computed, line.awarded) for line in lines] == [
        ("1 ex æquo", "2026-0001", "80,00", "Niveau 2", "Niveau 2"),
        ("1 ex æquo", "2026-0002", "80,00", "Niveau 2", "Niveau 1"),
        ("3", "2026-0003", "10,00", "aucun label", "aucun label"),
    ]


def test_reasons_and_opinions_are_told(edition):
    reasoned = read(edition).reasoned

    assert [(line.reference, line.reason, line.opinion) for line in reasoned] == [
        ("2026-0002", "Séance du jury.", "À suivre.")
    ]


def test_recusals_are_counted(edition):
    minutes = read(edition)

    assert (minutes.recusals, [line.recusals for line in minutes.decisions]) == (1, ["1", "0", "0"])


def test_deferred_files_days_and_seals_taken_off_are_told(edition):
    minutes = read(edition)

    assert (minutes.deferred, minutes.days) == ([("2026-0004", "Dole")], [("Réunion du jury", date(2026, 10, 20))])
    assert [(trace.reason, trace.author_name) for trace in minutes.unsealings] == [("Une coquille.", "Ada")]


def test_the_grid_is_that_of_the_seal(edition):
    grid = read(edition).grid

    assert grid.criteria == [
        CriterionLine(
            domain="Domaine STR", domain_weight="1", code="STR-1", name="Critère STR-1", max_points="5", weight="1",
            is_bonus=False,
        )
    ]  # fmt: skip
    assert grid.thresholds == [
        ThresholdLine(profile="", level="Niveau 1", total="20", minima=""),
        ThresholdLine(profile="", level="Niveau 2", total="60", minima=""),
    ]
    assert (len(grid.rules), grid.profiles) == (4, [])


def test_derivations_have_every_mark_and_every_sum(edition):
    first, second, _third = read(edition).derivations

    spelt = "STR-1 (sur 5, poids 1) : J1\u00a04 ; J2\u00a0– → 4".replace(" : ", "\u00a0: ")
    line = MarksLine(domain="STR", code="STR-1", max_points="5", weight="1", marks=["4", "–"], outcome="4", spelt=spelt)
    assert (first.lines, second.lines) == ([line], [line])
    assert plain(first.sums) == ["STR : (4 × 1) ÷ (5 × 1) × 100 = 80,00", "Total : (80 × 1) ÷ (1) = 80,00"]


def test_a_recusal_is_not_told_from_a_missing_mark(edition):
    first, second, _third = read(edition).derivations

    assert [line.marks for line in first.lines] == [line.marks for line in second.lines]


def test_a_document_of_the_first_version_has_its_minutes():
    palmares = make_sealed_edition().palmares

    def make_first(content):
        for key in ("name", "calendar", "grid", "jury", "deferred"):
            del content[key]
        content["version"] = 1
        content["files"] = json.loads(json.dumps(content["files"]).replace('"J1"', '"gonnu"'))

    falsify(palmares, change=make_first)
    minutes = read(palmares.edition)

    assert (minutes.grid, minutes.recusals, [juror.code for juror in minutes.jury]) == (None, None, ["gonnu"])
    assert [file.lines[0].marks for file in minutes.derivations] == [["4"], ["2"], ["0,5"]]


def test_a_document_changed_by_a_hand_has_no_minutes(edition):
    Palmares.objects.update(fingerprint=levels.fingerprint(b"autre"))

    with pytest.raises(Refused):
        read(edition)


def test_minutes_read_no_mark(edition, django_assert_num_queries):
    palmares = Palmares.objects.select_related("edition").get()

    with django_assert_num_queries(4) as captured:
        read_minutes(palmares)

    assert [query["sql"] for query in captured if Mark._meta.db_table in query["sql"]] == []


def test_minutes_take_as_many_queries_for_one_file_and_three():
    counts = []
    for code, number in [("2025", 1), ("2026", 3)]:
        files = [(f"Bourg-{code}-{rank}", "4", "2") for rank in range(number)]
        make_sealed_edition(code=code, files=files)
        palmares = Palmares.objects.select_related("edition").get(edition__code=code)
        counts.append(count_queries(lambda palmares=palmares: read_minutes(palmares)))

    assert counts[1] == counts[0]
