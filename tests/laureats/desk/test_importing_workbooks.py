# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The workbooks of the jury: all of them together, with what they do to the levels."""

import pytest

from laureats.imports.uploads import Upload
from laureats.models import Mark, SheetImport
from laureats.spreadsheets.limits import MIB
from tests.accounts import form_errors
from tests.laureats.desk.desk_pages import (
    buttons_of,
    check,
    confirm,
    count_queries,
    read_page,
    rows_of,
    send,
    words_of,
)
from tests.laureats.jury_sheets.factories import (
    give_mark,
    give_opinion,
    held_marks,
    make_csv,
    make_export,
    make_grid,
    make_sent,
    recuse,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def workbooks(edition):
    """Return the workbooks of both jurors, of full marks for one candidature."""
    exports = {juror: make_export(edition, juror=juror) for juror in ("gonnu", "aime")}
    return [
        make_sent(export, marks={"2026-0001": [5, 3]}, name=f"grille-{juror}.ods") for juror, export in exports.items()
    ]


def questions_of(preview):
    """Return what the page asks: the names of its fields, once each."""
    fields = read_page(preview).select("#questions-content [name]")
    return list(dict.fromkeys(field["name"] for field in fields))


def test_the_preview_counts_marks_by_file_and_names_jurors(secretary, edition, workbooks):
    _address, preview = check(secretary, "marks", *workbooks)

    names = [seat.person.full_name for seat in edition.seats.order_by("sort_order")]
    assert rows_of(preview) == [
        ["grille-gonnu.ods", names[0], "2", "0", "0", "0", "0"],
        ["grille-aime.ods", names[1], "2", "0", "0", "0", "0"],
    ]


def test_the_preview_names_bodies_and_levels_that_change(secretary, edition, workbooks):
    _address, preview = check(secretary, "marks", *workbooks)

    assert words_of(preview, "#effect-content li") == ["Brest: incomplete → Niveau 2"]


def test_a_level_that_goes_and_comes_back_is_not_told(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 5)
    give_mark(edition, "2026-0001", "STR-2", 3)
    give_mark(edition, "2026-0001", "STR-1", 5, juror="aime")
    give_mark(edition, "2026-0001", "STR-2", 3, juror="aime")
    lower = make_csv(["juror", "reference", "criterion", "points"], ["gonnu", "2026-0001", "STR-1", "0"], name="a.csv")
    higher = make_csv(["juror", "reference", "criterion", "points"], ["aime", "2026-0001", "STR-1", "5"], name="b.csv")

    _address, preview = check(secretary, "marks", lower, higher)

    assert words_of(preview, "#effect-content li") == []
    assert words_of(preview, "#effect-content p") == ["No level would change."]


def test_changed_marks_are_shown_before_and_after(secretary, edition):
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})
    give_mark(edition, "2026-0001", "STR-1", 2)

    _address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [4, 3]}))

    assert rows_of(preview, table=1) == [["Brest 2026-0001", "STR-1", "2", "4"]]


def test_all_files_are_written_together(secretary, edition, workbooks):
    address, preview = check(secretary, "marks", *workbooks)

    confirm(secretary, address, preview)

    assert (Mark.objects.count(), SheetImport.objects.filter(state="confirmed").count()) == (4, 2)
    assert not SheetImport.objects.filter(state="checked").exists()


def test_a_fault_in_one_file_stops_all(secretary, edition, workbooks):
    wrong = make_grid(["2026-0001", "7", "3"], name="fausse.csv")

    _address, preview = check(secretary, "marks", *workbooks, wrong)

    assert buttons_of(preview) == ["replace", "leave_out", "give_up"]
    assert preview.context["preview"].level_changes is None


def test_a_workbook_without_juror_asks_whose_it_is(secretary, edition):
    address, preview = check(secretary, "marks", make_grid(["2026-0001", "5", "3"]))

    named = secretary.get(address, {"juror-1": "aime"})

    assert (questions_of(preview), buttons_of(preview)) == (["juror-1"], ["give_up"])
    assert (questions_of(named), buttons_of(named)) == (["juror-1"], ["confirm", "give_up"])


