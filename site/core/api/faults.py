# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong with a parameter, in a whole sentence that says what is accepted."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from core.api.problems import Fault

# By the kind of error that pydantic names, with the terms of its context.
SENTENCES = {
    "literal_error": gettext_noop("Choose one of these values: %(expected)s."),
    "int_parsing": gettext_noop("Write a whole number, in digits."),
    "int_parsing_size": gettext_noop("Write a smaller number."),
    "int_from_float": gettext_noop("Write a whole number, in digits."),
    "float_parsing": gettext_noop("Write a number, with a point before its decimals."),
    "bool_parsing": gettext_noop("Write true or false."),
    "date_from_datetime_parsing": gettext_noop("Write a day as 2026-12-31."),
    "date_parsing": gettext_noop("Write a day as 2026-12-31."),
    "datetime_from_date_parsing": gettext_noop("Write a moment as 2026-12-31T12:00:00Z."),
    "datetime_parsing": gettext_noop("Write a moment as 2026-12-31T12:00:00Z."),
    "greater_than_equal": gettext_noop("Write a number that is %(ge)s at least."),
    "less_than_equal": gettext_noop("Write a number that is %(le)s at most."),
    "string_too_long": gettext_noop("Write %(max_length)s characters at most."),
    "string_too_short": gettext_noop("Write %(min_length)s characters at least."),
    "string_pattern_mismatch": gettext_noop("Write it in this form: %(pattern)s"),
    "missing": gettext_noop("This parameter is needed."),
}
OTHERWISE = gettext_noop("This value is not accepted: the description of the API says which are.")
# The pattern of `fields_of`: names of which one or more are given.
_NAMES = re.compile(r"^\^\(([\w|]+)\)\(,\(\1\)\)\*\$$")


def tell_fault(error: Mapping[str, Any]) -> Fault:
    """Return a fault in words, from what pydantic says of a parameter."""
    terms = dict(error.get("ctx") or {})
    if names := _NAMES.match(str(terms.get("pattern", ""))):
        known = names[1].replace("|", ", ")
        message = _("Write names of fields, separated by commas, among these: %(names)s.") % {"names": known}
    else:
        if "expected" in terms:
            terms["expected"] = ", ".join(re.findall(r"'([^']*)'", str(terms["expected"])))
        message = _(SENTENCES.get(error["type"], OTHERWISE)) % terms
    return Fault(parameter=str(error["loc"][-1]), message=message)


def tell_unknown(name: str, *, known: Iterable[str]) -> Fault:
    message = _("This parameter is not known here. Those that are: %(names)s.") % {"names": ", ".join(sorted(known))}
    return Fault(parameter=name, message=message)


def tell_repeated(name: str) -> Fault:
    return Fault(parameter=name, message=_("Give this parameter once."))


def tell_null_character(name: str) -> Fault:
    return Fault(parameter=name, message=_("Leave out null characters."))
