# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What other rooms and apps do once a released edition is corrected or completed: open data, feeds, caches."""

from collections.abc import Callable

from label.models import Edition

CorrectionStep = Callable[[Edition], None]

# In the order in which they were added.
_added_steps: list[CorrectionStep] = []


def add_correction_step(step: CorrectionStep) -> None:
    """Have `step` run in the transaction of every erratum and complement, after its records are written.

    Called from the `ready` of an app. Adding a step again changes nothing.
    """
    if step not in _added_steps:
        _added_steps.append(step)


def run_correction_steps(edition: Edition) -> None:
    for step in _added_steps:
        step(edition)
