# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far a file has come, domain by domain."""

from collections.abc import Iterable
from dataclasses import dataclass

from label.questions import QuestionGroup
from laureats.intake.answer_faults import FaultKind, Given, faults_of_group


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainProgress:
    group: QuestionGroup
    answered: int
    missing: int
    invalid: int
    to_check: int

    @property
    def asked(self) -> int:
        return len(self.group.questions)

    @property
    def is_ready(self) -> bool:
        return not (self.missing or self.invalid or self.to_check)


def measure_progress(groups: Iterable[QuestionGroup], *, given: Given) -> list[DomainProgress]:
    return [_measure(group, given=given) for group in groups]


def _measure(group: QuestionGroup, *, given: Given) -> DomainProgress:
    kinds = [fault.kind for fault in faults_of_group(group, given=given)]
    return DomainProgress(
        group=group,
        answered=sum(given.is_answered(question) for question in group.questions),
        missing=kinds.count(FaultKind.MISSING),
        invalid=kinds.count(FaultKind.INVALID),
        to_check=kinds.count(FaultKind.TO_CHECK),
    )
