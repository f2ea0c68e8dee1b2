# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a correction changed, in the reader's words."""

import pytest

from label.models import Level, Mention
from laureats.public.errata import ShownChange, show_changes

pytestmark = pytest.mark.usefixtures("english")
LEVELS = [Level(code="1", name="Niveau 1", name_en="Level 1"), Level(code="2", name="Niveau 2")]
MENTIONS = [
    Mention(code="libre", name="Logiciel libre", name_en="Free software"),
    Mention(code="pas", name="Premier pas"),
]
LIBRE, PREMIER = {"code": "libre", "name": "Logiciel libre"}, {"code": "pas", "name": "Premier pas"}

CHANGES = {
    "another level": (
        {"level": {"before": "1", "after": "2"}},
        ShownChange(label="Label", before="Level 1", after="Niveau 2"),
    ),
    "taken back": (
        {"level": {"before": "1", "after": None}},
        ShownChange(label="Label", before="Level 1", after="withdrawn"),
    ),
    "given": (
        {"level": {"before": None, "after": "1"}},
        ShownChange(label="Label", before="none", after="Level 1"),
    ),
    "text": (
        {"opinion": {"before": "", "after": "Bel effort"}},
        ShownChange(label="The jury’s opinion", before="none", after="Bel effort", language="fr"),
    ),
    "mentions": (
        {"mentions": {"before": [LIBRE], "after": []}},
        ShownChange(label="Mentions", before="Free software", after="none"),
    ),
    "mentions known in French alone": (
        {"mentions": {"before": [LIBRE], "after": [LIBRE, PREMIER]}},
        ShownChange(label="Mentions", before="Free software", after="Free software, Premier pas", language="fr"),
    ),
    "people": ({"carried_by": {}}, ShownChange(label="Who carries the file", before="", after="corrected")),
}


@pytest.mark.parametrize(("changes", "shown"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_told_before_and_after(changes, shown):
    assert show_changes(changes, levels=LEVELS, mentions=MENTIONS) == [shown]


def test_changes_come_in_the_order_of_an_award():
    changes = {"note": {"before": "", "after": "b"}, "level": {"before": "1", "after": "2"}}

    shown = show_changes(changes, levels=LEVELS, mentions=MENTIONS)

    assert [change.label for change in shown] == ["Label", "Public note"]
