# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Foreign" and `--juror`: whose workbook, of which edition and grid; frozen editions."""

import pytest
from django.utils import timezone

from laureats.imports.uploads import Upload
from tests.factories import EditionFactory, JurySeatFactory
from tests.laureats.jury_sheets.factories import (
    BREST,
    check,
    list_counts,
    list_faults,
    make_export,
    make_grid,
    make_report,
    make_sent,
)

LEVEL_TWO = [{"reference": BREST, "before": "incomplete", "after": "2"}]


def test_a_workbook_of_another_edition_is_foreign(edition):
    sent = make_sent(make_export(edition), marks={"2025-0001": [9, "x"]}, edition="2025", grid="0" * 64, juror="x")

    assert list_faults(check(edition, sent)) == [("", "", "foreign_edition")]


def test_a_workbook_of_another_grid_is_foreign_and_nothing_else_is_read(edition):
    export = make_export(edition)
    edition.criteria.filter(code="STR-1").update(max_points="4")

    assert list_faults(check(edition, make_sent(export, marks={BREST: [9, "x"]}))) == [("", "", "foreign_grid")]


def test_a_corrected_name_does_not_make_a_workbook_foreign(edition):
    export = make_export(edition)
    edition.criteria.update(name="Corrigé", name_en="Corrected", weight="3", bonus=False)

    assert list_counts(check(edition, make_sent(export, marks={BREST: [4, 2]}))) == [(2, 0, 0, 0)]


def test_a_workbook_of_another_juror_is_foreign(edition):
    sent = make_sent(make_export(edition, juror="aime"), marks={BREST: [4, 2]})

    plan = check(edition, sent, juror="gonnu")

    assert list_faults(plan) == [("", "", "foreign_juror")]


@pytest.mark.parametrize("named", ["aime", ""])
def test_a_workbook_sent_to_another_juror_than_meta_says_is_foreign(edition, named):
    sent = make_sent(make_export(edition, juror="gonnu"), juror=named, marks={BREST: [4, 2]})

    assert list_faults(check(edition, sent, juror="aime")) == [("", "", "foreign_juror")]


def test_a_workbook_sent_for_another_edition_than_meta_says_is_foreign(edition):
    other = EditionFactory(code="2025")
    JurySeatFactory(edition=other, code="gonnu")
    sent = make_sent(make_export(edition), marks={BREST: [4, 2]}, export=make_export(other).identifier)

    assert list_faults(check(edition, sent)) == [("", "", "foreign_edition")]


def test_all_that_is_foreign_is_told_together(edition):
    sent = make_sent(make_export(edition, juror="aime"), grid="")

    assert list_faults(check(edition, sent, juror="gonnu")) == [("", "", "foreign_grid"), ("", "", "foreign_juror")]


def test_meta_names_the_juror(edition):
    sent = make_sent(make_export(edition, juror="aime"), marks={BREST: [4, 2]})

    assert check(edition, sent, juror=None).as_json() == [make_report(sent, juror="aime", created=2, levels=LEVEL_TWO)]


def test_the_juror_is_named_beside_a_file_whose_meta_names_none(edition):
    sent = make_sent(make_export(edition), juror="", marks={BREST: [4, 2]})

    assert list_faults(check(edition, sent, juror=None)) == [("", "", "unknown_juror")]
    assert list_counts(check(edition, sent, juror="gonnu")) == [(2, 0, 0, 0)]


@pytest.mark.parametrize("juror", [None, "", "personne"])
def test_a_grid_with_no_juror_or_one_unknown_is_an_unknown_juror(edition, juror):
    upload = make_grid([BREST, "x", "récusé"])

    assert list_faults(check(edition, upload, juror=juror)) == [("", "", "unknown_juror"), ("", "B2", "not_a_mark")]


@pytest.mark.parametrize("state", ["active", "ended-kept", "ended-excluded"])
def test_a_seat_that_has_ended_still_brings_marks(edition, state):
    edition.seats.filter(code="gonnu").update(state=state)

    assert list_counts(check(edition, make_grid([BREST, "4", "2"]))) == [(2, 0, 0, 0)]


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_a_sealed_or_released_edition_is_frozen(edition, field):
    setattr(edition, field, timezone.now())
    edition.save()
    sent = make_sent(make_export(edition), marks={BREST: [9, "x"]})

    plan = check(edition, sent, juror=None)

    frozen = {"sheet": "", "cell": "", "code": "frozen", "message": plan.faults[0].message}
    assert plan.as_json() == [make_report(sent, errors=[frozen])]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("grille.ods", b"PK\x03\x04 truncated", "unreadable"),
        ("grille.ods", b"%PDF-1.7", "unsupported_format"),
        ("grille.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("grille.csv", b"a;b\n" + b"x" * 10 * 1024 * 1024, "too_large"),
    ],
)
def test_a_refused_file_has_one_fault_and_the_others_are_still_read(edition, name, content, code):
    refused = Upload(name=name, content=content)

    plan = check(edition, refused, make_grid([BREST, "x", "2"]))

    assert list_faults(plan) == [("", "", code), ("", "B2", "not_a_mark")]
