# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from label.grids.changes import MemberChange, PartChange, list_changes
from label.grids.documents import take_grid
from tests.label.definition.documents import REMOVED, example


def changes_of(changes):
    return list_changes(before=take_grid(example()), after=take_grid(example(changes)))


def test_nothing_changes_between_like_grids():
    assert changes_of({}) == []


def test_a_change_names_its_part_and_both_values():
    assert changes_of({"/domains/0/criteria/1/bonus": False, "/levels/1/domain_minima/OD": REMOVED}) == [
        PartChange(
            title="Criterion STR-2 – Portage politique",
            state="changed",
            members=[MemberChange(label="Bonus", before="yes", after="no")],
        ),
        PartChange(
            title="Level 2 – Niveau 2",
            state="changed",
            members=[MemberChange(label="Minimum in OD", before="10", after="")],
        ),
    ]


def test_a_part_that_goes_is_removed():
    assert changes_of({"/mentions/0": REMOVED}) == [
        PartChange(title="Mention total – Meilleure note totale", state="removed")
    ]


def test_a_part_that_comes_is_added_with_what_it_says():
    mention = {"code": "lib", "name": "Logiciels libres", "name_en": "Free software"}

    assert changes_of({"/mentions/-": mention}) == [
        PartChange(
            title="Mention lib – Logiciels libres",
            state="added",
            members=[MemberChange(label="Name in English", before="", after="Free software")],
        )
    ]


def test_parts_that_change_places_are_told_as_an_order():
    domains = example()["domains"]

    assert changes_of({"/domains": domains[::-1]}) == [
        PartChange(
            title="Order of domains",
            state="changed",
            members=[MemberChange(label="Order", before="STR, OD", after="OD, STR")],
        ),
        PartChange(
            title="Order of criteria",
            state="changed",
            members=[MemberChange(label="Order", before="STR-1, STR-2, OD-3", after="OD-3, STR-1, STR-2")],
        ),
    ]
