# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of the grid: fields, faults at their fields, preview, saving."""

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.models import Mark
from tests.accounts import log_in, shown_messages
from tests.factories import CandidatureFactory
from tests.label.definition.documents import EXAMPLE
from tests.label.definition.stored import dump, load
from tests.laureats.desk.desk_pages import buttons_of, count_queries, rows_of, words_of
from tests.laureats.desk.grid_fields import carried, fields_of, grid_address, press, shown_faults
from tests.laureats.desk.test_steps import decide_all, give_all_marks

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def example(db):
    """Return the edition of the example definition, without any mark."""
    load(EXAMPLE)
    return Edition.objects.get()


@pytest.fixture
def marked(edition):
    """Return an edition whose three files are all at level 2, marked and decided."""
    give_all_marks(edition)
    decide_all(edition)
    return edition


def test_what_is_saved_untouched_leaves_the_edition_as_it_was(secretary, example):
    page = press(secretary, "preview", fields_of())

    assert shown_messages(page) == ["Nothing changes in this grid."]
    assert dump() == EXAMPLE


def test_the_page_shows_each_part_of_the_grid(secretary, example):
    page = secretary.get(grid_address())

    assert words_of(page, ".grid-part > legend") == [
        "Domain STR", "Criterion STR-1", "Criterion STR-2", "Domain OD", "Criterion OD-3", "Level 1", "Level 2",
        "Profile petites-communes", "Mention total",
    ]  # fmt: skip


def test_a_button_adds_a_row_and_saves_nothing(secretary, example):
    page = press(secretary, "add:criteria:1", fields_of(domains__0__name="Typed meanwhile"))

    form = page.context["form"]
    assert [row["domain"].value() for row in form.criteria.values()] == ["0", "0", "1", "1"]
    assert form.domains["0"]["name"].value() == "Typed meanwhile"
    assert dump() == EXAMPLE


def test_enter_in_a_field_asks_for_the_preview(secretary, example):
    assert buttons_of(secretary.get(grid_address()))[0] == "preview"


def test_a_row_added_and_left_blank_is_no_change(secretary, example):
    page = press(secretary, "add:domains", fields_of())

    assert shown_messages(press(secretary, "preview", page.context["form"].data)) == ["Nothing changes in this grid."]


FAULTS = [
    ({"quorum": "0"}, "id_quorum", "The quorum is at least one juror."),
    ({"quorum": "deux"}, "id_quorum", "Type a whole number, such as 2."),
    ({"mark_step": "2"}, "id_mark_step",
     "The mark step 2 does not divide these maxima: STR-1 (5), STR-2 (3), OD-3 (2.5)."),
    ({"domains__0__weight": "0"}, "id_domains-0-weight", "This number must be greater than 0."),
    ({"domains__0__order": "last"}, "id_domains-0-order", "Enter a number."),
    ({"domains__1__code": "STR"}, "id_domains-1-code", "The code “STR” is already taken by “STR”."),
    ({"criteria__2__bonus": "on"}, "domains-1", "A domain needs at least one criterion that is not a bonus."),
    ({"criteria__0__max_points": "five"}, "id_criteria-0-max_points", "Type a number, such as 2.5."),
    ({"criteria__0__name": " "}, "id_criteria-0-name", "This text must not be blank."),
    ({"levels__0__code": "incomplete", "profiles__0__total__0": ""}, "id_levels-0-code",
     "“incomplete” cannot be the code of a level: it says that no level could be computed."),
    ({"levels__1__min_total": "10"}, "id_levels-1-min_total",
     "Level “2” asks for 10, less than level “1” before it, which asks for 20."),
    ({"levels__1__minimum__0": "101"}, "id_levels-1-minimum-0", "A threshold is between 0 and 100."),
    ({"profiles__0__population_below": "0"}, "id_profiles-0-population_below",
     "No population is at least 0 and below 0."),
    ({"profiles__0__0__minimum__1": "x"}, "id_profiles-0-0-minimum-1", "Type a number, such as 2.5."),
    ({"profiles__0__total__0": "", "profiles__0__0__minimum__1": "5"}, "id_profiles-0-total-0",
     "Type a number, such as 2.5."),
    ({"mentions__0__code": ""}, "id_mentions-0-code",
     "A code has 1 to 50 characters, without control characters or spaces at its ends."),
    ({"criteria__1__code": "siren"}, "id_criteria-1-code",
     "The criterion “siren” of the domain “STR” cannot bear this code: in jury spreadsheets it would be mistaken for "
     "the column “SIREN”. Give it another code."),
    ({"levels__0__remove": "on", "levels__1__remove": "on"}, "", "A grid has at least one level."),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "field", "sentence"), FAULTS)
def test_a_fault_is_told_at_its_field(changes, field, sentence, secretary, example):
    page = press(secretary, "preview", fields_of(**changes))

    assert (field, sentence) in shown_faults(page)
    assert dump() == EXAMPLE


def test_an_error_is_tied_to_its_field(secretary, example):
    page = press(secretary, "preview", fields_of(quorum="0"))

    assert words_of(page, "#id_quorum_error") == ["The quorum is at least one juror."]
    assert words_of(page, ".help-block a[href='#id_quorum']") == ["Quorum"]


def test_the_preview_says_what_changes_and_saves_nothing(secretary, example):
    page = press(secretary, "preview", fields_of(domains__0__weight="3", mentions__0__remove="on"))

    assert rows_of(page) == [["Domain STR – Stratégie", "Weight", "2", "3"]]
    assert rows_of(page, table=1) == [["Mention total – Meilleure note totale", "Removed"]]
    assert dump() == EXAMPLE


