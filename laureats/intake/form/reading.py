# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A domain as it is read: each question with its answer in words, its files, and what it still needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import Domain
from label.questions import Question, QuestionGroup
from laureats.intake.answer_faults import AnswerFault, Given, faults_of_group
from laureats.intake.answer_values import show_answer
from laureats.models import EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadQuestion:
    question: Question
    answer: str
    files: Sequence[EvidenceFile]
    faults: Sequence[AnswerFault]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSection:
    domain: Domain
    lines: Sequence[ReadQuestion]


def read_section(group: QuestionGroup, *, given: Given) -> ReadSection:
    faults = faults_of_group(group, given=given)
    lines = [
        ReadQuestion(
            question=question,
            answer=show_answer(question, value=given.value_of(question)),
            files=given.files.get(question.code, []),
            faults=[fault for fault in faults if fault.question == question.code],
        )
        for question in group.questions
    ]
    return ReadSection(domain=group.domain, lines=lines)
