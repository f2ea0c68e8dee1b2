# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The workbooks of the jury: all of them together, with what they do to the levels."""

import pytest

from laureats.imports.uploads import Upload
from laureats.models import Mark, SheetImport
from laureats.spreadsheets.limits import MIB
from tests.accounts import form_errors
from tests.laureats.desk.desk_pages import buttons_of, check, confirm, read_page, rows_of, send, words_of
from tests.laureats.jury_sheets.factories import (
    give_mark,
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
