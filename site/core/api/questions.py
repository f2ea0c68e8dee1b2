# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a resource is asked: language, fields, pages. A parameter that nothing knows is refused, never ignored."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from django.utils.translation import gettext_noop
from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticKnownError

from core.api.locales import ApiLocale
from core.api.records import Record

# A number is written in one way: what is kept by address is kept once, and "+1" is no page.
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)")
MAX_PAGE_SIZE = 200
# Further than any list goes: what is beyond is a mistake.
MAX_PAGE = 100_000


def _refuse_other_writings(value: object) -> object:
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise PydanticKnownError("int_parsing")
    return value


PlainInt = Annotated[int, BeforeValidator(_refuse_other_writings)]
# Its bounds stand within: of a number that may be left out, the description would not tell those of the field.
PlainYear = Annotated[int, Field(ge=1900, le=9999), BeforeValidator(_refuse_other_writings)]


class Question(Schema):
    """What any resource may be asked."""

    model_config = ConfigDict(extra="forbid")

    locale: ApiLocale = Field(
        "fr", description=gettext_noop("Language of names and words; what has no translation stays in French.")
    )

    @property
    def wanted(self) -> set[str]:
        """Return the names of the fields asked for, none for all of them."""
        return set(filter(None, (getattr(self, "fields", None) or "").split(",")))


class ListQuestion(Question):
    """What a list may be asked besides."""

    page: PlainInt = Field(1, ge=1, le=MAX_PAGE, description=gettext_noop("Number of the page, from 1."))
    page_size: PlainInt = Field(
        50, ge=1, le=MAX_PAGE_SIZE, description=gettext_noop("How many records a page holds, 200 at most.")
    )


def fields_of(record: type[Record]) -> Any:
    """Return the parameter that names some fields of a record, separated by commas."""
    names = "|".join(record.model_fields)
    return Field(
        None,
        pattern=rf"^({names})(,({names}))*$",
        description=gettext_noop("Fields to return, separated by commas; all of them when left out."),
        examples=[",".join(list(record.model_fields)[:2])],
    )


def order_of(columns: Iterable[str]) -> Any:
    """Return the type of the parameter that names a column to sort by; a hyphen before it turns the order round."""
    return Literal[tuple(f"{sign}{column}" for column in columns for sign in ("", "-"))]


ORDER_DESCRIPTION = gettext_noop("Field to sort by; a hyphen before it turns the order round.")
SEARCH_DESCRIPTION = gettext_noop("Words to look for, accents and capitals aside.")
