# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of one body over the years."""

import pytest

from laureats.models import BadgeFile
from laureats.public.awards import ShownAward, show_awards
from laureats.public.badges import BadgeLink
from laureats.public.timeline import Gap, Movement, build_timeline
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
        BadgeLink(extension="png", address="/badges/boe/2026-r2.png"),
        BadgeLink(extension="svg", address="/badges/boe/2026-r2.svg"),
    ]


def test_badges_without_a_page_have_no_address():
    award = make_award(body="Boé", edition=make_edition(year=2026), level="5")
    add_badge(award, revision=1, extension="svg")

    (entry,) = build_timeline([ShownAward(award=award, name="Ville de Boé")])

    assert entry.badges == []


def make_years(*levels):
    """Return the timeline of a body that obtained these levels from 2018 on; "?" is an unknown one."""
    body = make_territory("Angoulême")
    for year, level in enumerate(levels, start=2018):
        scale = {"scale": MEDALS} if level in dict(MEDALS) else {}
        make_award(body=body, edition=make_edition(year=year, **scale), level=None if level == "?" else level)
    return build_timeline(show_awards(body.awards.all()))


def test_movement_counts_the_levels_since_the_last_known_one():
    timeline = make_years("4", "?", "2", "2", "5")

    assert [entry.movement for entry in timeline] == [
        Movement(steps=3, since=2021),
        Movement(steps=0, since=2020),
        Movement(steps=-2, since=2018),
        None,
        None,
    ]


def test_movement_is_not_told_across_scales():
    timeline = make_years("5", "argent", "or")

    assert [entry.movement for entry in timeline] == [Movement(steps=1, since=2019), None, None]


def test_movement_ignores_a_label_taken_back():
    body = make_territory("Angoulême")
    make_award(body=body, edition=make_edition(year=2018), level="4")
    make_award(body=body, edition=make_edition(year=2019), level="5", withdrawn_at="2020-01-01T00:00Z")
    make_award(body=body, edition=make_edition(year=2020), level="3")

    timeline = build_timeline(show_awards(body.awards.all()))

    assert [entry.movement for entry in timeline] == [Movement(steps=-1, since=2018), None, None]
