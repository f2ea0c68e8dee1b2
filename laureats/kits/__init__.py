# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label kit of an award: assembled once by tasks, kept in one archive, served file by file, counted."""
