# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal of a sealed edition: a PDF and an ODS of what was sealed, the same bytes when made again.

Everything comes from the sealed document, but for the jurors' names and functions, which are those of today's records.
Nothing in it is of the moment it is made: neither the hour, nor the reader, nor whether the results are public yet.
"""

from laureats.minutes.files import MinutesFile, print_minutes, tabulate_minutes
from laureats.minutes.reading import read_minutes

__all__ = ["MinutesFile", "print_minutes", "read_minutes", "tabulate_minutes"]