def test_the_juror_named_is_the_one_written(secretary, edition):
    address, _preview = check(secretary, "marks", make_grid(["2026-0001", "5", "3"]))
    named = secretary.get(address, {"juror-1": "aime"})

    confirm(secretary, address, named, **{"juror-1": "aime"})

    assert held_marks(juror="aime") == {("2026-0001", "STR-1"): "5", ("2026-0001", "STR-2"): "3"}


def test_blank_cells_take_marks_away_only_when_ticked(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})
    address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [None, 3]}))

    ticked = secretary.get(address, {"clearing": "on"})
    confirm(secretary, address, ticked, clearing="on")

    assert (questions_of(preview), buttons_of(preview)) == (["clearing"], ["give_up"])
    assert "Marks that would be taken away" in words_of(ticked, "h3")
    assert held_marks() == {("2026-0001", "STR-2"): "3"}


def test_what_was_ticked_after_the_preview_is_not_confirmed_by_it(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})
    address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [None, 3]}))

    confirm(secretary, address, preview, clearing="on")

    assert held_marks() == {("2026-0001", "STR-1"): "2"}


def test_values_changed_since_the_export_are_replaced_only_when_ticked(secretary, edition):
    export = make_export(edition)
    give_mark(edition, "2026-0001", "STR-1", 2)
    address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [4, 3]}))

    ticked = secretary.get(address, {"stale": "on"})
    confirm(secretary, address, ticked, stale="on")

    assert questions_of(preview) == ["stale"]
    assert held_marks() == {("2026-0001", "STR-1"): "4", ("2026-0001", "STR-2"): "3"}


def test_headers_that_resemble_are_listed_and_taken_one_by_one_when_ticked(secretary, edition):
    grid = make_csv(["Référence", "STR 1", "STR_2"], ["2026-0001", "5", "3"])
    address, asked = check(secretary, "marks", grid)
    half = {"juror-1": "gonnu", "header": ["STR-1=str 1"]}
    whole = {"juror-1": "gonnu", "header": ["STR-1=str 1", "STR-2=str_2"]}

    ticked_half = secretary.get(address, half)
    ticked_whole = secretary.get(address, whole)
    confirm(secretary, address, ticked_whole, **whole)

    names = [criterion.name for criterion in edition.criteria.all()]
    assert words_of(asked, ".desk-question__ticks li") == [
        f"“STR 1” is the column STR-1 – {names[0]} grille.csv, B1",
        f"“STR_2” is the column STR-2 – {names[1]} grille.csv, C1",
    ]
    assert (questions_of(asked), buttons_of(asked)) == (["juror-1", "header"], ["give_up"])
    assert [buttons_of(page) for page in (ticked_half, ticked_whole)] == [["give_up"], ["confirm", "give_up"]]
    assert held_marks() == {("2026-0001", "STR-1"): "5", ("2026-0001", "STR-2"): "3"}


def test_a_mark_given_since_the_preview_is_not_overwritten(secretary, edition, workbooks):
    address, preview = check(secretary, "marks", *workbooks)
    give_mark(edition, "2026-0001", "STR-1", 1)

    answer = confirm(secretary, address, preview)

    assert "The site has changed since this preview was shown." in answer.content.decode()
    assert held_marks() == {("2026-0001", "STR-1"): "1"}


def test_rows_left_out_are_told_with_their_reason(secretary, edition):
    export = make_export(edition)
    recuse(edition, "2026-0001")

    _address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [5, 3]}))

    sentence = "2026-0001 is ignored: the juror was recused after the workbook was sent."
    assert words_of(preview, "#file-1-content li") == [sentence]


def test_sixty_files_and_a_hundred_mebibytes_are_the_most(secretary, edition):
    grid = make_grid(["2026-0001", "5", "3"])
    heavy = Upload(name="lourd.csv", content=b"x" * (10 * MIB))

    too_many = send(secretary, "marks", *[grid] * 61)
    too_heavy = send(secretary, "marks", *[heavy] * 11)

    assert form_errors(too_many) == {"spreadsheets": ["Send at most 60 files at once."]}
    assert form_errors(too_heavy) == {
        "spreadsheets": ["These files weigh more than 100 MiB together: send them in several times."]
    }


