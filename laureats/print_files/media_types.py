# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The media types of what is printed or read."""

PDF = "application/pdf"
TEXT = "text/plain; charset=utf-8"
