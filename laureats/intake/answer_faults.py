# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a file still needs before it can be sent: answers that are missing, wrong, or to read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from label.questions import AnswerKind, Question, QuestionGroup, question_groups
from laureats.intake.answer_values import find_fault
from laureats.models import Answer, Candidature, EvidenceFile


class FaultKind(StrEnum):
    MISSING = "missing"
    INVALID = "invalid"
    TO_CHECK = "to_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFault:
    """One thing to do: `domain` and `question` are codes, `message` a whole sentence."""

    domain: str
    question: str
    kind: FaultKind
    text: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a file holds: answers by question, files by question."""

    answers: Mapping[str, Answer]
    files: Mapping[str, list[EvidenceFile]]

    def is_answered(self, question: Question) -> bool:
        if question.kind is AnswerKind.FILE:
            return question.code in self.files
        return bool(self.value_of(question))

    def is_to_check(self, question: Question) -> bool:
        answer = self.answers.get(question.code)
        files = self.files.get(question.code, [])
        return bool(answer and answer.to_check and answer.value) or any(file.to_check for file in files)

    def value_of(self, question: Question) -> str:
        answer = self.answers.get(question.code)
        return answer.value if answer else ""


def groups_of(candidature: Candidature) -> list[QuestionGroup]:
    """Return the questions that the form of a file asks. One query."""
    return question_groups(candidature.edition.domains.all(), form=candidature.form)


def read_given(candidature: Candidature) -> Given:
    """Return what a file holds. Two queries."""
    files: dict[str, list[EvidenceFile]] = {}
    for file in candidature.evidence.all():
        files.setdefault(file.question, []).append(file)
    return Given(answers={answer.question: answer for answer in candidature.answers.all()}, files=files)


def list_faults(candidature: Candidature) -> list[AnswerFault]:
    """Return everything that keeps a file from being sent, in the order of the form. Three queries."""
    given = read_given(candidature)
    return [fault for group in groups_of(candidature) for fault in faults_of_group(group, given=given)]


def faults_of_group(group: QuestionGroup, *, given: Given) -> list[AnswerFault]:
    return [
        AnswerFault(
            domain=group.domain.code, question=question.code, kind=kind, text=question.local_text, message=message
        )
        for question in group.questions
        for kind, message in _faults_of(question, given=given)
    ]


def _faults_of(question: Question, *, given: Given) -> Iterable[tuple[FaultKind, str]]:
    if question.is_required and not given.is_answered(question):
        is_file = question.kind is AnswerKind.FILE
        yield FaultKind.MISSING, _("Join a file.") if is_file else _("Answer this question.")
    wrong = find_fault(question, value=given.value_of(question))
    if wrong:
        yield FaultKind.INVALID, wrong
    if given.is_to_check(question):
        yield FaultKind.TO_CHECK, _("Read this answer again, then change it or tick “I checked it”.")
