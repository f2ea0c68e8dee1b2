# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The index: Wagtail's own, where each record is read in its language on PostgreSQL."""

from typing import Any

from django.db import connection
from wagtail.search.backends import database


def SearchBackend(parameters: dict[str, Any]) -> Any:  # The name that Wagtail looks for.
    """Return the engine of the database at hand."""
    if connection.vendor != "postgresql":
        return database.SearchBackend(parameters)
    # It can be imported on PostgreSQL alone.
    from search.engines.postgresql_index import LanguagesBackend

    return LanguagesBackend(parameters)
