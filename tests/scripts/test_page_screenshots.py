# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which pages are drawn, under which names."""

import pytest

from scripts.page_screenshots import choose_types, main, name_picture
from tests.browser.accessibility.states import STATES
from tests.browser.page_types import PAGE_TYPES


def test_without_a_word_every_type_is_drawn():
    assert choose_types([]) == list(PAGE_TYPES)


def test_words_choose_types_by_a_part_of_their_name():
    names = [each.name for each in choose_types(["jury", "faq"])]

    assert names == ["jury", "jury of 2026", "faq"]


def test_each_window_of_each_type_has_a_file_of_its_own():
    names = [name_picture(f"{page_type.name} fr {state.name}") for page_type in PAGE_TYPES for state in STATES]

    assert names[0] == "home-fr-wide-light.png"
    assert len(set(names)) == len(names)


def test_an_unknown_type_is_refused_with_those_there_are(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["page_screenshots", "nulle part"])

    with pytest.raises(SystemExit) as refusal:
        main()

    assert refusal.value.code == 2
    assert "there is: home, label," in capsys.readouterr().err
