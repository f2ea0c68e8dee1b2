# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main job of the secretariat, step by step, with the one that comes next."""

from dataclasses import replace

from laureats.desk.judging import deliberation_step, marks_step, palmares_step
from laureats.desk.preparing import candidatures_step, grid_step, jury_step, workbooks_step
from laureats.desk.queries import DeskView
from laureats.desk.step import Step

STEPS = (grid_step, candidatures_step, jury_step, workbooks_step, marks_step, deliberation_step, palmares_step)


def list_steps(desk: DeskView) -> list[Step]:
    """Return the steps in order; the first that is not done is next."""
    steps = [describe(desk) for describe in STEPS]
    following = next((step for step in steps if not step.is_done), None)
    return [replace(step, is_next=step is following) for step in steps]
