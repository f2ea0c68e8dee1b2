# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One mark's cell: what it says, and whether the grid allows it (jury spreadsheets, "Reading: one cell")."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from django.utils.translation import gettext as _

from label.models import Criterion
from laureats.jury_sheets.layout import RECUSED_WORD
from laureats.jury_sheets.places import CellRefused
from laureats.jury_sheets.values import Reading, Value, Word, show_number
from laureats.spreadsheets import Cell, CellKind
from laureats.spreadsheets.cell_words import is_blank, quote_cell, without_marks

_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_NOT_APPLICABLE = frozenset({"na", "n/a", "s.o."})
# The errors of spreadsheets in English and French: #DIV/0!, #N/A, #NOM?, Err:502.
_ERROR_TEXT = re.compile(r"#[A-ZÀ-Ý][A-ZÀ-Ý0-9/_]*[!?]?|Err\s*:\s*[0-9]+", re.IGNORECASE)
# Numbers written as text get the digits and the bounds of stored ones; beyond those they are infinite, or zero.
_LONGEST_WORD = 60  # letters with any number of accents, and no more than anyone types
_ROUNDING = Context(prec=12, rounding=ROUND_HALF_UP, Emin=-308, Emax=308, traps=[])


def read_mark_cell(cell: Cell | None) -> Reading:
    """Return points, NOT_APPLICABLE, RECUSED, or None when blank.

    Raises CellRefused with `formula_error` or `not_a_mark`: the form alone is looked at.
    """
    if cell is None:
        return None
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, Decimal) and not cell.covered:
        return cell.value + 0
    if _is_formula_error(cell):
        raise formula_error(cell)
    if is_blank(cell):
        return None
    if cell.covered:
        raise _not_a_mark(_("%(read)s stands in a cell hidden by a merge: split the merged cells."), cell=cell)
    if cell.kind is CellKind.TEXT:
        return _read_text(cell)
    raise _not_a_mark(_describe_foreign_kind(cell.kind), cell=cell)


def keep_stored(points: Decimal, *, stored: Value | None) -> Decimal:
    """Return the stored points where a cell shows just them: cells keep 12 digits, and a large grid has marks of 14."""
    if isinstance(stored, Decimal) and _ROUNDING.create_decimal(stored) == points:
        return stored
    return points


def says_recused(text: str) -> bool:
    """Tell whether a text is the word for a recusal, case and accents ignored."""
    word = text.strip()
    return len(word) <= _LONGEST_WORD and without_marks(word).casefold().strip() == without_marks(RECUSED_WORD)


def check_points(points: Decimal, *, cell: Cell, criterion: Criterion | None, step: Decimal) -> None:
    """Raise CellRefused for points that are negative, above the maximum or off the step.

    `cell` is quoted as it was read. Points of an unknown criterion (None) have no upper bound and no step.
    """
    code = _find_bound(points, criterion=criterion, step=step)
    if code is not None:
        raise CellRefused(code=code, message=_describe_bound(code, cell=cell, criterion=criterion, step=step))


def formula_error(cell: Cell) -> CellRefused:
    """Return the refusal of a formula that failed or left no value."""
    if cell.kind is CellKind.EMPTY_FORMULA:
        message = _("A formula without a value was read: a number, NA or a blank was expected.")
    else:
        message = _("The error %(read)s was read: a number, NA or a blank was expected.") % {"read": quote_cell(cell)}
    return CellRefused(code="formula_error", message=message)


def _find_bound(points: Decimal, *, criterion: Criterion | None, step: Decimal) -> str | None:
    if points < 0:
        return "negative"
    if criterion is None:
        return None
    if points > criterion.max_points:
        return "above_maximum"
    return None if _is_on_step(points, step=step) else "off_step"


# A jury gives the same few points thousands of times.
@lru_cache(maxsize=4096)
def _is_on_step(points: Decimal, *, step: Decimal) -> bool:
    return Fraction(points) % Fraction(step) == 0


def _describe_bound(code: str, *, cell: Cell, criterion: Criterion | None, step: Decimal) -> str:
    read = quote_cell(cell)
    if code == "negative" or criterion is None:
        return _("%(read)s is negative: a mark starts at 0.") % {"read": read}
    named = {"read": read, "criterion": criterion.code, "maximum": show_number(criterion.max_points)}
    if code == "above_maximum":
        return _("%(read)s is above the maximum: %(criterion)s goes from 0 to %(maximum)s.") % named
    message = _("%(read)s is off the step: %(criterion)s is marked from 0 to %(maximum)s in steps of %(step)s.")
    return message % {**named, "step": show_number(step)}


def _is_formula_error(cell: Cell) -> bool:
    if cell.kind is CellKind.TEXT:
        return _ERROR_TEXT.fullmatch(str(cell.value).strip()) is not None
    return cell.kind is CellKind.ERROR or cell.kind is CellKind.EMPTY_FORMULA


def _read_text(cell: Cell) -> Reading:
    text = str(cell.value).strip()
    if _NUMBER.fullmatch(text):
        return _ROUNDING.create_decimal(text.replace(",", ".")) + 0
    if "".join(text.split()).casefold() in _NOT_APPLICABLE:
        return Word.NOT_APPLICABLE
    if says_recused(text):
        return Word.RECUSED
    raise _not_a_mark(_("“%(read)s” is not a mark: a number, NA or a blank was expected."), cell=cell)


def _describe_foreign_kind(kind: CellKind) -> str:
    sentences = {
        CellKind.PERCENTAGE: _("The percentage %(read)s was read: a plain number, NA or a blank was expected."),
        CellKind.DATE: _("The date %(read)s was read: a plain number, NA or a blank was expected."),
        CellKind.TIME: _("The time %(read)s was read: a plain number, NA or a blank was expected."),
        CellKind.CURRENCY: _("The amount of money %(read)s was read: a plain number, NA or a blank was expected."),
    }
    return sentences.get(kind, _("The logical value %(read)s was read: a number, NA or a blank was expected."))


def _not_a_mark(sentence: str, *, cell: Cell) -> CellRefused:
    return CellRefused(code="not_a_mark", message=sentence % {"read": quote_cell(cell)})
