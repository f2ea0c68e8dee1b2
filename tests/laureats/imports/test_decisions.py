# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest

from label.models import Mention
from laureats.authors import Author
from laureats.models import Decision, DecisionChange, Mark, SheetImport
from laureats.results import list_results
from tests.factories import CandidatureFactory, JurySeatFactory, LevelFactory
from tests.laureats.imports.factories import (
    check,
    confirm,
    counts_of,
    csv_records,
    dump_tables,
    faults_of,
    ods_table,
    told,
    xlsx_table,
)

FIELDS = ("is_decided", "awarded_level__code", "computed_level__code", "computed_complete", "reason", "opinion")


@pytest.fixture
def graded(graded_edition):
    """Return a candidature that the marks put at level 1: 2 points out of 5."""
    candidature = CandidatureFactory(edition=graded_edition, reference="2026-0001")
    give_mark(candidature, points="2")
    return candidature


@pytest.fixture
def incomplete(graded_edition):
    return CandidatureFactory(edition=graded_edition, reference="2026-0002")


def give_mark(candidature, *, points):
    seat = candidature.edition.seats.first() or JurySeatFactory(edition=candidature.edition, code="gonnu")
    criterion = candidature.edition.criteria.get()
    Mark.objects.update_or_create(
        seat=seat, candidature=candidature, criterion=criterion, defaults={"state": "graded", "points": points}
    )


def decide(edition, *rows, author=None):
    content = csv_records(*({"reference": "2026-0001", **row} for row in rows))
    return confirm("decisions", edition=edition, content=content, author=author or Author(name="Ada"))


def stored():
    return list(Decision.objects.order_by("candidature__reference").values_list(*FIELDS))


def decision_state(edition):
    return [(each["decision"], each["awarded_level"]) for each in list_results(edition)]


@pytest.mark.parametrize("word", ["1", "Bronze", " bronze ", "calculé", "Calcule", "CALCULÉ"])
def test_the_computed_level_is_awarded_by_code_by_name_or_as_computed(graded_edition, graded, word):
    report = decide(graded_edition, {"awarded_level": word})

    assert counts_of(report) == (1, 0, 0)
    assert told(report) == [("2026-0001", "awarded_level", "", "1"), ("2026-0001", "computed_level", "", "1")]
    assert stored() == [(True, "1", "1", True, "", "")]


@pytest.mark.parametrize(("make", "name"), [(ods_table, "d.ods"), (xlsx_table, "d.xlsx")])
def test_a_level_that_a_spreadsheet_made_a_number_is_its_code(graded_edition, graded, make, name):
    content = make(["Référence", "Niveau attribué", "Avis"], ["2026-0001", 1, "Bravo\nà tous"])

    confirm("decisions", edition=graded_edition, content=content, name=name)

    assert stored() == [(True, "1", "1", True, "", "Bravo\nà tous")]


def test_aucun_is_no_label(graded_edition, graded):
    decide(graded_edition, {"awarded_level": "aucun", "reason": "Dossier hors sujet"})

    assert stored() == [(True, None, "1", True, "Dossier hors sujet", "")]
    assert decision_state(graded_edition) == [("decided", None)]


def test_computed_without_label_is_adopted_without_reason(graded_edition, graded):
    give_mark(graded, points="0")

    report = decide(graded_edition, {"awarded_level": "calculé"})

    assert told(report) == [("2026-0001", "awarded_level", "", "aucun"), ("2026-0001", "computed_level", "", "aucun")]
    assert stored() == [(True, None, None, True, "", "")]


def test_a_code_wins_over_a_name_and_over_a_word(graded_edition, graded):
    LevelFactory(edition=graded_edition, code="bronze", name="Autre", min_total="80", sort_order=3)
    LevelFactory(edition=graded_edition, code="aucun", name="Argent", min_total="90", sort_order=4)
    other = CandidatureFactory(edition=graded_edition, reference="2026-0002")
    give_mark(other, points="2")

    decide(
        graded_edition,
        {"awarded_level": "Bronze", "reason": "r"},
        {"reference": "2026-0002", "awarded_level": "aucun", "reason": "r"},
    )

    assert [row[1] for row in stored()] == ["bronze", "aucun"]


def test_a_decision_bears_its_author_and_its_time(graded_edition, graded, django_user_model):
    user = django_user_model.objects.create_user("ada")
    before = datetime.now(tz=UTC)

    decide(graded_edition, {"awarded_level": "1"}, author=Author(name="Ada Dupont", user=user))

    decision = Decision.objects.get()
    assert (decision.author, decision.author_name) == (user, "Ada Dupont")
    assert before <= decision.decided_at <= datetime.now(tz=UTC)


