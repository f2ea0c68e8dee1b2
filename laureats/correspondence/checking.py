# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror is told at once of a file: its faults, what it brings, and what is still owed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.correspondence.missing import MissingMarks, list_missing
from laureats.faults import Fault
from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances, JurySheetPlan, check_jury_sheets
from laureats.jury_sheets.sentences import describe_ignored

# What only a person who sees the site's side may settle: a file that asks is kept, and the secretariat answers.
SETTLED_BY_SECRETARIAT = frozenset({"stale", "clearing", "unknown_column"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReturn:
    """What a juror is told of a file: of their own marks alone, and of no level.

    With faults, nothing is counted. `questions` are for the secretariat to settle; `ignored` are sentences.
    """

    faults: Sequence[Fault]
    questions: Sequence[Fault] = ()
    ignored: Sequence[str] = ()
    mark_count: int = 0
    opinion_count: int = 0
    missing: Sequence[MissingMarks] = ()


def check_return(*, seat: JurySeat, upload: Upload) -> CheckedReturn:
    """Check a juror's file, as if the secretariat agreed to all that only it may settle. Nothing is written."""
    strict = _check(seat=seat, upload=upload, allowances=Allowances())
    lenient = _check(seat=seat, upload=upload, allowances=_agree_to_all(strict)) if strict.faults else strict
    ignored = [
        describe_ignored(reference, reason)
        for report in lenient.reports
        for reference, reason in report.ignored.items()
    ]
    faults = lenient.faults or _find_nothing(lenient)
    if faults:
        return CheckedReturn(faults=faults, ignored=ignored)
    return CheckedReturn(
        faults=(),
        questions=[fault for fault in strict.faults if fault.code in SETTLED_BY_SECRETARIAT],
        ignored=ignored,
        mark_count=sum(mark.after is not None for mark in lenient.marks),
        opinion_count=sum(opinion.after is not None for opinion in lenient.opinions),
        missing=list_missing(seat=seat, marks=lenient.marks),
    )


def _find_nothing(plan: JurySheetPlan) -> tuple[Fault, ...]:
    """Return a fault for a file without a word of the juror: it must not take the place of one that has some."""
    marks = [mark.before or mark.after for mark in plan.marks]
    opinions = [opinion.before or opinion.after for opinion in plan.opinions]
    if any(marks) or any(opinions):
        return ()
    message = _("The file holds no mark and no opinion: it was not taken.")
    return (Fault(code="nothing_given", message=message),)


def _check(*, seat: JurySeat, upload: Upload, allowances: Allowances) -> JurySheetPlan:
    return check_jury_sheets(edition=seat.edition, uploads=[upload], juror=seat.code, allowances=allowances)


def _agree_to_all(strict: JurySheetPlan) -> Allowances:
    headers = frozenset(found.header for outcome in strict.outcomes for found in outcome.findings.headers)
    return Allowances(clearing=True, stale=True, headers=headers)
