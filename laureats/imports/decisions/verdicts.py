# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The level that a row awards, against the one that the marks compute (levels, "Deliberation")."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from label.models import Level
from laureats.faults import Fault
from laureats.imports.decisions.rows import Award, DecisionRow
from laureats.levels import Result
from laureats.models import Decision


def find_award_faults(row: DecisionRow, *, decision: Decision, result: Result) -> Iterator[Fault]:
    """Tell why the award of a row cannot stand: nothing computed to adopt, or a difference without a reason."""
    if row.award is None:
        return
    if row.award.is_computed and result.status != "complete":
        message = _("%(reference)s is incomplete: no level is computed. Award a level, or none, and give the reason.")
        yield row.place.fault("awarded_level", code="incomplete", message=message % {"reference": row.reference})
    has_reason = row.reason or "reason" in row.unread or decision.reason.strip()
    if not has_reason and _differs(row.award, result=result):
        message = _("%(reference)s is awarded otherwise than computed (%(computed)s): write the reason.")
        named = {"reference": row.reference, "computed": _computed_words(result)}
        yield row.place.fault("reason", "awarded_level", code="reason_required", message=message % named)


def award_level(decision: Decision, *, award: Award, result: Result, levels: Mapping[str, Level]) -> None:
    """Set, without saving, what is awarded and what the marks compute as of now."""
    computed = levels[result.computed_level] if result.computed_level else None
    decision.is_decided = True
    decision.computed_complete = result.status == "complete"
    decision.computed_level = computed
    decision.awarded_level = computed if award.is_computed else award.level


def _differs(award: Award, *, result: Result) -> bool:
    if award.is_computed:
        return False
    awarded = award.level.code if award.level else None
    return result.status != "complete" or awarded != result.computed_level


def _computed_words(result: Result) -> str:
    if result.status != "complete":
        return _("incomplete")
    return result.computed_level or _("no label")