def test_an_opinion_alone_leaves_the_file_undecided(graded_edition, graded):
    report = decide(graded_edition, {"awarded_level": "", "opinion": "Bravo"})

    assert counts_of(report) == (1, 0, 0)
    assert stored() == [(False, None, None, False, "", "Bravo")]
    assert decision_state(graded_edition) == [("none", None)]


def test_blank_cells_change_nothing(graded_edition, graded):
    mention = Mention.objects.create(edition=graded_edition, code="total", name="Meilleure note")
    decide(graded_edition, {"awarded_level": "2", "reason": "r", "opinion": "o", "mentions": "total"})
    before = list(Decision.objects.values())

    report = decide(graded_edition, {"awarded_level": "", "reason": "", "opinion": "", "mentions": ""})

    assert counts_of(report) == (0, 0, 1)
    assert list(Decision.objects.values()) == before
    assert list(Decision.objects.get().mentions.all()) == [mention]


def test_a_row_that_says_nothing_creates_nothing(graded_edition, graded):
    report = decide(graded_edition, {"awarded_level": "", "mentions": "aucune"})

    assert (counts_of(report), stored()) == ((0, 0, 1), [])


def test_importing_the_same_file_twice_changes_nothing(graded_edition, graded, incomplete):
    Mention.objects.create(edition=graded_edition, code="total", name="Meilleure note")
    rows = [
        {"awarded_level": "2", "reason": "r", "opinion": "un\r\ndeux", "mentions": "total"},
        {"reference": "2026-0002", "awarded_level": "aucun", "reason": "Trop peu de pièces"},
    ]
    decide(graded_edition, *rows)
    before = list(Decision.objects.values())

    again = decide(graded_edition, *rows)

    assert (counts_of(again), told(again)) == ((0, 0, 2), [])
    assert list(Decision.objects.values()) == before


def test_the_same_decision_on_a_file_to_review_settles_it(graded_edition, graded):
    decide(graded_edition, {"awarded_level": "1", "reason": "r"})
    give_mark(graded, points="4")
    to_review = decision_state(graded_edition)

    report = decide(graded_edition, {"awarded_level": "1"}, author=Author(name="Bob"))

    assert to_review == [("to_review", "1")]
    assert (counts_of(report), told(report)) == ((0, 1, 0), [("2026-0001", "computed_level", "1", "2")])
    assert (stored(), decision_state(graded_edition)) == ([(True, "1", "2", True, "r", "")], [("decided", "1")])
    assert Decision.objects.get().author_name == "Bob"


def test_adopting_the_computed_level_follows_the_marks(graded_edition, graded):
    decide(graded_edition, {"awarded_level": "calculé"})
    give_mark(graded, points="4")

    report = decide(graded_edition, {"awarded_level": "calculé"})

    assert told(report) == [("2026-0001", "awarded_level", "1", "2"), ("2026-0001", "computed_level", "1", "2")]


def test_an_incomplete_file_is_decided_with_a_reason(graded_edition, incomplete):
    report = decide(graded_edition, {"reference": "2026-0002", "awarded_level": "2", "reason": "Souveraineté"})

    assert told(report) == [
        ("2026-0002", "awarded_level", "", "2"),
        ("2026-0002", "computed_level", "", "incomplete"),
        ("2026-0002", "reason", "", "Souveraineté"),
    ]
    assert stored() == [(True, "2", None, False, "Souveraineté", "")]


def test_a_stored_reason_is_enough(graded_edition, graded):
    decide(graded_edition, {"reason": "Déjà écrite", "awarded_level": ""})

    decide(graded_edition, {"awarded_level": "2"})

    assert stored() == [(True, "2", "1", True, "Déjà écrite", "")]


def test_a_new_opinion_alone_does_not_sign_the_decision_anew(graded_edition, graded):
    decide(graded_edition, {"awarded_level": "1"})
    before = Decision.objects.values("author_name", "decided_at").get()

    decide(graded_edition, {"opinion": "Bravo"}, author=Author(name="Bob"))

    assert Decision.objects.values("author_name", "decided_at").get() == before


