# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What comes in by flat file: how each subject is checked, and how it is confirmed."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from laureats.authors import Author
from laureats.imports.candidatures import check_candidatures, confirm_candidatures
from laureats.imports.decisions import check_decisions, confirm_decisions
from laureats.imports.plans import Check, FlatPlan
from laureats.imports.recusals import check_recusals, confirm_recusals
from laureats.models import SheetImport

Subject = SheetImport.Subject


class Confirm(Protocol):
    def __call__(self, *, plan: FlatPlan[Any], author: Author) -> SheetImport: ...


class FlatSubject(NamedTuple):
    """The two steps of one subject; a plan goes to the `confirm` beside the `check` that made it."""

    check: Check[Any]
    confirm: Confirm


FLAT_SUBJECTS: Mapping[str, FlatSubject] = {
    Subject.CANDIDATURES: FlatSubject(check=check_candidatures, confirm=confirm_candidatures),
    Subject.RECUSALS: FlatSubject(check=check_recusals, confirm=confirm_recusals),
    Subject.DECISIONS: FlatSubject(check=check_decisions, confirm=confirm_decisions),
}
