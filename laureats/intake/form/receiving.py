# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page of questions is sent: answers, files and readings are kept, whatever is wrong in some of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from label.questions import AnswerKind, Question
from laureats.faults import Refused
from laureats.intake.answers import Conflict, save_answers
from laureats.intake.evidence import add_evidence, mark_evidence_read, remove_evidence
from laureats.intake.evidence_checks import MOST_FILE_BYTES, refuse_weight
from laureats.intake.form.sending import Sending
from laureats.models import Candidature

# What no other sending of the same page would pass either.
_OF_THE_FILE = ("closed", "withdrawn", "settled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of a page: answers to compare, and what was refused of files, by question."""

    conflicts: Sequence[Conflict] = ()
    file_errors: Mapping[str, list[str]] = field(default_factory=dict)


def receive_page(
    candidature: Candidature,
    *,
    sending: Sending,
    questions: Iterable[Question],
    files: MultiValueDict[str, UploadedFile[Any]],
    removed: Iterable[str],
    author_name: str,
) -> Received:
    """Keep a page. Raises `Refused` when the file may not be changed any more, and then keeps nothing of it."""
    outcome = save_answers(
        candidature,
        values=sending.values,
        versions=sending.versions,
        checked=sending.checked,
        author_name=author_name,
    )
    if sending.checked:
        mark_evidence_read(candidature, questions=sending.checked)
    for identifier in _list_identifiers(removed):
        remove_evidence(candidature, identifier=identifier, author_name=author_name)
    errors: dict[str, list[str]] = {}
    for question, upload in _list_uploads(files, questions=questions):
        refusal = _add(candidature, question=question, upload=upload, author_name=author_name)
        errors.setdefault(question.code, []).extend(refusal)
    return Received(conflicts=outcome.conflicts, file_errors={code: said for code, said in errors.items() if said})


def _list_identifiers(texts: Iterable[str]) -> Iterator[UUID]:
    for text in texts:
        with suppress(ValueError):
            yield UUID(text)


def _list_uploads(
    files: MultiValueDict[str, UploadedFile[Any]], *, questions: Iterable[Question]
) -> Iterator[tuple[Question, UploadedFile[Any]]]:
    for question in questions:
        if question.kind is AnswerKind.FILE:
            yield from ((question, upload) for upload in files.getlist(f"file-{question.code}"))


def _add(candidature: Candidature, *, question: Question, upload: UploadedFile[Any], author_name: str) -> list[str]:
    """Keep one file, or return why it is refused: the others of the page are kept all the same."""
    name = upload.name or ""
    try:
        if (upload.size or 0) > MOST_FILE_BYTES:
            raise refuse_weight(name)
        add_evidence(candidature, question=question.code, name=name, content=upload.read(), author_name=author_name)
    except Refused as refusal:
        if refusal.faults[0].code in _OF_THE_FILE:
            raise
        return [fault.message for fault in refusal.faults]
    return []