def test_each_file_leaves_what_a_decision_said_before_and_after(graded_edition, graded, incomplete):
    decide(graded_edition, {"awarded_level": "1"})
    decide(graded_edition, {"opinion": "Bravo"}, {"reference": "2026-0002", "opinion": ""}, author=Author(name="Bob"))

    changes = DecisionChange.objects.order_by("pk")
    decided = {"awarded_level": "1", "computed_level": "1", "reason": "", "opinion": "", "mentions": ""}
    nothing = dict.fromkeys(decided, "")
    assert [(each.before, each.after, each.author_name) for each in changes] == [
        (nothing, decided, "Ada"),
        (decided, decided | {"opinion": "Bravo"}, "Bob"),
    ]
    assert [each.sheet_import for each in changes] == list(SheetImport.objects.order_by("pk"))


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("total", ["total"]),
        ("Meilleure note totale; MUT", ["mut", "total"]),
        ("mut;mut;", ["mut"]),
        ("aucune", []),
        ("", ["mut"]),
    ],
)
def test_mentions_are_codes_or_names_and_aucune_takes_them_away(graded_edition, graded, cell, codes):
    for code, name in [("total", "Meilleure note totale"), ("mut", "Mutualisation")]:
        Mention.objects.create(edition=graded_edition, code=code, name=name)
    decide(graded_edition, {"mentions": "mut"})

    decide(graded_edition, {"mentions": cell, "awarded_level": ""})

    assert sorted(mention.code for mention in Decision.objects.get().mentions.all()) == codes


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"awarded_level": "9"}, ("B2", "unknown_level")),
        ({"awarded_level": "2"}, ("B2", "reason_required")),
        ({"awarded_level": "2", "reason": ""}, ("C2", "reason_required")),
        ({"awarded_level": "2", "reason": "\x01"}, ("C2", "control_character")),
        ({"awarded_level": "aucun", "reason": ""}, ("C2", "reason_required")),
        ({"reference": "2026-0002", "awarded_level": "calculé"}, ("B2", "incomplete")),
        ({"reference": "2026-0002", "awarded_level": "calculé", "reason": "r"}, ("B2", "incomplete")),
        ({"reference": "2026-0002", "awarded_level": "1", "reason": " "}, ("C2", "reason_required")),
        ({"reference": "2026-0009", "awarded_level": "1"}, ("A2", "unknown_candidature")),
        ({"reference": "", "awarded_level": "1"}, ("A2", "unknown_candidature")),
        ({"opinion": "a\tb"}, ("B2", "control_character")),
        ({"opinion": "a\x0bb"}, ("B2", "control_character")),
        ({"mentions": "total;inconnue"}, ("B2", "unknown_mention")),
        ({"opinion": "#REF!"}, ("B2", "formula_error")),
    ],
)
def test_a_bad_value_is_a_fault_at_its_cell(graded_edition, graded, incomplete, row, fault):
    content = csv_records({"reference": "2026-0001", **row})

    assert faults_of("decisions", edition=graded_edition, content=content) == [fault]


@pytest.mark.parametrize("status", ["draft", "submitted", "refused", "withdrawn"])
def test_a_candidature_that_is_not_eligible_is_not_decided(graded_edition, status):
    CandidatureFactory(edition=graded_edition, reference="2026-0001", status=status)

    content = csv_records({"reference": "2026-0001", "awarded_level": "1"})

    assert faults_of("decisions", edition=graded_edition, content=content) == [("A2", "unknown_candidature")]


def test_a_level_name_that_two_levels_bear_is_unknown(graded_edition, graded):
    LevelFactory(edition=graded_edition, code="3", name="bronze", sort_order=3)

    content = csv_records({"reference": "2026-0001", "awarded_level": "Bronze"})

    assert faults_of("decisions", edition=graded_edition, content=content) == [("B2", "unknown_level")]


def test_every_fault_is_told_at_once(graded_edition, graded, incomplete):
    content = csv_records(
        {"reference": "2026-0001", "awarded_level": "9", "mentions": "x"},
        {"reference": "2026-0002", "awarded_level": "calculé"},
        {"reference": "2026-0001", "opinion": "Bravo"},
    )

    assert faults_of("decisions", edition=graded_edition, content=content) == [
        ("B2", "unknown_level"),
        ("C2", "unknown_mention"),
        ("B3", "incomplete"),
        ("A4", "duplicate_row"),
    ]


def test_a_check_writes_nothing(graded_edition, graded):
    before = dump_tables()

    check("decisions", edition=graded_edition, content=csv_records({"reference": "2026-0001", "awarded_level": "1"}))

    assert dump_tables() == before


def test_an_edition_without_grid_takes_opinions(edition):
    CandidatureFactory(edition=edition, reference="2026-0001")

    decide(edition, {"opinion": "Bravo"})

    assert stored() == [(False, None, None, False, "", "Bravo")]
