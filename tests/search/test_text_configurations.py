# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What PostgreSQL makes of words, and what it is told when it refuses."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from search.text_configurations import create_configurations, drop_configurations

pytestmark = [pytest.mark.django_db, pytest.mark.postgresql]


def lexemes(configuration, text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(to_tsvector(%s::regconfig, %s))", [configuration, text])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("configuration", "text", "expected"),
    [
        ("tnl_french", "L’égalité d’accès aux œuvres", ["acce", "egalit", "oeuvr"]),
        ("tnl_french", "à même leur arbre", ["arbre"]),
        ("tnl_french", "EGALITE Egalité", ["egalit"]),
        ("tnl_english", "The communities of a café", ["cafe", "communiti"]),
    ],
)
def test_accents_are_folded_before_stems_and_after_stop_words(configuration, text, expected):
    assert lexemes(configuration, text) == expected


def test_a_refused_extension_says_what_to_do():
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("DROP EXTENSION unaccent CASCADE")
        cursor.execute("CREATE ROLE search_visitor NOSUPERUSER; SET ROLE search_visitor")
        with pytest.raises(ImproperlyConfigured, match="CREATE EXTENSION unaccent"):
            create_configurations(connection.schema_editor(atomic=False))
        transaction.set_rollback(True)


def test_the_configurations_are_dropped_and_created_again():
    with connection.schema_editor() as editor:
        drop_configurations(editor)
        create_configurations(editor)

    assert lexemes("tnl_french", "égalité") == ["egalit"]
