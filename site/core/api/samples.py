# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Real answers of an API, which its description gives as examples: what anyone would be answered now."""

import json
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from django.http import HttpRequest, QueryDict
from django.urls import resolve

# What would have an answer be left out, or cut.
CONDITIONS = "HTTP_IF_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`address`: the path and parameters that were asked; `parts`: what stands in the path."""

    address: str
    answer: Any
    parts: Mapping[str, str] = field(default_factory=dict)


def read_samples(paths: Mapping[str, Any], *, request: HttpRequest, locale: str) -> dict[str, Sample]:
    """Return an answer of each path of an OpenAPI document; none for a record of which the list holds none."""
    asked = {} if locale == "fr" else {"locale": locale}
    samples: dict[str, Sample] = {}
    for path in sorted(paths, key=lambda each: each.count("{")):
        names = {parameter["name"] for parameter in paths[path]["get"]["parameters"]}
        query = {**({"page_size": "1"} if "page_size" in names else {}), **asked}
        concrete = _concrete_or_none(path, samples=samples)
        sample = concrete and _ask(concrete, query=query, request=request)
        if sample:
            samples[path] = sample
    return samples


def _concrete_or_none(path: str, *, samples: Mapping[str, Sample]) -> str | None:
    """Return the address of the first record of the list above, else one made of parts that others have."""
    above, found, _parts = path.partition("/{")
    if not found:
        return path
    listed = samples[above].answer.get("results") if above in samples else None
    if listed:
        return str(urlsplit(listed[0]["url"]).path) if listed[0]["url"] else None
    known = {name: value for sample in samples.values() for name, value in sample.parts.items()}
    try:
        return path.format_map({name: quote(value, safe="") for name, value in known.items()})
    except KeyError:
        return None


def _ask(path: str, *, query: Mapping[str, str], request: HttpRequest) -> Sample | None:
    """Ask one of our own views, for whoever asks us."""
    inner = copy(request)
    inner.method = "GET"
    inner.path = path
    inner.path_info = unquote(path)
    inner.GET = QueryDict(urlencode(query))
    inner.META = {name: value for name, value in request.META.items() if not name.startswith(CONDITIONS)}
    match = resolve(inner.path_info)
    response = match.func(inner, *match.args, **match.kwargs)
    if response.status_code != 200:
        return None
    address = f"{path}?{urlencode(query)}" if query else path
    return Sample(address=address, answer=json.loads(response.content), parts=match.kwargs)
