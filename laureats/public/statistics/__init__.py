# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results in figures: each chart is drawn in the table that says the same."""

from laureats.public.statistics.page import statistics_context

__all__ = ["statistics_context"]
