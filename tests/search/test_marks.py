# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from search.marks import mark_words


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        ("Du \x02libre\x03 partout", "Du <mark>libre</mark> partout"),
        ("<b>Du</b> \x02<i>\x03 & co", "&lt;b&gt;Du&lt;/b&gt; <mark>&lt;i&gt;</mark> &amp; co"),
        ("un \x02deux", "un <mark>deux</mark>"),
        ("un\x03 deux", "un deux"),
        ("Les licences \x02libres\x03., Le jury, , la table", "Les licences <mark>libres</mark>. Le jury, la table"),
        ("C’est \x02choisi\x03.", "C’est <mark>choisi</mark>."),
        ("L’open data., Il \x02encourage\x03 », puis", "L’open data. Il <mark>encourage</mark> », puis"),
        ("", ""),
    ],
)
def test_words_are_marked_and_all_else_is_escaped(excerpt, shown):
    assert mark_words(excerpt) == shown
