# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Headline property": export, then import, changes nothing."""

from contextlib import contextmanager
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from label.definition.codes import fold_code
from tests.laureats.jury_sheets.outgoing.factories import (
    FORMATS,
    NO_CHANGE,
    WORKBOOKS,
    count_unchanged,
    export_one,
    find_changes,
    hold,
    make_edition,
    take_back,
)

pytestmark = pytest.mark.django_db

ON_THE_SAME_DATABASE = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
# Whatever may be stored: control characters too, since texts entered elsewhere may hold them.
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from(
    "=+-@'\"\n\t\r ;,<&_x\u00a0\u200f\u2028\ufffe🎓مé"
)
TEXTS = st.text(LETTERS, max_size=40) | st.sampled_from(
    [
        "récusé",
        "NA",
        "#N/A",
        "0,5",
        "1e5",
        "TRUE",
        "_x000D_",
        "\n",
        " ",
        "\n\n a \n",
        "'=1",
        "''",
        "a\r\nb",
        "2026-05-01",
    ]
)
CODES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=12).filter(
    lambda code: code == code.strip()
)
STEPS = st.sampled_from(["0.5", "0.25", "0.1", "1", "1.5", "0.000001", "0.3"])
MOST_STEPS = 40


@st.composite
def editions(draw):
    """Draw what an edition is made of, and what the site holds of it."""
    step = Decimal(draw(STEPS))
    codes = draw(st.lists(CODES, min_size=1, max_size=4, unique_by=fold_code))
    most = [draw(st.integers(1, MOST_STEPS)) for _code in codes]
    names = draw(st.lists(st.text(LETTERS, min_size=1, max_size=30), max_size=8))
    values = [st.none() | st.just("NA") | st.integers(0, steps).map(lambda count: count * step) for steps in most]
    rows = [[draw(value) for value in values] for _name in names]
    return {
        "grid": {
            "step": step,
            "maxima": dict(zip(codes, [steps * step for steps in most], strict=True)),
            "names": names,
        },
        "held": {
            "marks": rows,
            "opinions": [draw(TEXTS) for _name in names],
            "recused": draw(st.sets(st.integers(0, len(names) - 1))) if names else set(),
        },
        "criterion_name": draw(st.text(LETTERS, min_size=1, max_size=200)),
    }


@pytest.mark.parametrize("file_format", FORMATS)
@given(drawn=editions())
@ON_THE_SAME_DATABASE
def test_what_goes_out_comes_back_and_changes_nothing(file_format, drawn):
    with database_put_back():
        edition = make_edition(**drawn["grid"], criterion_name=drawn["criterion_name"])
        hold(edition, **drawn["held"])

        plan = take_back(edition, export_one(edition, file_format))

        assert find_changes(plan) == NO_CHANGE
        assert count_unchanged(plan) == count_held(drawn["held"], file_format=file_format)


@pytest.mark.parametrize("file_format", WORKBOOKS)
@pytest.mark.parametrize("letter", ["é", "🎓", "\n", " ", "\t", "=", "م", "<"])
def test_the_longest_opinion_comes_back(file_format, letter):
    edition = make_edition(maxima={"A": "5"}, names=["Brest"])
    hold(edition, marks=[["2.5"]], opinions=[letter * 32_766 + "."])

    plan = take_back(edition, export_one(edition, file_format))

    assert (find_changes(plan), count_unchanged(plan)) == (NO_CHANGE, (1, _is_carried(letter, file_format)))


@pytest.mark.parametrize("file_format", FORMATS)
@pytest.mark.parametrize("points", ["12345678.123456", "99999999.999999", "0.000001", "10000000.000001"])
def test_marks_of_every_digit_come_back(file_format, points):
    edition = make_edition(step="0.000001", maxima={"A": "99999999.999999"}, names=["Brest"])
    hold(edition, marks=[[points]], opinions=[""])

    plan = take_back(edition, export_one(edition, file_format))

    assert (find_changes(plan), count_unchanged(plan)) == (NO_CHANGE, (1, 0))


def _is_carried(letter, file_format):
    """Tell whether a cell takes 32,767 of this letter: Excel counts two for each beyond the first plane of Unicode."""
    return not (letter == "🎓" and file_format == "xlsx")


def count_held(held, *, file_format):
    """Return how many marks and opinions a file carries."""
    carried = [at for at in range(len(held["marks"])) if at not in held["recused"]]
    opinions = 0 if file_format == "csv" else sum(bool(held["opinions"][at]) for at in carried)
    return sum(value is not None for at in carried for value in held["marks"][at]), opinions


@contextmanager
def database_put_back():
    """Take back what one example wrote."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
