# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a page of questions sends: only what its author changed, as of the versions that they saw."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from django.http import QueryDict

from label.questions import AnswerKind, Question
from laureats.intake.answer_values import MOST_STORED, tidy_value
from laureats.models import Answer

_TOKEN = re.compile(r"(\d{1,9})\.([0-9a-f]{16})", re.ASCII)
_CHOSEN = re.compile(r"mine\.(\d{1,9})", re.ASCII)
THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """`typed` is all that came, `values` what changed; `oversized` came too long to be stored."""

    typed: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, int] = field(default_factory=dict)
    checked: frozenset[str] = frozenset()
    oversized: frozenset[str] = frozenset()


def make_token(answer: Answer | None) -> str:
    """Return what a page carries with an answer: its version, and a digest that tells whether it was changed."""
    version, value = (answer.version, answer.value) if answer else (0, "")
    return f"{version}.{_digest(value)}"


def read_sending(data: QueryDict, *, questions: Iterable[Question]) -> Sending:
    asked = {question.code: question for question in questions if question.kind is not AnswerKind.FILE}
    typed = {code: tidy_value(asked[code], typed=text) for code, text in _list_texts(data, codes=asked)}
    oversized = frozenset(code for code, value in typed.items() if len(value) > MOST_STORED)
    changed = {code: _read_version(data, code=code) for code in typed if _is_changed(data, code=code, typed=typed)}
    return Sending(
        typed=typed,
        values={code: typed[code] for code in changed if code not in oversized},
        versions=changed,
        checked=frozenset(data.getlist("checked")) & frozenset(question.code for question in questions),
        oversized=oversized,
    )


def _list_texts(data: QueryDict, *, codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what was typed. Who compared two answers and kept that of somebody else typed nothing."""
    for code in codes:
        text = data.get(f"answer-{code}")
        if text is not None and data.get(f"choice-{code}") != THEIRS:
            yield code, text


def _is_changed(data: QueryDict, *, code: str, typed: Mapping[str, str]) -> bool:
    """Tell whether an answer is another than the one the page showed."""
    token = _TOKEN.fullmatch(data.get(f"seen-{code}", ""))
    return token is None or token.group(2) != _digest(typed[code])


def _read_version(data: QueryDict, *, code: str) -> int:
    """Return the version seen: that of the comparison, for whoever compared and kept their own."""
    chosen = _CHOSEN.fullmatch(data.get(f"choice-{code}", ""))
    token = _TOKEN.fullmatch(data.get(f"seen-{code}", ""))
    match = chosen or token
    return int(match.group(1)) if match else 0


def _digest(value: str) -> str:
    return sha256(value.encode()).hexdigest()[:16]
