# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents to print and to keep: tagged PDFs made from our own templates, the same bytes when made again."""

from laureats.documents.pdf import render_pdf

__all__ = ["render_pdf"]
