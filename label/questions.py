# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The questions of a grid, typed. A text is a question too: one that is answered in a text, under a code made of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from django.utils.text import slugify

from label.models.edition import in_current_language
from label.models.grid import Domain

FULL = "full"
SIMPLIFIED = "simplified"
FORMS = (FULL, SIMPLIFIED)
MOST_LETTERS = 5_000
_CODE_LETTERS = 50


class AnswerKind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes_no"
    LINK = "link"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    code: str
    name: str
    name_en: str = ""

    @property
    def local_name(self) -> str:
        return in_current_language(french=self.name, english=self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a domain. `code` is its own in the edition: that of the domain, a dot, its own.

    `minimum` and `maximum` bound a number, `most_letters` a text; `unit` follows a number.
    """

    code: str
    kind: AnswerKind
    text: str
    text_en: str = ""
    help: str = ""
    help_en: str = ""
    choices: tuple[Choice, ...] = ()
    is_required: bool = False
    forms: tuple[str, ...] = (FULL,)
    unit: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    most_letters: int = MOST_LETTERS

    @property
    def local_text(self) -> str:
        return in_current_language(french=self.text, english=self.text_en)

    @property
    def local_help(self) -> str:
        return in_current_language(french=self.help, english=self.help_en) if self.help else ""

    def choice_name(self, code: str) -> str:
        """Return the name of a choice in the reader's language, else the code as it stands."""
        return next((choice.local_name for choice in self.choices if choice.code == code), code)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The questions of a domain that a form asks."""

    domain: Domain
    questions: tuple[Question, ...]


def question_groups(domains: Iterable[Domain], *, form: str = FULL) -> list[QuestionGroup]:
    """Return the questions that a form asks, by domain, in the order of the grid; domains without any are left out."""
    groups = [QuestionGroup(domain=domain, questions=questions_of(domain, form=form)) for domain in domains]
    return [group for group in groups if group.questions]


def questions_of(domain: Domain, *, form: str = FULL) -> tuple[Question, ...]:
    return tuple(question for question in read_questions(domain) if form in question.forms)


def read_questions(domain: Domain) -> list[Question]:
    """Return every question that can be asked. A grid keeps what it was given: what is no question is passed over."""
    taken: set[str] = set()
    return [_distinguish(question, taken=taken) for question in _read_all(domain)]


def _read_all(domain: Domain) -> Iterator[Question]:
    for source in domain.questions:
        values = {"text": source} if isinstance(source, str) else source
        if isinstance(values, Mapping) and _text(values, "text"):
            yield _read(values, domain=domain.code)


def _read(values: Mapping[str, Any], *, domain: str) -> Question:
    text = _text(values, "text")
    own = _text(values, "code") or slugify(text)[:_CODE_LETTERS].strip("-") or "question"
    choices = tuple(_read_choices(values.get("choices")))
    return Question(
        code=f"{domain}.{own}",
        kind=_read_kind(values.get("type"), choices=choices),
        text=text,
        text_en=_text(values, "text_en"),
        help=_text(values, "help"),
        help_en=_text(values, "help_en"),
        choices=choices,
        is_required=values.get("required") is True,
        forms=_read_forms(values.get("forms")),
        unit=_text(values, "unit"),
        minimum=_number(values.get("minimum")),
        maximum=_number(values.get("maximum")),
        most_letters=_read_most_letters(values.get("most_letters")),
    )


def _distinguish(question: Question, *, taken: set[str]) -> Question:
    """Give the second of two questions of one code another: answers are kept by code."""
    code, number = question.code, 1
    while code in taken:
        number += 1
        code = f"{question.code}-{number}"
    taken.add(code)
    if code == question.code:
        return question
    values = {name: getattr(question, name) for name in question.__slots__}
    return Question(**{**values, "code": code})


def _read_kind(word: Any, *, choices: Collection[Choice]) -> AnswerKind:
    kind = AnswerKind(word) if word in tuple(AnswerKind) else AnswerKind.TEXT
    return AnswerKind.TEXT if kind is AnswerKind.CHOICE and not choices else kind


def _read_forms(value: Any) -> tuple[str, ...]:
    forms = tuple(form for form in FORMS if form in value) if isinstance(value, list) else ()
    return forms or (FULL,)


def _read_choices(values: Any) -> Iterator[Choice]:
    for value in values if isinstance(values, list) else ():
        if isinstance(value, str) and value.strip():
            yield Choice(code=slugify(value)[:_CODE_LETTERS] or value.strip(), name=value.strip())
        elif isinstance(value, Mapping) and _text(value, "code") and _text(value, "name"):
            yield Choice(code=_text(value, "code"), name=_text(value, "name"), name_en=_text(value, "name_en"))


def _read_most_letters(value: Any) -> int:
    return min(value, MOST_LETTERS) if isinstance(value, int) and value > 0 else MOST_LETTERS


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""
