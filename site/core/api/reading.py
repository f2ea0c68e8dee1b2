# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An OpenAPI document, laid out for people: groups of operations, tables of parameters and fields, real answers."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.utils.translation import get_language

from core.api.answers import MEDIA_TYPE
from core.api.reading_rows import Row, fields_of_answer, parameter_row

INDENT = 2
FIRST_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOperation:
    """`address`: one that can be asked as it stands, empty without a record to show; `sample`: what it answers.

    A list whose records are those of another operation leads there, and tells no field again.
    """

    anchor: str
    summary: str
    path: str
    is_list: bool
    like_anchor: str
    like_summary: str
    parameters: Sequence[Row]
    fields: Sequence[Row]
    address: str
    sample: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    name: str
    description: str
    operations: Sequence[ReadOperation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    version: str
    root: str
    groups: Sequence[Group]
    envelope: Sequence[Row]


def read_document(document: Mapping[str, Any]) -> Reading:
    """Return what a page shows of a document: its groups in the order of its tags."""
    root = document["servers"][0]["url"]
    operations = [
        (operation["tags"][0], _read_operation(path, operation=operation, document=document, root=root))
        for path, operation in _list_operations(document)
    ]
    groups = [
        Group(name=tag["name"], description=tag["description"], operations=found)
        for tag in document["tags"]
        if (found := [operation for name, operation in operations if name == tag["name"]])
    ]
    version = document["info"]["version"]
    return Reading(version=version, root=root, groups=groups, envelope=_read_envelope(document))


def _read_operation(
    path: str, *, operation: Mapping[str, Any], document: Mapping[str, Any], root: str
) -> ReadOperation:
    content = operation["responses"]["200"]["content"][MEDIA_TYPE]
    is_list = any(parameter["name"] == "page_size" for parameter in operation["parameters"])
    schemas = document["components"]["schemas"]
    record = _listed(content["schema"], schemas=schemas) if is_list else content["schema"]
    like = _find_alike(record, document=document) if is_list else {}
    example = content.get("example")
    return ReadOperation(
        anchor=operation["operationId"],
        summary=operation["summary"],
        path=path,
        is_list=is_list,
        like_anchor=like.get("operationId", ""),
        like_summary=like.get("summary", ""),
        parameters=[parameter_row(each) for each in operation["parameters"]],
        fields=[] if like else fields_of_answer(record, schemas=schemas),
        address=f"{root}{_fill(path, operation=operation, is_list=is_list)}" if example is not None else "",
        sample="" if example is None else json.dumps(example, ensure_ascii=False, indent=INDENT),
    )


def _read_envelope(document: Mapping[str, Any]) -> list[Row]:
    """Return what stands around the records of any list: the same for all."""
    schemas = document["components"]["schemas"]
    for _path, operation in _list_operations(document):
        schema = operation["responses"]["200"]["content"][MEDIA_TYPE]["schema"]
        if _listed(schema, schemas=schemas):
            return [row for row in fields_of_answer(schema, schemas=schemas) if "." not in row.name]
    return []


def _listed(schema: Mapping[str, Any], *, schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of each record of a list, nothing of what is not one."""
    whole = schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    listed: Mapping[str, Any] = whole.get("properties", {}).get("results", {}).get("items", {})
    return listed


def _find_alike(record: Mapping[str, Any], *, document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the operation that answers one such record, nothing without any."""
    alike = (
        operation
        for _path, operation in _list_operations(document)
        if operation["responses"]["200"]["content"][MEDIA_TYPE]["schema"] == record
    )
    return next(alike, {})


def _list_operations(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path, by_method in document["paths"].items():
        for operation in by_method.values():
            yield path, operation


def _fill(path: str, *, operation: Mapping[str, Any], is_list: bool) -> str:
    parts = (each for each in operation["parameters"] if each["in"] == "path")
    examples = {each["name"]: quote(each.get("example", "")) for each in parts}
    query = "?page_size=1" if is_list else ""
    return path.format_map(examples) + query + _locale(query)


def _locale(query: str) -> str:
    """Return the parameter that asks for the language of the page, nothing for French."""
    language = get_language() or FIRST_LANGUAGE
    return "" if language == FIRST_LANGUAGE else f"{'&' if query else '?'}locale={language}"
