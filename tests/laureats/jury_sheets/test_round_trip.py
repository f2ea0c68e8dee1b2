# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Headline property": what the site holds, written out and read back, changes nothing."""

from decimal import Decimal
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laureats.models import Mark, Opinion
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    check,
    give_mark,
    give_opinion,
    list_counts,
    list_faults,
    make_csv,
    make_export,
    make_grid,
    make_sent,
    recuse,
)

KEYS = [(reference, criterion) for reference in (BREST, NEVERS, PARIS) for criterion in ("STR-1", "STR-2")]
VALUES = st.sampled_from(["NA", "0", "0.5", "1", "1.5", "2", "2.5", "3"])
MARKS = st.dictionaries(st.sampled_from(KEYS), VALUES)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1, max_size=30)
OPINIONS = st.dictionaries(st.sampled_from([BREST, NEVERS, PARIS]), TEXTS)
ON_THE_SAME_DATABASE = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DECIMAL_SIGNS = st.sampled_from([".", ","])


def store(edition, marks, opinions=None):
    """Have the site hold these marks and opinions, and nothing else."""
    Mark.objects.all().delete()
    Opinion.objects.all().delete()
    for (reference, criterion), value in marks.items():
        give_mark(edition, reference, criterion, value)
    for reference, text in (opinions or {}).items():
        give_opinion(edition, reference, text)


@pytest.mark.sqlite
@given(marks=MARKS, sign=DECIMAL_SIGNS)
@ON_THE_SAME_DATABASE
def test_a_csv_grid_of_any_stored_marks_changes_nothing(edition, marks, sign):
    store(edition, marks)
    rows = [
        [ref, *(marks.get((ref, code), "").replace(".", sign) for code in ("STR-1", "STR-2"))] for ref, _ in KEYS[::2]
    ]

    plan = check(edition, make_grid(*rows))

    assert (list_faults(plan), list_counts(plan), plan.reports[0].levels) == ([], [(0, 0, 0, len(marks))], ())


@pytest.mark.sqlite
@given(marks=MARKS)
@ON_THE_SAME_DATABASE
def test_a_long_list_of_any_stored_marks_changes_nothing(edition, marks):
    store(edition, marks)
    rows = [["gonnu", reference, criterion, value] for (reference, criterion), value in marks.items()]

    plan = check(edition, make_csv(["juror", "reference", "criterion", "points"], *rows), juror=None)

    assert (list_faults(plan), list_counts(plan)) == ([], [(0, 0, 0, len(marks))])


@given(marks=MARKS, opinions=OPINIONS)
@ON_THE_SAME_DATABASE
def test_a_workbook_of_any_stored_marks_and_opinions_changes_nothing(edition, marks, opinions):
    store(edition, marks, opinions)
    known = {ref: {code: marks.get((ref, code)) for code in ("STR-1", "STR-2")} for ref, _ in KEYS[::2]}
    cells = {ref: [_as_cell(value) for value in values.values()] for ref, values in known.items()}
    texts = {reference: _as_text_cell(text) for reference, text in opinions.items()}

    plan = check(edition, make_sent(make_export(edition, marks=known, opinions=opinions), marks=cells, opinions=texts))

    assert (list_faults(plan), list_counts(plan)) == ([], [(0, 0, 0, len(marks))])
    assert plan.reports[0].opinion_counts.unchanged == len(opinions)


@pytest.mark.sqlite
@given(marks=MARKS)
@ON_THE_SAME_DATABASE
def test_a_recused_juror_s_workbook_changes_nothing(edition, marks):
    edition.candidatures.get(reference=BREST).recusals.all().delete()
    store(edition, marks)
    recuse(edition, BREST)
    cells = {BREST: ["récusé", "récusé"]}

    plan = check(edition, make_sent(make_export(edition), marks=cells))

    assert (list_faults(plan), list_counts(plan), plan.reports[0].ignored) == ([], [(0, 0, 0, 0)], {})


def _as_cell(value):
    return value if value in {None, "NA"} else Decimal(value)


def _as_text_cell(text):
    return f'<table:table-cell office:value-type="string" office:string-value={quoteattr(text)}/>'
