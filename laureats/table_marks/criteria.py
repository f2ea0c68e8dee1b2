# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which criteria are marked for a file: a profile may remove some."""

from label.models import Edition
from laureats import levels
from laureats.models import Candidature
from laureats.results import load_grid


def list_removed(*, edition: Edition, candidature: Candidature) -> frozenset[str]:
    """Return the codes of the criteria that the profile of an eligible file removes, in a constant number of queries.

    A file that is not eligible yet has no snapshot, hence no profile: every criterion is open.
    """
    if candidature.status != Candidature.Status.ELIGIBLE:
        return frozenset()
    taken = levels.Candidature(
        reference=candidature.reference,
        territory=candidature.snapshot_name,
        kind=candidature.snapshot_kind,
        population=candidature.snapshot_population,
    )
    profile = levels.find_profile(grid=load_grid(edition), candidature=taken)
    return profile.not_applicable if profile else frozenset()
