# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a receipt says of a file: who sent what, when, with a fingerprint that anyone can compare."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from label.questions import Question, question_groups
from laureats.intake.answer_values import show_answer
from laureats.intake.submission.people import FIELDS
from laureats.models import Candidature, EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """A question, what was answered as a person reads it, and the files given with it."""

    question: Question
    answer: str
    files: Sequence[EvidenceFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSection:
    name: str
    lines: Sequence[AnswerLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """`fingerprint` is the SHA-256 of the content as it was stored, whatever the language of the receipt."""

    candidature: Candidature
    sections: Sequence[AnswerSection]
    files: Sequence[EvidenceFile]
    changed_at: datetime | None
    fingerprint: str


def read_receipt(candidature: Candidature) -> Receipt:
    """Read a file as it stands, in three queries."""
    answers = {answer.question: answer for answer in candidature.answers.all()}
    files = list(candidature.evidence.all())
    values = {code: answer.value for code, answer in answers.items()}
    return Receipt(
        candidature=candidature,
        sections=list(_list_sections(candidature, values=values, files=files)),
        files=files,
        changed_at=max((answer.changed_at for answer in answers.values()), default=None),
        fingerprint=compute_fingerprint(candidature, values=values, files=files),
    )


def compute_fingerprint(candidature: Candidature, *, values: Mapping[str, str], files: Sequence[EvidenceFile]) -> str:
    """Return the SHA-256 of the canonical JSON (UTF-8, sorted keys, no spaces) of what was sent."""
    content = {
        "reference": candidature.reference,
        "edition": candidature.edition.code,
        "body": candidature.territory.siren or candidature.territory.name,
        "submitted_at": candidature.submitted_at and candidature.submitted_at.isoformat(),
        "consent": candidature.consent,
        "people": {name: getattr(candidature, name) for name in FIELDS},
        "answers": {code: value for code, value in values.items() if value},
        "files": sorted([file.question, file.name, file.size, file.sha256] for file in files),
    }
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _list_sections(
    candidature: Candidature, *, values: Mapping[str, str], files: Sequence[EvidenceFile]
) -> Iterable[AnswerSection]:
    for group in question_groups(candidature.edition.domains.all(), form=candidature.form):
        lines = [_describe(question, values=values, files=files) for question in group.questions]
        yield AnswerSection(name=group.domain.local_name, lines=lines)


def _describe(question: Question, *, values: Mapping[str, str], files: Sequence[EvidenceFile]) -> AnswerLine:
    given = [file for file in files if file.question == question.code]
    answer = show_answer(question, value=values.get(question.code, ""))
    return AnswerLine(question=question, answer=answer, files=given)
