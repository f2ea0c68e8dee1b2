# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each database engine needs besides its address."""

from typing import Any

SQLITE_OPTIONS = {
    # Writers queue instead of failing when two meet; readers never wait.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}


def tuned(database: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of one database, completed for its engine."""
    if database["ENGINE"] == "django.db.backends.sqlite3":
        return {**database, "OPTIONS": {**SQLITE_OPTIONS, **database.get("OPTIONS", {})}}
    return {**database, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