def test_the_preview_names_the_files_moved_and_those_to_review_again(secretary, marked):
    page = press(secretary, "preview", fields_of(quorum="3"))

    assert words_of(page, "#effect-content dd") == ["3", "3", "3", "0 → 3"]
    assert words_of(page, "#effect-content li")[:2] == [
        "Brest: Niveau 2 → incomplete",
        "Nevers: Niveau 2 → incomplete",
    ]


def test_confirming_saves_what_was_previewed(secretary, marked):
    preview = press(secretary, "preview", fields_of(levels__1__min_total="99,5"))

    answer = press(secretary, "save", carried(preview))

    assert shown_messages(answer) == ["The grid is saved."]
    assert [str(level.min_total.normalize()) for level in marked.levels.all()] == ["2E+1", "99.5"]


@pytest.mark.parametrize("move", ["mark", "grid"])
def test_what_moved_since_the_preview_is_shown_anew(move, secretary, marked):
    preview = press(secretary, "preview", fields_of(levels__1__min_total="99"))
    if move == "mark":
        Mark.objects.filter(candidature__reference="2026-0001").delete()
    else:
        Edition.objects.update(quorum=2)

    answer = press(secretary, "save", carried(preview))

    assert shown_messages(answer) == ["The grid or the marks have changed meanwhile: this is the preview now."]
    assert answer.context["preview"].fingerprint != preview.context["preview"].fingerprint
    assert marked.levels.get(code="2").min_total == 60


def test_whoever_was_overtaken_by_another_is_told(secretary, example):
    opened = secretary.get(grid_address()).context["form"].data.copy()
    Edition.objects.update(quorum=3)
    opened["domains-0-weight"] = "3"

    page = press(secretary, "preview", opened)

    assert words_of(page, ".help-warning")[0].startswith("Someone has changed this grid since you opened it")
    assert rows_of(page) == [["Rules", "Quorum", "3", "2"]]


def test_a_grid_that_nobody_previewed_is_not_saved(secretary, marked):
    preview = press(secretary, "preview", fields_of(levels__1__min_total="99"))
    forged = carried(preview)
    forged["grid"] += "x"

    press(secretary, "save", forged)

    assert marked.levels.get(code="2").min_total == 60


def test_back_from_the_preview_the_fields_are_as_typed(secretary, example):
    preview = press(secretary, "preview", fields_of(domains__0__weight="3.25"))

    page = press(secretary, "edit", carried(preview))

    assert page.context["form"].domains["0"]["weight"].value() == "3.25"


def test_marks_forbid_at_its_tick_to_remove_their_criterion(secretary, marked):
    page = press(secretary, "preview", fields_of(criteria__1__remove="on"))

    assert shown_faults(page) == [
        ("id_criteria-1-remove", "“STR-2” cannot be removed: these records refer to it: marks.")
    ]


def test_marks_forbid_at_its_field_a_maximum_below_them(secretary, marked):
    page = press(secretary, "preview", fields_of(criteria__0__max_points="1"))

    assert [field for field, _sentence in shown_faults(page)] == ["id_criteria-0-max_points"]


def test_a_criterion_moves_to_another_domain_with_its_marks(secretary, marked):
    data = press(secretary, "add:domains", fields_of()).context["form"].data
    data.update({"domains-1-code": "OD", "domains-1-name": "Open data", "criteria-1-domain": "1"})

    press(secretary, "save", carried(press(secretary, "preview", data)))

    assert marked.criteria.get(code="STR-2").domain.code == "OD"
    assert Mark.objects.filter(criterion__code="STR-2").count() == 6


@pytest.mark.parametrize(
    ("released_at", "sentence"),
    [
        (None, "The decisions of this edition are sealed"),
        (timezone.now(), "The results of this edition are public"),
    ],
)
def test_a_sealed_or_public_grid_is_only_read(released_at, sentence, secretary, example):
    Edition.objects.update(sealed_at=timezone.now(), released_at=released_at)

    page = secretary.get(grid_address())
    answer = press(secretary, "preview", fields_of(quorum="9"))

    assert buttons_of(page) == buttons_of(answer) == []
    assert words_of(page, ".help-block")[0].split(":")[0] == sentence


def test_a_seal_between_preview_and_save_stops_the_change(secretary, marked):
    preview = press(secretary, "preview", fields_of(levels__1__min_total="99"))
    Edition.objects.update(sealed_at=timezone.now())

    press(secretary, "save", carried(preview))

    assert marked.levels.get(code="2").min_total == 60


def test_the_former_grid_is_kept_in_the_history(secretary, example):
    preview = press(secretary, "preview", fields_of(quorum="3"))
    press(secretary, "save", carried(preview))

    page = secretary.get(f"/admin/editions/history/{example.pk}/")

    assert "Grid changed" in page.content.decode()


def test_a_new_edition_begins_with_a_blank_grid(secretary):
    Edition.objects.create(code="2026", year=2026, name="Édition 2026")

    page = secretary.get(grid_address())

    assert words_of(page, ".grid-part > legend") == []
    assert "add:domains" in buttons_of(page)


@pytest.mark.parametrize("name", ["desk_grid", "desk_grid_clone", "desk_grid_correspondence", "desk_grid_comparison"])
def test_the_communication_team_opens_no_page_of_the_grid(name, example):
    answer = log_in("communication").get(grid_address(name), follow=True)

    assert shown_messages(answer) == ["This page is the secretariat’s."]


def test_the_preview_takes_as_many_queries_for_1_file_and_3(secretary, example):
    data = fields_of(quorum="1")
    CandidatureFactory(edition=example)
    press(secretary, "preview", data)

    for_one = count_queries(lambda: press(secretary, "preview", data))
    CandidatureFactory.create_batch(2, edition=example)

    assert count_queries(lambda: press(secretary, "preview", data)) == for_one
