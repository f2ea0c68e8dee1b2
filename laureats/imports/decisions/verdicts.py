# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The level that the jury awards, against the one that the marks compute (levels, "Deliberation").

A row of a file and the deliberation screen are judged by these rules alike.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from label.models import Level
from laureats.levels import Result
from laureats.models import Candidature, Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """The level awarded: none for no label, or the one that the marks compute."""

    level: Level | None = None
    is_computed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Why a decision cannot stand, and the field that can mend it."""

    field: Literal["awarded_level", "reason"]
    code: str
    message: str


def find_objections(award: Award, *, result: Result, has_reason: bool) -> Iterator[Objection]:
    """Tell why an award cannot stand: nothing computed to adopt, or a difference without a reason."""
    reference = result.candidature.reference
    if award.is_computed and result.status != "complete":
        message = _("%(reference)s is incomplete: no level is computed. Award a level, or none, and give the reason.")
        yield Objection(field="awarded_level", code="incomplete", message=message % {"reference": reference})
    if not has_reason and _differs(award, result=result):
        message = _("%(reference)s is awarded otherwise than computed (%(computed)s): write the reason.")
        named = {"reference": reference, "computed": _computed_words(result)}
        yield Objection(field="reason", code="reason_required", message=message % named)


def describe_undecidable(reference: str, *, candidature: Candidature | None) -> str:
    """Tell why a reference takes no decision, in a sentence; blank when it does."""
    if candidature is None:
        message = _("No candidature of this edition has the reference “%(reference)s”.")
        return message % {"reference": reference}
    if candidature.status == Candidature.Status.ELIGIBLE:
        return ""
    message = _("%(reference)s is not eligible (%(status)s): only eligible candidatures are decided.")
    return message % {"reference": reference, "status": candidature.get_status_display()}


def award_level(decision: Decision, *, award: Award, result: Result, levels: Mapping[str, Level]) -> None:
    """Set, without saving, what is awarded and what the marks compute as of now."""
    computed = levels[result.computed_level] if result.computed_level else None
    decision.is_decided = True
    decision.computed_complete = result.status == "complete"
    decision.computed_level = computed
    decision.awarded_level = computed if award.is_computed else award.level


def withdraw_level(decision: Decision) -> None:
    """Make the decision undecided again, without saving; its texts and mentions stay."""
    decision.is_decided = False
    decision.computed_complete = False
    decision.computed_level = None
    decision.awarded_level = None


def _differs(award: Award, *, result: Result) -> bool:
    if award.is_computed:
        return False
    awarded = award.level.code if award.level else None
    return result.status != "complete" or awarded != result.computed_level


def _computed_words(result: Result) -> str:
    if result.status != "complete":
        return _("incomplete")
    return result.computed_level or _("no label")
