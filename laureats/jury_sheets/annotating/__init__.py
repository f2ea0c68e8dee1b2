# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Copies of files with their faults marked, for whoever corrects them.

Parts of a package are edited in their bytes, at the cells that need it: what no fault touches stays to the byte.
"""

from laureats.jury_sheets.annotating.copies import annotate_copy

__all__ = ["annotate_copy"]
