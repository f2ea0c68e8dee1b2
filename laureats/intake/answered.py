# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The answers of candidatures as people read them, by domain, in the order of the form that was filled in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import Domain
from label.questions import Question, question_groups
from laureats.intake.answer_values import show_answer
from laureats.models import Answer, Candidature, EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredQuestion:
    """`words` is blank for no answer; `files` prove it, or are the answer."""

    text: str
    words: str
    files: Sequence[EvidenceFile]
    is_required: bool
    to_check: bool

    @property
    def is_missing(self) -> bool:
        return self.is_required and not self.words and not self.files


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredDomain:
    code: str
    name: str
    questions: Sequence[AnsweredQuestion]

    @property
    def answered_count(self) -> int:
        return sum(bool(question.words or question.files) for question in self.questions)


def read_answered(candidature: Candidature) -> list[AnsweredDomain]:
    """Return every question of the form of a candidature, and what no question asks any more at the end."""
    answers = {answer.question: answer for answer in candidature.answers.all()}
    files: defaultdict[str, list[EvidenceFile]] = defaultdict(list)
    for file in candidature.evidence.all():
        files[file.question].append(file)
    groups = question_groups(candidature.edition.domains.all(), form=candidature.form)
    asked = {question.code for group in groups for question in group.questions}
    domains = [
        AnsweredDomain(
            code=group.domain.code,
            name=group.domain.local_name,
            questions=[_read(question, answers=answers, files=files) for question in group.questions],
        )
        for group in groups
    ]
    others = [_keep(code, answers=answers, files=files) for code in sorted({*answers, *files} - asked)]
    return (
        [*domains, AnsweredDomain(code="others", name=_("Outside the questions"), questions=others)]
        if others
        else domains
    )


def asked_questions(domains: Iterable[Domain], *, form: str) -> list[Question]:
    return [question for group in question_groups(domains, form=form) for question in group.questions]


def _read(
    question: Question, *, answers: Mapping[str, Answer], files: Mapping[str, Sequence[EvidenceFile]]
) -> AnsweredQuestion:
    answer = answers.get(question.code)
    proofs = files.get(question.code, ())
    return AnsweredQuestion(
        text=question.local_text,
        words=show_answer(question, value=answer.value) if answer else "",
        files=proofs,
        is_required=question.is_required,
        to_check=bool(answer and answer.to_check) or any(file.to_check for file in proofs),
    )


def _keep(code: str, *, answers: Mapping[str, Answer], files: Mapping[str, Sequence[EvidenceFile]]) -> AnsweredQuestion:
    answer = answers.get(code)
    return AnsweredQuestion(
        text=code or _("Files of no question"),
        words=answer.value if answer else "",
        files=files.get(code, ()),
        is_required=False,
        to_check=bool(answer and answer.to_check),
    )
