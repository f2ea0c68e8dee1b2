# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sample questions of a domain as lines of one text.

A plain question is its own line. What a line could not carry, an object or a text of several lines, is written as JSON.
"""

import json
from collections.abc import Iterable
from typing import Any

from label.grid_forms.fields import LongTextField

_OPENINGS = ("{", '"')


class QuestionsField(LongTextField):
    def to_python(self, value: Any) -> Any:
        return read_questions(super().to_python(value))


def write_questions(questions: Iterable[Any]) -> str:
    return "\n".join(question if _is_plain(question) else _write_json(question) for question in questions)


def read_questions(text: str) -> list[Any]:
    """Return the questions of a text; blank lines are none."""
    return [_read_line(line) for line in text.split("\n") if line.strip()]


def _is_plain(question: Any) -> bool:
    if not isinstance(question, str) or "\n" in question or question.startswith(_OPENINGS):
        return False
    return bool(question) and question == question.strip()


def _write_json(question: Any) -> str:
    return json.dumps(question, ensure_ascii=False)


def _read_line(line: str) -> Any:
    if line.startswith(_OPENINGS):
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            return line
    return line.strip()
