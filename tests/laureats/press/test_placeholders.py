# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Placeholders: a closed list, read kindly, filled without running anything."""

import pytest

from laureats.faults import Refused
from laureats.press.placeholders import Placeholder, fill_html, fill_plain, find_faults, list_placeholders
from laureats.press.samples import sample_figures
from tests.factories import EditionFactory, LevelFactory

LIST = [
    Placeholder(name="candidats", phrase="31 candidatures"),
    Placeholder(name="labellisés", phrase="22 <labels> & plus"),
    Placeholder(name="liste des lauréats", phrase="Niveau 2\nNiveau 1"),
]


@pytest.mark.parametrize(
    "text", ["{{ candidats }}", "{{candidats}}", "{{ CANDIDATS }}", "{{\u00a0candidats\u202f}}", "{{ candidats\n}}"]
)
def test_a_name_is_read_whatever_its_spaces_and_capitals(text):
    assert fill_plain(f"Sur {text}.", placeholders=LIST) == "Sur 31 candidatures."


def test_accents_do_not_matter():
    assert fill_plain("{{ labellises }}", placeholders=LIST) == "22 <labels> & plus"


def test_phrases_are_escaped_in_rich_text():
    html = "<p>{{ labellis&eacute;s }}<br/>{{ liste des lauréats }}</p>"

    assert fill_html(html, placeholders=LIST) == "<p>22 &lt;labels&gt; &amp; plus<br/>Niveau 2<br/>Niveau 1</p>"


def test_a_text_is_no_template():
    text = "{% include 'secret.html' %} {# rien #} ${candidats} %(candidats)s {0}"

    assert fill_plain(text, placeholders=LIST) == text


def test_a_phrase_that_looks_like_a_placeholder_is_not_filled_again():
    hostile = [Placeholder(name="candidats", phrase="{{ labellisés }}"), LIST[1]]

    assert fill_plain("{{ candidats }}", placeholders=hostile) == "{{ labellisés }}"


def test_an_unknown_name_is_told_with_the_nearest_one(english):
    (fault,) = find_faults("{{ labelisé }}", placeholders=LIST)

    assert (fault.code, fault.message) == (
        "unknown_placeholder",
        "{{ labelisé }} is not in the list of placeholders; the nearest one is {{ labellisés }}.",
    )


@pytest.mark.parametrize("text", ["{{ candidats }", "{{ candidats", "candidats }}", "{{ {{ candidats }}"])
def test_braces_that_do_not_close_are_told(text):
    assert [fault.code for fault in find_faults(text, placeholders=LIST)] == ["open_placeholder"]


def test_every_fault_is_told_at_once():
    text = "{{ a }} {{ candidats.edition }} {{ <b>candidats</b> }} {{"

    with pytest.raises(Refused) as refusal:
        fill_plain(text, placeholders=LIST)

    assert [fault.code for fault in refusal.value.faults] == ["unknown_placeholder"] * 3 + ["open_placeholder"]


@pytest.mark.django_db
def test_the_list_is_closed_and_follows_the_ladder():
    edition = EditionFactory()
    LevelFactory(edition=edition, code="5", name="Niveau 5")

    assert [item.name for item in list_placeholders(sample_figures(edition))] == [
        "édition",
        "année",
        "candidats",
        "labellisés",
        "déjà labellisés",
        "nouveaux",
        "ajournés",
        "niveau le plus haut",
        "phrase sur le niveau maximal",
        "premiers à un niveau",
        "premiers de leur genre",
        "mentions",
        "liste des lauréats",
        "nombre au niveau 5",
    ]
