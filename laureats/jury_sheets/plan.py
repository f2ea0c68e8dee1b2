# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was checked and may be confirmed: containers that decide nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from label.models import Edition
from laureats import levels
from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.examination import FileOutcome
from laureats.jury_sheets.findings import Allowances
from laureats.jury_sheets.ledger import StoredMark, StoredOpinion
from laureats.jury_sheets.report import JurySheetReport
from laureats.jury_sheets.values import write_value


@dataclass(frozen=True, slots=True, kw_only=True)
class JurySheetPlan:
    """The files of one import with what each would change, and the reports that show it."""

    edition: Edition
    grid_fingerprint: str
    allowances: Allowances
    outcomes: tuple[FileOutcome, ...]
    reports: tuple[JurySheetReport, ...]

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(fault for report in self.reports for fault in report.faults)

    @property
    def marks(self) -> Iterator[ComparedMark]:
        return (mark for outcome in self.outcomes for mark in outcome.findings.marks)

    @property
    def opinions(self) -> Iterator[ComparedOpinion]:
        return (opinion for outcome in self.outcomes for opinion in outcome.findings.opinions)

    def refused(self, by_file: Sequence[Sequence[Fault]]) -> "JurySheetPlan":
        """Return the plan as it is shown when its confirmation was refused, with the faults of each file."""
        pairs = zip(self.reports, by_file, strict=True)
        return replace(self, reports=tuple(report.refused(faults) for report, faults in pairs))

    def as_json(self) -> list[dict[str, Any]]:
        return [report.as_json() for report in self.reports]

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the files and everything compared: equal plans were shown equal previews.

        Between a preview and its confirmation in another process, this is all that has to be kept beside the files.
        """
        document = [self.edition.code, self.grid_fingerprint, [_describe(outcome) for outcome in self.outcomes]]
        return levels.fingerprint(levels.canonical_json(document))


def _describe(outcome: FileOutcome) -> list[Any]:
    findings = outcome.findings
    return [
        outcome.upload.sha256,
        outcome.juror,
        [[*key, str(standing)] for key, standing in findings.rows.items()],
        [[*mark.key, _describe_mark(mark.before), _describe_mark(mark.after)] for mark in findings.marks],
        [[*entry.key, _describe_opinion(entry.before), _describe_opinion(entry.after)] for entry in findings.opinions],
        [fault.as_json() for fault in findings.faults],
    ]


def _describe_mark(mark: StoredMark | None) -> list[str | None] | None:
    return None if mark is None else [write_value(mark.value), mark.comment]


def _describe_opinion(opinion: StoredOpinion | None) -> str | None:
    return None if opinion is None else opinion.text
