# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A question as its page shows it: what is in its field, what is wrong, who else wrote."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.formats import format_number
from label.questions import AnswerKind, Question, QuestionGroup
from laureats.intake.answer_faults import Given
from laureats.intake.answer_values import MOST_STORED, edit_value, find_fault, show_answer
from laureats.intake.answers import Conflict
from laureats.intake.form.sending import Sending, make_token
from laureats.models import EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What somebody else saved meanwhile, to keep or to replace."""

    conflict: Conflict
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionField:
    question: Question
    value: str
    token: str
    errors: tuple[str, ...]
    is_to_check: bool
    files: tuple[EvidenceFile, ...]
    comparison: Comparison | None

    @property
    def identifier(self) -> str:
        return f"question-{self.question.code}"

    @property
    def described_by(self) -> str:
        """Return the identifiers of what explains the field, for assistive technology."""
        parts = {"help": self.question.local_help, "bounds": self.bounds, "error": self.errors}
        return " ".join(f"{self.identifier}-{name}" for name, part in parts.items() if part)

    @property
    def bounds(self) -> str:
        if self.question.kind is AnswerKind.TEXT:
            return _("%(number)s characters at most.") % {"number": format_number(self.question.most_letters)}
        return _tell_bounds(self.question) if self.question.kind is AnswerKind.NUMBER else ""

    @property
    def template(self) -> str:
        return f"laureats/intake/form/includes/field_{self.question.kind}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFault:
    """A line of the summary: `target` is the identifier of the field."""

    target: str
    where: str
    sentence: str


def make_fields(
    group: QuestionGroup,
    *,
    given: Given,
    sending: Sending | None = None,
    conflicts: Iterable[Conflict] = (),
    file_errors: Mapping[str, list[str]] | None = None,
) -> list[QuestionField]:
    """Return the fields of a page: what was just sent stays in them, else what is stored."""
    sent = sending or Sending()
    compared = {conflict.question: conflict for conflict in conflicts}
    errors = file_errors or {}
    return [
        QuestionField(
            question=question,
            value=edit_value(question, value=sent.typed.get(question.code, given.value_of(question))),
            token=_make_token(question, given=given, conflict=compared.get(question.code)),
            errors=(*_list_errors(question, given=given, sent=sent), *errors.get(question.code, [])),
            is_to_check=given.is_to_check(question),
            files=tuple(given.files.get(question.code, [])),
            comparison=_compare(question, conflict=compared.get(question.code)),
        )
        for question in group.questions
    ]


def list_page_faults(fields: Iterable[QuestionField]) -> list[PageFault]:
    return list(_iterate_faults(fields))


def _iterate_faults(fields: Iterable[QuestionField]) -> Iterator[PageFault]:
    for each in fields:
        for sentence in each.errors:
            yield PageFault(target=each.identifier, where=each.question.local_text, sentence=sentence)
        if each.comparison:
            sentence = _("Somebody else answered meanwhile: choose which answer stays.")
            yield PageFault(target=f"{each.identifier}-mine", where=each.question.local_text, sentence=sentence)


def _list_errors(question: Question, *, given: Given, sent: Sending) -> Iterator[str]:
    value = sent.typed.get(question.code, given.value_of(question))
    if question.code in sent.oversized:
        most = format_number(MOST_STORED)
        yield _("This text is not saved: beyond %(most)s characters nothing is. Shorten it.") % {"most": most}
    elif wrong := find_fault(question, value=value):
        yield wrong


def _make_token(question: Question, *, given: Given, conflict: Conflict | None) -> str:
    """Return the token of what is stored. While two answers are compared, none: the one typed is always a change."""
    return "" if conflict else make_token(given.answers.get(question.code))


def _compare(question: Question, *, conflict: Conflict | None) -> Comparison | None:
    if conflict is None:
        return None
    return Comparison(conflict=conflict, shown=show_answer(question, value=conflict.stored))


def _tell_bounds(question: Question) -> str:
    low, high = question.minimum, question.maximum
    words = {"low": format_number(low), "high": format_number(high)}
    if low is not None and high is not None:
        return _("From %(low)s to %(high)s.") % words
    if low is not None:
        return _("%(low)s at least.") % words
    return _("%(high)s at most.") % words if high is not None else ""
