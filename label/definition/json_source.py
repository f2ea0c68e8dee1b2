# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the bytes of a file to a JSON value whose texts and objects can be trusted.

Depth, size of numbers, duplicate keys and characters that no screen or spreadsheet can carry are settled here.
"""

import json
import math
import re
from collections import Counter
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from label.definition.faults import FaultList, RefusedDefinition, join_pointer, quote

# An edition needs seven levels of objects and lists; the rest is for the questions.
DEEPEST = 50
# Enough for any floating-point number written without an exponent, as some databases give it back.
LONGEST_NUMBER = 400

# From here on Python writes a floating-point number with an exponent, and some databases without.
SHORTEST_WITH_EXPONENT = 1e16

# Control characters other than line feed and tab, and halves of surrogate pairs.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
REPLACEMENT = "\ufffd"


class _Object(dict[str, Any]):
    """A JSON object that remembers the keys it gave twice."""

    repeated: tuple[str, ...] = ()


class _Unreadable(ValueError):
    """The text is not the JSON we take; the code and the message of the fault."""

    def __init__(self, *, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def read_json(*, content: bytes, faults: FaultList) -> Any:
    """Return the JSON value of a file, cleaned, and add what is wrong to `faults`.

    Raise `RefusedDefinition` when it cannot be read at all. In what comes back, forbidden characters are replaced and
    members with a forbidden character in their key are left out.
    """
    try:
        return _clean(value=_parse(_decode(content)), pointer="", depth=0, faults=faults)
    except _Unreadable as error:
        faults.add(pointer="", code=error.code, message=str(error))
        raise RefusedDefinition(faults=faults) from error


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("The file is not UTF-8 text: byte %(position)s cannot be read.")
        raise _Unreadable(code="not_utf8", message=message % {"position": error.start + 1}) from error


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_build_object,
            parse_int=_parse_integer,
            parse_float=_parse_float,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        message = _("The file is not JSON: line %(line)s, column %(column)s cannot be read.")
        place = {"line": error.lineno, "column": error.colno}
        raise _Unreadable(code="not_json", message=message % place) from error
    except RecursionError as error:
        raise _too_deep() from error


def _build_object(pairs: list[tuple[str, Any]]) -> _Object:
    built = _Object(pairs)
    if len(built) < len(pairs):
        counts = Counter(key for key, _value in pairs)
        built.repeated = tuple(key for key, count in counts.items() if count > 1)
    return built


def _parse_integer(digits: str) -> int:
    _refuse_long_number(digits)
    return int(digits)


def _parse_float(digits: str) -> float:
    """Return the number in the one form that every database gives back: no negative zero, no exponent upwards."""
    _refuse_long_number(digits)
    number = float(digits)
    if math.isinf(number):
        raise _Unreadable(code="number_too_long", message=_("The file holds a number that is too large."))
    return int(number) if abs(number) >= SHORTEST_WITH_EXPONENT else number or 0.0


def _refuse_long_number(digits: str) -> None:
    if len(digits) > LONGEST_NUMBER:
        message = _("The file holds a number of more than %(count)s characters.")
        raise _Unreadable(code="number_too_long", message=message % {"count": LONGEST_NUMBER})


def _refuse_constant(word: str) -> NoReturn:
    message = _("The file is not JSON: %(word)s is not a JSON number.")
    raise _Unreadable(code="not_json", message=message % {"word": word})


def _too_deep() -> _Unreadable:
    message = _("The file nests lists and objects more than %(count)s deep.")
    return _Unreadable(code="too_deep", message=message % {"count": DEEPEST})


def _clean(*, value: Any, pointer: str, depth: int, faults: FaultList) -> Any:
    if isinstance(value, str):
        return _clean_text(text=value, pointer=pointer, faults=faults)
    if isinstance(value, _Object | list) and depth == DEEPEST:
        raise _too_deep()
    if isinstance(value, _Object):
        return _clean_object(members=value, pointer=pointer, depth=depth, faults=faults)
    if isinstance(value, list):
        return [
            _clean(value=item, pointer=join_pointer(parent=pointer, member=rank), depth=depth + 1, faults=faults)
            for rank, item in enumerate(value)
        ]
    return value


def _clean_object(*, members: _Object, pointer: str, depth: int, faults: FaultList) -> dict[str, Any]:
    _report_repeated_keys(keys=members.repeated, pointer=pointer, faults=faults)
    cleaned = {}
    for key, value in members.items():
        if _clean_text(text=key, pointer=pointer, faults=faults) == key:
            place = join_pointer(parent=pointer, member=key)
            cleaned[key] = _clean(value=value, pointer=place, depth=depth + 1, faults=faults)
    return cleaned


def _report_repeated_keys(*, keys: tuple[str, ...], pointer: str, faults: FaultList) -> None:
    for key in keys:
        message = _("The key “%(key)s” is given twice in this object.") % {
            "key": quote(FORBIDDEN.sub(REPLACEMENT, key))
        }
        faults.add(pointer=pointer, code="duplicate_key", message=message)


def _clean_text(*, text: str, pointer: str, faults: FaultList) -> str:
    """Return the text with forbidden characters replaced, and report them once."""
    found = FORBIDDEN.search(text)
    if found is None:
        return text
    message = _("This text holds a forbidden character (U+%(number)04X): only line feeds and tabs may control it.")
    faults.add(pointer=pointer, code="forbidden_character", message=message % {"number": ord(found.group())})
    return FORBIDDEN.sub(REPLACEMENT, text)
