# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An answer as it is typed, stored and read: one text in three dresses.

What cannot be understood is stored as it was typed, so that nothing is lost, and is told as a fault.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from django.utils.formats import get_format
from django.utils.translation import gettext as _

from core.formats import format_number
from label.questions import AnswerKind, Question

# Beyond it a text is no answer: it stays on the page that sent it, and is not stored.
MOST_STORED = 20_000
_MOST_DIGITS = 30
_MOST_ADDRESS = 2_000
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?", re.ASCII)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)")
_YES_NO = ("yes", "no")


def tidy_value(question: Question, *, typed: str) -> str:
    """Return what is stored of what was typed. Tidying twice changes nothing."""
    text = _drop_controls(typed.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if question.kind is AnswerKind.NUMBER:
        return _tidy_number(text)
    if question.kind is AnswerKind.LINK:
        return _tidy_link(text)
    return text


def find_fault(question: Question, *, value: str) -> str:
    """Say what is wrong in a stored answer and what to do; blank when it is right, or blank itself."""
    return _CHECKS[question.kind](question, value) if value else ""


def edit_value(question: Question, *, value: str) -> str:
    """Return a stored answer as its field shows it: a number has the separator of the reader's language."""
    if question.kind is AnswerKind.NUMBER and _read_number(value) is not None:
        return value.replace(".", str(get_format("DECIMAL_SEPARATOR")))
    return value


def show_answer(question: Question, *, value: str) -> str:
    """Return the words of an answer, blank when there is none. What cannot be read is shown as it was typed."""
    if question.kind is AnswerKind.YES_NO:
        return {"yes": _("Yes"), "no": _("No")}.get(value, value)
    if question.kind is AnswerKind.CHOICE:
        return question.choice_name(value)
    number = _read_number(value) if question.kind is AnswerKind.NUMBER else None
    if number is None:
        return value
    shown = format_number(number)
    return f"{shown}\u00a0{question.unit}" if question.unit else shown


def _drop_controls(text: str) -> str:
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) != "Cc")


def _tidy_number(text: str) -> str:
    bare = _SPACES.sub("", text).replace("\u2212", "-")
    if len(bare) > _MOST_DIGITS or not _NUMBER.fullmatch(bare):
        return text
    return bare.replace(",", ".").removeprefix("+")


def _tidy_link(text: str) -> str:
    if not text or _SCHEME.match(text) or "." not in text or any(letter.isspace() for letter in text):
        return text
    return f"https://{text.removeprefix('//')}"


def _read_number(value: str) -> Decimal | None:
    if not _NUMBER.fullmatch(value) or "," in value or len(value) > _MOST_DIGITS:
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


def _check_text(question: Question, value: str) -> str:
    if len(value) <= question.most_letters:
        return ""
    counts = {"length": format_number(len(value)), "most": format_number(question.most_letters)}
    return _("The text has %(length)s characters: shorten it to %(most)s at most.") % counts


def _check_number(question: Question, value: str) -> str:
    number = _read_number(value)
    if number is None:
        return _("“%(value)s” is no number: write digits alone, as in 1 234,5.") % {"value": _shorten(value)}
    if question.minimum is not None and number < question.minimum:
        return _("Write a number of %(least)s at least.") % {"least": format_number(question.minimum)}
    if question.maximum is not None and number > question.maximum:
        return _("Write a number of %(most)s at most.") % {"most": format_number(question.maximum)}
    return ""


def _check_link(question: Question, value: str) -> str:
    if len(value) > _MOST_ADDRESS:
        return _("This address is too long: %(most)s characters at most.") % {"most": format_number(_MOST_ADDRESS)}
    if _is_web_address(value):
        return ""
    return _("“%(value)s” is no web address: write one as in https://www.mairie.example/page.") % {
        "value": _shorten(value)
    }


def _is_web_address(value: str) -> bool:
    if any(letter.isspace() for letter in value):
        return False
    try:
        parts = urlsplit(value)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_plain = parts.username is None and parts.password is None
    return parts.scheme in ("http", "https") and is_plain and "." in host.strip(".")


def _check_choice(question: Question, value: str) -> str:
    if value in [choice.code for choice in question.choices]:
        return ""
    return _("“%(value)s” is not among the choices any more: choose again.") % {"value": _shorten(value)}


def _check_yes_no(question: Question, value: str) -> str:
    return "" if value in _YES_NO else _("“%(value)s” is neither yes nor no: choose.") % {"value": _shorten(value)}


def _check_file(question: Question, value: str) -> str:
    return ""


def _shorten(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:39]}…"  # A line of a sentence.


_CHECKS: Mapping[AnswerKind, Callable[[Question, str], str]] = {
    AnswerKind.TEXT: _check_text,
    AnswerKind.NUMBER: _check_number,
    AnswerKind.LINK: _check_link,
    AnswerKind.CHOICE: _check_choice,
    AnswerKind.YES_NO: _check_yes_no,
    AnswerKind.FILE: _check_file,
}
