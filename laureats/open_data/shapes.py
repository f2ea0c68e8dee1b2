# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a dataset is: its columns, told once for its files, its schema and its page, and how its rows are read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# A thing of several parts, such as a level and its name: an object in JSON, its parts joined in tables.
Part = Mapping[str, str | Decimal]
# Several things of one cell are a list in JSON, joined in tables.
Value = str | int | bool | Decimal | date | tuple[str, ...] | tuple[Part, ...] | None
Row = Mapping[str, Value]
ColumnType = Literal["string", "integer", "number", "boolean", "date", "year"]
TYPE_NAMES: Mapping[ColumnType, Promise] = {
    "string": _("text"),
    "integer": _("whole number"),
    "number": _("number"),
    "boolean": _("yes or no"),
    "date": _("date"),
    "year": _("year"),
}
SEPARATOR = "; "
PART_SEPARATOR = "="


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column, in the vocabulary of Table Schema. Title and description are lazy: each language has its own."""

    name: str
    title: str | Promise
    description: str | Promise
    type: ColumnType = "string"
    format: str = ""
    is_required: bool = False
    minimum: int | None = None
    maximum: int | None = None
    pattern: str = ""
    enum: tuple[str, ...] = ()

    @property
    def type_name(self) -> Promise:
        """Return the type in words of the reader."""
        return TYPE_NAMES[self.type]

    @property
    def constraints(self) -> dict[str, Any]:
        told = {
            "required": self.is_required,
            "minimum": self.minimum,
            "maximum": self.maximum,
            "pattern": self.pattern,
            "enum": list(self.enum),
        }
        return {name: value for name, value in told.items() if value not in (False, None, "", [])}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One dataset; `name` is that of its files. `read_rows` reads what is public alone, in French.

    `links` are columns that hold the key of a row of another dataset: by column, that dataset and its column.
    `keeps_former_bytes`: whether its files of former versions stay, or their description alone.
    """

    name: str
    title: str | Promise
    description: str | Promise
    columns: Sequence[Column]
    primary_key: Sequence[str]
    read_rows: Callable[[], list[Row]]
    keywords: Sequence[str]
    links: Mapping[str, tuple[str, str]]
    keeps_former_bytes: bool = True

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]
