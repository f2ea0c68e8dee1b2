# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Cells of an export as answers: what is stored, or why it cannot be taken."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from label.questions import AnswerKind, Question
from laureats.imports.cell_values import ValueRefused, clean_text, read_text
from laureats.intake.mapping.targets import Target
from laureats.intake.mapping.words import find_meaning, meanings_of
from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.cell_words import plain_text, quote

_FRENCH_MOMENT = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?:\D+([0-9]{1,2})\s*[:h]\s*([0-9]{2}).*)?", re.S)
_ZONE = re.compile(r"\s+(?:UTC|([+-][0-9]{2}):?([0-9]{2}))$")
# A number of so many digits is a trap: written out, it would fill the memory.
_MOST_DIGITS = 30
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  # The caller gives it the site's zone.
_check_address = URLValidator(schemes=["http", "https"])


def read_answer(cell: Cell, *, target: Target, words: Mapping[str, str]) -> str:
    """Return the answer that a cell gives to the question of a target, as it is stored. Raise `ValueRefused`."""
    assert target.question is not None  # noqa: S101  # Only the targets of questions come here.
    if target.is_closed:
        return read_word(cell, target=target, words=words)
    text = read_lines(cell)
    if target.question.kind is AnswerKind.NUMBER:
        return _read_number(text, question=target.question)
    if target.question.kind is AnswerKind.LINK:
        return _read_address(text)
    return _read_letters(text, question=target.question)


def read_word(cell: Cell, *, target: Target, words: Mapping[str, str]) -> str:
    """Return what a word stands for, "" when it stands for nothing. Raise `ValueRefused` when nobody said so."""
    text = "TRUE" if cell.value is True else "FALSE" if cell.value is False else plain_text(cell)
    meaning = find_meaning(text, target=target, words=words)
    if meaning is None or meaning not in {"", *meanings_of(target)}:
        message = _("The mapping does not say what “%(read)s” stands for: choose it among the words of this column.")
        raise ValueRefused(code="unmapped_word", message=message % {"read": quote(text)})
    return meaning


def read_lines(cell: Cell) -> str:
    """Return a text of several lines; a tabulation, which forms let through, is a space."""
    if cell.kind is not CellKind.TEXT:
        return read_text(cell)
    text = str(cell.value).replace("\t", " ").replace("\r\n", "\n").replace("\r", "\n")
    return read_text(Cell(kind=CellKind.TEXT, value=text, has_formula=cell.has_formula, covered=cell.covered))


def read_moment(cell: Cell) -> datetime:
    """Return "12/03/2026 14:05" or "2026-03-12 14:05:00 +0100" as a moment. Raise `ValueRefused`."""
    text = clean_text(plain_text(cell))
    moment = _parse_serial(text) if cell.kind is CellKind.DATE else None
    moment = moment or _parse_french(text) or _parse_iso(text)
    if moment is None:
        message = _("“%(read)s” is not a date, such as 12/03/2026 14:05.")
        raise ValueRefused(code="invalid_date", message=message % {"read": quote(text)})
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _parse_serial(text: str) -> datetime | None:
    """Read the days that Excel counts, to the second; ODS writes dates out."""
    try:
        days = Decimal(text)
        return _EXCEL_EPOCH + timedelta(seconds=round(days * 24 * 60 * 60))
    except (InvalidOperation, OverflowError, ValueError):
        return None


def _parse_french(text: str) -> datetime | None:
    found = _FRENCH_MOMENT.fullmatch(text)
    if found is None:
        return None
    day, month, year, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001  # The caller gives it the site's zone.
    except ValueError:
        return None


def _parse_iso(text: str) -> datetime | None:
    zoned = _ZONE.sub(lambda found: f"{found[1]}:{found[2]}" if found[1] else "+00:00", text)
    try:
        return parse_datetime(zoned)
    except ValueError:
        return None


def _read_number(text: str, *, question: Question) -> str:
    digits = "".join(text.removesuffix(question.unit or "%").removesuffix("%").split()).replace(",", ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        message = _("“%(read)s” is not a number.")
        raise ValueRefused(code="invalid_number", message=message % {"read": quote(text)})
    _check_bounds(number, question=question)
    return f"{number:f}"


def _check_bounds(number: Decimal, *, question: Question) -> None:
    if question.minimum is not None and number < question.minimum:
        message = _("%(number)s is too small: this question takes %(bound)s at least.")
        raise ValueRefused(code="out_of_bounds", message=message % {"number": number, "bound": question.minimum})
    if question.maximum is not None and number > question.maximum:
        message = _("%(number)s is too large: this question takes %(bound)s at most.")
        raise ValueRefused(code="out_of_bounds", message=message % {"number": number, "bound": question.maximum})


def _read_address(text: str) -> str:
    """Return a web address. Who types one in a form often leaves out how it begins, as browsers allow."""
    address = text if "://" in text else f"https://{text}"
    try:
        _check_address(address)
    except ValidationError as error:
        message = _("“%(read)s” is not one web address, such as https://example.org/page.") % {"read": quote(text)}
        raise ValueRefused(code="invalid_link", message=message) from error
    return address


def _read_letters(text: str, *, question: Question) -> str:
    if len(text) > question.most_letters:
        message = _("The answer has %(length)d characters: this question takes %(maximum)d at most.")
        named = {"length": len(text), "maximum": question.most_letters}
        raise ValueRefused(code="too_long", message=message % named)
    return text
