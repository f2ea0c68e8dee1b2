# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read the texts of a definition: names, codes, choices, and lists of them."""

from collections.abc import Callable, Collection
from typing import Any

from django.utils.translation import gettext as _

from label.definition.codes import describe_address_code_fault, describe_code_fault
from label.definition.faults import join_pointer
from label.definition.members import LIST, TEXT, Members, is_of_kind

LONGEST_NAME = 255
LONGEST_PERSON_NAME = 150


def read_name(members: Members) -> str:
    """Read the required name of a part."""
    return _check_name(members=members, key="name", text=_require_text(members=members, key="name"))


def read_name_or_default(*, members: Members, default: str) -> str:
    text = members.take(key="name", kind=TEXT, default=default)
    return _check_name(members=members, key="name", text=text)


def read_person_name(*, members: Members, key: str) -> str:
    text = _require_text(members=members, key=key)
    return _check_name(members=members, key=key, text=text, longest=LONGEST_PERSON_NAME)


def read_text(*, members: Members, key: str) -> str:
    """Read a short text that may be blank or left out."""
    text = members.take(key=key, kind=TEXT, default="")
    return _check_length(members=members, key=key, text=text, longest=LONGEST_NAME)


def read_long_text(*, members: Members, key: str) -> str:
    """Read a text of any length that may be blank or left out."""
    return members.take(key=key, kind=TEXT, default="")


def read_code(members: Members) -> str:
    """Read the required code of a part of the grid; a badly written one comes back too, for references to it."""
    return _check_code(members=members, code=_require_text(members=members, key="code"), describe=describe_code_fault)


def read_juror_code(members: Members) -> str:
    code = _require_text(members=members, key="code")
    return _check_code(members=members, code=code, describe=describe_address_code_fault)


def read_edition_code(*, members: Members, default: str) -> str:
    code = members.take(key="code", kind=TEXT, default=default)
    return _check_code(members=members, code=code, describe=describe_address_code_fault)


def read_choice(*, members: Members, key: str, choices: Collection[str], default: str) -> str:
    """Read a word of a closed list."""
    word = members.take(key=key, kind=TEXT, default=default)
    if word not in choices:
        message = _("One of these words is expected here: %(choices)s.") % {"choices": ", ".join(choices)}
        members.report(key=key, code="not_a_choice", message=message)
    return word


def read_code_list(*, members: Members, key: str) -> tuple[str, ...]:
    """Read a list of codes. Items that are no text are reported and replaced by "", so that places keep their rank."""
    codes = members.take(key=key, kind=LIST, default=[])
    return tuple(
        code if _is_text(members=members, key=key, rank=rank, value=code) else "" for rank, code in enumerate(codes)
    )


def read_questions(members: Members) -> list[Any]:
    """Read the sample questions of a domain: texts and objects, kept as they are."""
    questions = members.take(key="questions", kind=LIST, default=[])
    for rank, question in enumerate(questions):
        if not isinstance(question, str | dict):
            message = _("A question is a text, or an object between braces.")
            place = join_pointer(parent=members.locate("questions"), member=rank)
            members.faults.add(pointer=place, code="wrong_type", message=message)
    return questions


def _require_text(*, members: Members, key: str) -> str:
    return members.require(key=key, kind=TEXT, fallback="")


def _is_text(*, members: Members, key: str, rank: int, value: Any) -> bool:
    place = join_pointer(parent=members.locate(key), member=rank)
    return is_of_kind(value=value, kind=TEXT, pointer=place, faults=members.faults)


def _check_name(*, members: Members, key: str, text: str, longest: int = LONGEST_NAME) -> str:
    if not text.strip() and not members.faults.is_broken(members.locate(key)):
        members.report(key=key, code="blank", message=_("This text must not be blank."))
    return _check_length(members=members, key=key, text=text, longest=longest)


def _check_length(*, members: Members, key: str, text: str, longest: int) -> str:
    if len(text) > longest:
        message = _("This text has %(count)s characters; at most %(longest)s are kept.")
        members.report(key=key, code="too_long", message=message % {"count": len(text), "longest": longest})
    return text


def _check_code(*, members: Members, code: str, describe: Callable[[str], str | None]) -> str:
    fault = None if members.faults.is_broken(members.locate("code")) else describe(code)
    if fault is not None:
        members.report(key="code", code="wrong_format", message=fault)
    return code
