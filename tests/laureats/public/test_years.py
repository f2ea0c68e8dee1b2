# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every year of the label, with what a body held in each."""

import pytest

from laureats.public.awards import show_awards
from laureats.public.timeline import Gap, build_timeline
from laureats.public.years import build_years, last_public_year
from tests.laureats.public.factories import make_award, make_edition, make_territory

pytestmark = pytest.mark.django_db


def years_of(body, *, last):
    return build_years(build_timeline(show_awards(body.awards.all())), last=last)


def test_every_year_since_the_first_edition_has_a_column():
    body = make_territory("Angoulême")
    for year in (2018, 2021):
        make_award(body=body, edition=make_edition(year=year))

    years = years_of(body, last=2023)

    assert [(column.year, len(column.entries)) for column in years.columns] == [
        (2016, 0), (2017, 0), (2018, 1), (2019, 0), (2020, 0), (2021, 1), (2022, 0), (2023, 0),
    ]  # fmt: skip
    assert (years.since, years.before) == (Gap(first=2022, last=2023), Gap(first=2016, last=2017))


def test_body_labelled_in_the_first_and_the_last_year_has_no_gap_outside():
    body = make_territory("Angoulême")
    for year in (2016, 2023):
        make_award(body=body, edition=make_edition(year=year))

    years = years_of(body, last=2023)

    assert (years.since, years.before) == (None, None)


def test_body_without_a_label_has_columns_and_no_gap():
    years = years_of(make_territory("Angoulême"), last=2017)

    assert ([column.year for column in years.columns], years.since, years.before) == ([2016, 2017], None, None)


def test_last_year_is_that_of_a_released_edition_that_is_not_invented():
    make_edition(year=2024)
    make_edition(year=2026, is_fictional=True)
    make_edition(year=2025, released_at=None)

    assert last_public_year() == 2024


def test_last_year_is_the_first_one_while_nothing_is_released():
    assert last_public_year() == 2016


@pytest.mark.parametrize(
    ("level", "last", "signs"), [("4", 2016, (False, False)), (None, 2016, (True, False)), ("4", 2017, (False, True))]
)
def test_only_the_signs_that_are_drawn_are_explained(level, last, signs):
    body = make_territory("Angoulême")
    make_award(body=body, edition=make_edition(year=2016), level=level)

    years = years_of(body, last=last)

    assert (years.has_unknown, years.has_gap) == signs
