# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is typed comes to the words that are recorded."""

import pytest

from laureats.body_search.folding import drop_designation, fold_glued_words, fold_query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Le Puy-en-Velay", "puy en velay"),
        ("St-Étienne", "saint etienne"),
        ("Ste Foy lès Lyon", "sainte foy lyon"),
        ("L’Haÿ-les-Roses", "hay roses"),
        ("les sables d'olonne", "sables olonne"),
        ("ŒUF EN TERNOIS", "oeuf en ternois"),
        ("ville de Bordeaux", "ville bordeaux"),
        ("Mairie d’Angoulême", "ville angouleme"),
        ("Communauté de communes du Volvestre", "cc volvestre"),
        ("Communauté d’agglomération du Puy", "ca puy"),
        ("Conseil départemental de la Gironde", "departement gironde"),
        ("43000", "43000"),
        ("43 000", "43000"),
        ("2A004", "2a004"),
        ("214 301 574", "214301574"),
        ("214 301 574 00017", "214301574"),
        ("Les", "les"),
        ("Commune", "commune"),
        ("\x00%_'\"", ""),
        ("", ""),
    ],
)
def test_query_is_folded(typed, query):
    assert fold_query(typed) == query


def test_name_without_its_apostrophes_is_folded():
    assert fold_glued_words("L'Haÿ-les-Roses") == ["lhay", "roses"]


@pytest.mark.parametrize(("query", "rest"), [("ville bordeaux", "bordeaux"), ("bordeaux", ""), ("ville", "")])
def test_designation_is_dropped(query, rest):
    assert drop_designation(query) == rest
