# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of the tables that describe parameters and fields: their name, their kind in words, what they hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# Records within records within records: deeper, nobody would follow.
MOST_LEVELS = 4
KINDS = {
    "string": gettext_noop("text"),
    "integer": gettext_noop("whole number"),
    "number": gettext_noop("number"),
    "boolean": gettext_noop("true or false"),
    "array": gettext_noop("list"),
    "object": gettext_noop("object"),
    "null": gettext_noop("null"),
    "date": gettext_noop("day"),
    "date-time": gettext_noop("moment"),
}
LONGEST_CHOICE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`choices`: the values that are accepted, where there are few; `default`: what stands for none."""

    name: str
    kind: str
    description: str
    choices: tuple[str, ...] = ()
    default: str = ""
    is_required: bool = False


def parameter_row(parameter: Mapping[str, Any]) -> Row:
    schema = parameter["schema"]
    choices = schema.get("enum", [])
    return Row(
        name=parameter["name"],
        kind=_name_kind(schema),
        description=parameter.get("description", ""),
        choices=tuple(map(str, choices)) if len(choices) <= LONGEST_CHOICE else (),
        default=str(schema.get("default", "")),
        is_required=parameter["required"],
    )


def fields_of_answer(schema: Mapping[str, Any], *, schemas: Mapping[str, Any]) -> list[Row]:
    """Return a row a field, those within others after them: "jurors[].name"."""
    return list(_list_fields(_resolve(schema, schemas=schemas), schemas=schemas, prefix="", levels=MOST_LEVELS))


def _list_fields(schema: Mapping[str, Any], *, schemas: Mapping[str, Any], prefix: str, levels: int) -> Iterator[Row]:
    for name, field in schema.get("properties", {}).items():
        yield Row(name=f"{prefix}{name}", kind=_name_kind(field), description=field.get("description", ""))
        inner, mark = _inner(field, schemas=schemas)
        if inner and levels:
            yield from _list_fields(inner, schemas=schemas, prefix=f"{prefix}{name}{mark}.", levels=levels - 1)


def _inner(field: Mapping[str, Any], *, schemas: Mapping[str, Any]) -> tuple[Mapping[str, Any] | None, str]:
    """Return the record that a field holds, or that each row of its list is, with the mark of a list."""
    for choice in field.get("anyOf", [field]):
        if "$ref" in choice:
            return _resolve(choice, schemas=schemas), ""
        if "$ref" in choice.get("items", {}):
            return _resolve(choice["items"], schemas=schemas), "[]"
    return None, ""


def _resolve(schema: Mapping[str, Any], *, schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    return schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def _name_kind(schema: Mapping[str, Any]) -> str:
    """Return "list or null"."""
    kinds = [_name_one(choice) for choice in schema.get("anyOf", [schema])]
    return _(" or ").join(dict.fromkeys(kinds))


def _name_one(schema: Mapping[str, Any]) -> str:
    kind = schema.get("format") if schema.get("format") in KINDS else schema.get("type", "object")
    return _(KINDS[str(kind)])
