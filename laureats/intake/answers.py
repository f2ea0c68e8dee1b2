# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers, read and saved: several people write on one file, and none loses a word of another."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from laureats.intake.events import Kind, note_event
from laureats.intake.gate import lock_open_file
from laureats.models import Answer, Candidature, IntakeEvent

_NAME = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Somebody saved another answer meanwhile: theirs stands until the two are compared."""

    question: str
    typed: str
    stored: str
    version: int
    author_name: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOutcome:
    """What became of a sending: `versions` are those of all the answers sent, as they stand now."""

    saved: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    versions: Mapping[str, int]


def read_answers(candidature: Candidature) -> dict[str, Answer]:
    """Return the answers of a file by the code of their question. One query."""
    return {answer.question: answer for answer in candidature.answers.all()}


@transaction.atomic
def save_answers(
    candidature: Candidature,
    *,
    values: Mapping[str, str],
    versions: Mapping[str, int],
    author_name: str,
    checked: Collection[str] = (),
) -> SaveOutcome:
    """Save answers already tidied, as of the versions that their author saw (0: none yet). Raises `Refused`.

    `checked` names the answers that somebody read again: they are to check no more. An answer that changed meanwhile
    is left as it is and comes back as a conflict; the others are saved.
    """
    locked = lock_open_file(candidature)
    stored = {answer.question: answer for answer in locked.answers.filter(question__in={*values, *checked})}
    conflicts = _find_conflicts(stored, values=values, versions=versions)
    kept = {code: value for code, value in values.items() if code not in {each.question for each in conflicts}}
    changed = [code for code, value in kept.items() if value != _value_of(stored, code=code)]
    read = [code for code in checked if code in stored and stored[code].to_check and code not in changed]
    rows = [_change(stored, code=code, value=kept[code], author_name=author_name) for code in changed]
    _write([*rows, *(_mark_read(stored[code]) for code in read)], candidature=locked)
    if changed:
        note_change(locked, author_name=author_name)
    now = stored | {row.question: row for row in rows}
    versions_now = {code: now[code].version if code in now else 0 for code in values}
    return SaveOutcome(saved=tuple(changed), conflicts=tuple(conflicts), versions=versions_now)


def note_change(candidature: Candidature, *, author_name: str) -> None:
    """Tell the journal that a file already sent was changed: once a day for each person."""
    if candidature.status != Candidature.Status.SUBMITTED:
        return
    told = IntakeEvent.objects.filter(candidature=candidature, kind=Kind.CHANGED, author_name=author_name[:_NAME])
    if not told.filter(at__date=timezone.localdate()).exists():
        note_event(candidature=candidature, kind=Kind.CHANGED, author_name=author_name)


def _find_conflicts(
    stored: Mapping[str, Answer], *, values: Mapping[str, str], versions: Mapping[str, int]
) -> list[Conflict]:
    return [
        Conflict(
            question=code,
            typed=value,
            stored=stored[code].value,
            version=stored[code].version,
            author_name=stored[code].author_name,
            changed_at=stored[code].changed_at,
        )
        for code, value in values.items()
        if code in stored and stored[code].version != versions.get(code, 0) and stored[code].value != value
    ]


def _value_of(stored: Mapping[str, Answer], *, code: str) -> str:
    return stored[code].value if code in stored else ""


def _change(stored: Mapping[str, Answer], *, code: str, value: str, author_name: str) -> Answer:
    """Return the row to write: a change is also a reading, and is to check no more."""
    version = stored[code].version + 1 if code in stored else 1
    return Answer(question=code, value=value, version=version, author_name=author_name[:_NAME])


def _mark_read(answer: Answer) -> Answer:
    answer.to_check = False
    return answer


def _write(rows: list[Answer], *, candidature: Candidature) -> None:
    """Write new and changed answers in one query: the file is locked, nobody else writes them."""
    for row in rows:
        row.pk, row.candidature = None, candidature
    Answer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["candidature", "question"],
        update_fields=["value", "to_check", "version", "author_name", "changed_at"],
    )
