# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wagtail's index on PostgreSQL, with each record read in its language."""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from typing import Any

from modelsearch.backends.database.postgres.postgres import (
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from search.text_configurations import CONFIGURATIONS


class LanguagesIndex(PostgresIndex):
    """Each record goes in under the configuration of its language; one without a language, under the default one."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        by_configuration = defaultdict(list)
        for record in objs:
            by_configuration[self._configuration_of(record)].append(record)
        for configuration, records in by_configuration.items():
            PostgresIndex(_configured(self.backend, configuration)).add_items(model, records)

    def _configuration_of(self, record: Any) -> str:
        locale = getattr(record, "locale", None)
        name, _dictionary = CONFIGURATIONS.get(getattr(locale, "language_code", ""), (self.backend.config, ""))
        return str(name)


class LanguagesQueryCompiler(PostgresSearchQueryCompiler):
    """Words typed in the admin are looked for in every language."""

    def build_tsquery(self, query: Any, config: Any = None) -> Any:
        first, *others = (self.build_tsquery_content(query, config=name) for name, _ in CONFIGURATIONS.values())
        for other in others:
            first = first | other
        return first


class LanguagesBackend(PostgresSearchBackend):
    index_class = LanguagesIndex
    query_compiler_class = LanguagesQueryCompiler


def _configured(backend: Any, configuration: str) -> Any:
    """Return the same engine with another configuration: engines are shared by threads."""
    configured = copy(backend)
    configured.config = configuration
    return configured
