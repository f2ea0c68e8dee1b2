# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of docs/redaction: a module a subject, each with `draw(page, *, save)`."""
