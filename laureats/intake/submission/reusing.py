# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers of an earlier edition are taken up: shown first, each to be checked again, never over one that was given."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from label.questions import AnswerKind, Question, question_groups
from laureats.imports.cell_values import fold
from laureats.intake.answer_values import find_fault, show_answer
from laureats.intake.events import Kind, note_event
from laureats.intake.gate import lock_open_file, refuse
from laureats.intake.submission.earlier_files import find_earlier_file, may_reuse
from laureats.models import Answer, ApplicantLink, Candidature, EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reusable:
    """A question of today whose earlier answer, or files, can be taken up. `shown` is what a person reads."""

    question: Question
    domain: str
    value: str
    shown: str
    files: Sequence[EvidenceFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What an earlier file offers to this one; answers that are given already are left out."""

    earlier: Candidature
    items: Sequence[Reusable]


def find_reuse(link: ApplicantLink) -> Reuse | None:
    """Return what the holder of a link may take up, None where there is nothing, or nothing they may see."""
    candidature = link.candidature
    if candidature is None:
        return None
    earlier = find_earlier_file(candidature)
    if earlier is None or not may_reuse(link, candidature=candidature, earlier=earlier):
        return None
    return Reuse(earlier=earlier, items=list(_list_items(candidature, earlier=earlier)))


@transaction.atomic
def take_up_answers(link: ApplicantLink, *, codes: Collection[str], author_name: str) -> int:
    """Copy the chosen answers and files, and return to how many questions. Raises `Refused`."""
    assert link.candidature is not None  # noqa: S101  # A constraint of the database ties it to the role.
    locked = lock_open_file(link.candidature)
    link.candidature = locked
    reuse = find_reuse(link)
    if reuse is None:
        raise refuse("nothing", _("There is no earlier file that you may take up answers from."))
    chosen = [item for item in reuse.items if item.question.code in codes]
    if not chosen:
        raise refuse("none", _("Tick at least one answer to take up: none was, or they were answered meanwhile."))
    for item in chosen:
        _copy(item, candidature=locked, author_name=author_name)
    detail = {"edition": reuse.earlier.edition.code, "questions": [item.question.code for item in chosen]}
    note_event(candidature=locked, kind=Kind.REUSED, author_name=author_name, detail=detail)
    return len(chosen)


def _copy(item: Reusable, *, candidature: Candidature, author_name: str) -> None:
    if item.value:
        given = {"value": item.value, "to_check": True, "author_name": author_name}
        answer, is_new = Answer.objects.get_or_create(
            candidature=candidature, question=item.question.code, defaults=given
        )
        if not is_new:
            answer.value, answer.to_check, answer.author_name = item.value, True, author_name
            answer.version += 1
            answer.save(update_fields=["value", "to_check", "author_name", "version", "changed_at"])
    # The stored file is shared: it goes away when no row names it any more.
    EvidenceFile.objects.bulk_create(
        EvidenceFile(
            candidature=candidature,
            question=item.question.code,
            file=str(file.file.name),
            name=file.name,
            media_type=file.media_type,
            size=file.size,
            sha256=file.sha256,
            to_check=True,
            author_name=author_name,
        )
        for file in item.files
    )


def _list_items(candidature: Candidature, *, earlier: Candidature) -> Iterator[Reusable]:
    given = {answer.question for answer in candidature.answers.exclude(value="")}
    joined = set(candidature.evidence.values_list("question", flat=True))
    source = _read_source(earlier)
    for group in question_groups(candidature.edition.domains.all(), form=candidature.form):
        for question in group.questions:
            then = source.find(question)
            value = "" if question.code in given else _fit(source.values.get(then, ""), question=question)
            files = [] if question.code in joined else source.files.get(then, [])
            if value or files:
                yield Reusable(
                    question=question,
                    domain=group.domain.local_name,
                    value=value,
                    shown=show_answer(question, value=value),
                    files=files,
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """The earlier file: what it answered and joined by code, and its questions by folded text."""

    values: Mapping[str, str]
    files: Mapping[str, list[EvidenceFile]]
    codes: Mapping[str, str]

    def find(self, question: Question) -> str:
        """Return the code under which the same question was asked: its own, else that of the same words."""
        if question.code in self.values or question.code in self.files:
            return question.code
        return self.codes.get(fold(question.text), "")


def _read_source(earlier: Candidature) -> _Source:
    groups = question_groups(earlier.edition.domains.all(), form=earlier.form)
    files: dict[str, list[EvidenceFile]] = {}
    for file in earlier.evidence.all():
        files.setdefault(file.question, []).append(file)
    return _Source(
        values=dict(earlier.answers.exclude(value="").values_list("question", "value")),
        files=files,
        codes={fold(question.text): question.code for group in groups for question in group.questions},
    )


def _fit(value: str, *, question: Question) -> str:
    """Return the value if the question takes it today: a choice that is offered no more is left out."""
    if question.kind is AnswerKind.TEXT:
        return value  # One that is too long is shortened by who reads it again.
    return "" if question.kind is AnswerKind.FILE or find_fault(question, value=value) else value