def test_each_of_several_files_without_juror_is_asked_for_its_own(secretary, edition):
    exports = make_export(edition, juror="aime")
    files = [
        make_sent(exports, marks={"2026-0001": [5, 3]}),
        make_grid(["2026-0001", "4", "2"], name="a.csv"),
        make_grid(["2026-0002", "1", "1"], name="b.csv"),
    ]
    address, preview = check(secretary, "marks", *files)
    answers = {"juror-2": "gonnu", "juror-3": "aime"}

    confirm(secretary, address, secretary.get(address, answers), **answers)

    assert questions_of(preview) == ["juror-2", "juror-3"]
    assert held_marks() == {("2026-0001", "STR-1"): "4", ("2026-0001", "STR-2"): "2"}
    assert sorted(held_marks(juror="aime")) == [
        ("2026-0001", "STR-1"),
        ("2026-0001", "STR-2"),
        ("2026-0002", "STR-1"),
        ("2026-0002", "STR-2"),
    ]


def test_cells_are_asked_with_both_values_and_the_one_sent(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    give_mark(edition, "2026-0001", "STR-2", 1)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})

    address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [None, 3]}))
    ticked = secretary.get(address, {"clearing": "on", "stale": "on"})

    clearing = ["Notes D3 grille.ods", "Brest 2026-0001", "STR-1", "2", "no mark", "2"]
    stale = ["Notes E3 grille.ods", "Brest 2026-0001", "STR-2", "1", "3", "no mark"]
    assert [rows_of(preview, table=table) for table in (0, 1)] == [[clearing], [stale]]
    assert [rows_of(ticked, table=table) for table in (0, 1)] == [[clearing], [stale]]


def test_the_preview_says_how_many_questions_are_left(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})

    _address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [None, 3]}))

    assert words_of(preview, ".help-block strong") == ["Nothing is written yet: 1 question is left to answer."]


def test_a_fault_is_said_once_with_all_its_cells(secretary, edition):
    recused = make_sent(make_export(edition), marks={"2026-0001": ["récusé", "récusé"], "2026-0002": [9, 1]})

    _address, preview = check(secretary, "marks", recused)

    assert [place for place, _sentence in rows_of(preview)] == ["Notes D3, E3", "Notes D4"]
    assert preview.context["preview"].number_to_correct == 3


def test_totals_are_those_of_all_files(secretary, edition, workbooks):
    _address, preview = check(secretary, "marks", *workbooks)

    named = ["To create", "To change", "To take away", "Already there", "Opinions to write"]
    assert words_of(preview, "#summary-content dt") == named
    assert words_of(preview, "#summary-content dd") == ["4", "0", "0", "0", "0"]


def test_opinions_are_shown_before_and_after(secretary, edition):
    give_opinion(edition, "2026-0001", "Bien")
    export = make_export(edition, opinions={"2026-0001": "Bien"})

    _address, preview = check(secretary, "marks", make_sent(export, opinions={"2026-0001": "Très bien"}))

    assert rows_of(preview, table=1) == [["Brest 2026-0001", "opinion", "Bien", "Très bien"]]


def test_files_that_change_nothing_say_so(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})

    _address, preview = check(secretary, "marks", make_sent(export, marks={"2026-0001": [2, None]}))

    sentence = "All of it is on the site already: confirming would change nothing."
    assert words_of(preview, ".help-block strong") == [sentence]


def test_many_files_share_the_rows_that_are_shown(secretary, edition):
    rows = [[f"2026-9{number:03}", "1", "1"] for number in range(20)]
    grids = [make_grid(*rows) for _file in range(40)]

    _address, preview = check(secretary, "marks", *grids)

    assert len(rows_of(preview, table=1)) == 10
    assert "10 more rows are not shown." in preview.content.decode()


def test_a_check_takes_one_query_more_for_each_file(secretary, edition, django_assert_num_queries):
    exports = [make_export(edition, juror=juror) for juror in ("gonnu", "aime")]
    files = [
        make_sent(exports[0], marks={"2026-0001": [5, 3]}, name="a.ods"),
        make_sent(exports[1], marks={"2026-0001": [5, 3]}, name="b.ods"),
        make_sent(exports[1], marks={"2026-0002": [5, 3]}, name="c.ods"),
    ]
    of_one, _preview = check(secretary, "marks", files[0])
    of_three, _preview = check(secretary, "marks", *files)
    for_one = count_queries(lambda: secretary.get(of_one))

    with django_assert_num_queries(for_one + 2):
        page = secretary.get(of_three)
    assert len(page.context["files"]) == 3
