# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is sealed or released cannot change: the database itself refuses, whatever the code that asks.

Triggers, because a constraint cannot look at another table's row. They are installed after every `migrate`, and not by
a migration: SQLite drops a table's triggers whenever a later migration rebuilds it.
"""
