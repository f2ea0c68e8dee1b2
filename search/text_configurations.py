# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How PostgreSQL reads words: accents are folded, then words brought back to their stem, in French and in English.

Words without a meaning of their own are dropped first, for PostgreSQL's lists of them keep their accents.
"""

from django.core.exceptions import ImproperlyConfigured
from django.db import Error
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# The configuration of each language, and the name that PostgreSQL gives its dictionaries.
CONFIGURATIONS = {"fr": ("tnl_french", "french"), "en": ("tnl_english", "english")}
TOKENS = "asciihword, asciiword, hword, hword_asciipart, hword_part, word"

REFUSED = (
    "PostgreSQL refused its extension “unaccent”, without which the search would tell “égalité” from “egalite”. "
    "Install PostgreSQL's own package of extensions (postgresql-contrib on some systems), then either give the "
    "database's user the right to CREATE in the database, or have an administrator of the server run, in this "
    "database: CREATE EXTENSION unaccent; then run the migrations again."
)


def create_configurations(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the text search configurations. Raise `ImproperlyConfigured` when their extension is refused."""
    try:
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except Error as error:
        raise ImproperlyConfigured(REFUSED) from error
    for name, language in CONFIGURATIONS.values():
        for statement in _creation_of(name, language=language):
            schema_editor.execute(statement)


def drop_configurations(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the configurations. The extension stays: others may use it."""
    for name, _language in CONFIGURATIONS.values():
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")
        schema_editor.execute(f"DROP TEXT SEARCH DICTIONARY IF EXISTS {name}_stop")


def _creation_of(name: str, *, language: str) -> tuple[str, ...]:
    return (
        f"CREATE TEXT SEARCH DICTIONARY {name}_stop "
        f"(TEMPLATE = pg_catalog.simple, STOPWORDS = {language}, ACCEPT = false)",
        f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = pg_catalog.{language})",
        f"ALTER TEXT SEARCH CONFIGURATION {name} ALTER MAPPING FOR {TOKENS} "
        f"WITH {name}_stop, unaccent, {language}_stem",
    )
