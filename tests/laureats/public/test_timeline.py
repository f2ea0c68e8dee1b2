# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of one body over the years."""

import pytest

from laureats.models import BadgeFile
from laureats.public.awards import ShownAward, show_awards
from laureats.public.timeline import BadgeLink, Gap, build_timeline
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_territory

pytestmark = pytest.mark.django_db


def test_entries_go_from_the_latest_and_keep_falls_and_unknown_levels():
    body = make_territory("Angoulême")
    for year, level in [(2018, "4"), (2019, None), (2020, "3")]:
        make_award(body=body, edition=make_edition(year=year), level=level)

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [(entry.award.edition.year, entry.award.level and entry.award.level.code) for entry in timeline] == [
        (2020, "3"),
        (2019, None),
        (2018, "4"),
    ]


def test_years_without_a_known_award_are_gaps():
    body = make_territory("Angoulême")
    for year in (2016, 2018, 2019, 2023):
        make_award(body=body, edition=make_edition(year=year))

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [entry.gap for entry in timeline] == [Gap(first=2020, last=2022), None, Gap(first=2017, last=2017), None]


def test_two_editions_of_a_year_leave_no_gap():
    body = make_territory("Angoulême")
    for code in ("2025-badge", "2025-label"):
        make_award(body=body, edition=make_edition(year=2025, code=code))

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [(entry.award.edition.code, entry.gap) for entry in timeline] == [("2025-badge", None), ("2025-label", None)]


def test_change_of_scale_is_said_where_it_happens():
    body = make_territory("Boé")
    make_award(body=body, edition=make_edition(year=2023), level="5")
    make_award(body=body, edition=make_edition(year=2024), level="5")
    make_award(body=body, edition=make_edition(year=2025, scale=MEDALS), level="or")

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [entry.new_scale for entry in timeline] == [["Badge", "Bronze", "Argent", "Or"], [], []]


def test_former_name_is_said_only_when_it_differs():
    body = make_territory("Pays d'Orange en Provence", kind="cc")
    make_award(body=body, edition=make_edition(year=2019), name="Pays Réuni d'Orange")
    make_award(body=body, edition=make_edition(year=2021))

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [entry.former_name for entry in timeline] == ["", "Pays Réuni d'Orange"]


def add_badge(award, *, revision, extension):
    BadgeFile.objects.create(award=award, revision=revision, extension=extension, content=b"x", sha256="0" * 64)


def test_badges_are_those_of_the_latest_revision():
    award = make_award(body="Boé", edition=make_edition(year=2026), level="5")
    for revision, extension in [(1, "svg"), (2, "png"), (2, "svg")]:
        add_badge(award, revision=revision, extension=extension)

    (entry,) = build_timeline([ShownAward(award=award, name="Ville de Boé", address="/laureats/boe/")])

    assert entry.badges == [
        BadgeLink(format="PNG", address="/badges/boe/2026-r2.png"),
        BadgeLink(format="SVG", address="/badges/boe/2026-r2.svg"),
    ]


def test_badges_without_a_page_have_no_address():
    award = make_award(body="Boé", edition=make_edition(year=2026), level="5")
    add_badge(award, revision=1, extension="svg")

    (entry,) = build_timeline([ShownAward(award=award, name="Ville de Boé")])

    assert entry.badges == []
