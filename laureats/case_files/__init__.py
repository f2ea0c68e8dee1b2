# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of one candidature: its level derived step by step, in words and sums that anyone can check."""

from laureats.case_files.case_file import CaseFile
from laureats.case_files.queries import find_candidature, read_case_file

__all__ = ["CaseFile", "find_candidature", "read_case_file"]
