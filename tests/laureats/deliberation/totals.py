# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files known by their totals alone."""

from tests.laureats.levels.factories import compute, make_candidature, make_criterion, make_domain, make_grid

GRID = make_grid(make_domain("STR", make_criterion("STR-1", maximum="100")))


def compute_totals(**points):
    """Return the result of each file by its reference; None leaves it incomplete."""
    return [
        compute(GRID, {"ada": {"STR-1": given} if given else {}}, candidature=make_candidature(reference))
        for reference, given in points.items()
    ]
