# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Laureates' pages, drawn once and served until anything that they show changes.

Drawing one takes some thirty queries. What was drawn is kept beside the count of changes that the database itself
keeps of every table a page shows; it is served only while that count, the program and the address are the same, all of
which one query tells. Nothing has to be thought of when a record changes, whoever changes it.
"""
