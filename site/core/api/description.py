# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The OpenAPI description of an API, in the reader's language, with real answers for examples."""

from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext, gettext_noop
from ninja import NinjaAPI

from core.api.described_responses import describe_headers, describe_responses
from core.api.locales import ApiLocale
from core.api.problems import PAGE
from core.api.samples import Sample, read_samples

WORDS = ("description", "summary")
HEAD = gettext_noop("HEAD is answered as GET is, without content.")
# What stands between the slashes of addresses, whatever the resource.
PATH_PARTS = {
    "code": gettext_noop("Code of the record."),
    "edition": gettext_noop("Code of the edition."),
    "identifier": gettext_noop("SIREN, five-character INSEE code of a commune, or slug of the page of the laureate."),
}


def describe(api: NinjaAPI, *, request: HttpRequest, locale: ApiLocale) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of an API, in the language that is active."""
    document = describe_plainly(api, request=request)
    samples = read_samples(document["paths"], request=request, locale=locale)
    for path, operations in document["paths"].items():
        for operation in operations.values():
            _complete(operation, sample=samples.get(path), request=request)
    return document


def describe_plainly(api: NinjaAPI, *, request: HttpRequest) -> dict[str, Any]:
    """Return the document without what asks for answers."""
    document: dict[str, Any] = _translate(_draw_schema(api))
    page = request.build_absolute_uri(PAGE)
    told = f"{document['info']['description']} {gettext(HEAD)}"
    document["info"] |= {"title": api.title, "description": told, "termsOfService": f"{page}#conditions"}
    document["servers"] = [{"url": request.build_absolute_uri("/").rstrip("/")}]
    document["externalDocs"] = {"url": page, "description": gettext("The same, to be read by people.")}
    document["tags"] = [{**tag, "name": gettext(tag["name"])} for tag in document.get("tags", [])]
    for described in document["components"]["schemas"].values():
        # What the code says of its classes is for those who write it.
        described.pop("description", None)
    document["components"]["headers"] = describe_headers()
    return document


@cache
def _draw_schema(api: NinjaAPI) -> dict[str, Any]:
    """Return what the code promises: the same as long as the process lives, and never written to."""
    return dict(api.get_openapi_schema())


def _translate(value: Any) -> Any:
    """Translate words, and leave out the titles that pydantic makes of names."""
    if isinstance(value, dict):
        kept = {key: each for key, each in value.items() if not (key == "title" and isinstance(each, str))}
        return {key: _translate_word(key, each) for key, each in kept.items()}
    return [_translate(each) for each in value] if isinstance(value, list) else value


def _translate_word(key: str, value: Any) -> Any:
    # An empty text stands in catalogues for their own header.
    return gettext(value) if key in WORDS and isinstance(value, str) and value else _translate(value)


def _complete(operation: dict[str, Any], *, sample: Sample | None, request: HttpRequest) -> None:
    operation["tags"] = [gettext(tag) for tag in operation["tags"]]
    operation["parameters"] = [_mend_parameter(each, sample=sample) for each in operation["parameters"]]
    is_list = any(parameter["name"] == "page_size" for parameter in operation["parameters"])
    example = sample.answer if sample else None
    operation["responses"] = describe_responses(
        operation["responses"], request=request, example=example, is_list=is_list
    )


def _mend_parameter(parameter: dict[str, Any], *, sample: Sample | None) -> dict[str, Any]:
    """Return a parameter as OpenAPI has it: left out rather than null, described once, with one example."""
    schema = {key: value for key, value in parameter["schema"].items() if key not in ("description", "examples")}
    for choice in schema.pop("anyOf", []):
        if choice.get("type") != "null":
            schema |= choice
    if schema.get("default", "") is None:
        del schema["default"]
    examples = parameter.pop("examples", [])
    mended = {**parameter, "schema": schema, **({"example": examples[0]} if examples else {})}
    return _mend_path_part(mended, sample=sample) if parameter["in"] == "path" else mended


def _mend_path_part(parameter: dict[str, Any], *, sample: Sample | None) -> dict[str, Any]:
    name = parameter["name"]
    told = parameter.get("description") or gettext(PATH_PARTS[name])
    example = {"example": sample.parts[name]} if sample else {}
    return {**parameter, "description": told, "schema": {**parameter["schema"], "minLength": 1}, **example}
