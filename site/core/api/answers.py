# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers: one serialisation, an ETag of its bytes, the fields that were asked for.

Last-Modified tells of dated events alone, and what has no date changes too: only the ETag decides what is sent again.
"""

from collections.abc import Collection, Iterator, Sequence
from copy import copy
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from pydantic import TypeAdapter

from core.api.faults import tell_null_character, tell_repeated, tell_unknown
from core.api.problems import Fault, Refusal
from core.api.questions import ListQuestion, Question
from core.api.records import Record

MEDIA_TYPE = "application/json"
# Asked by date, which leaves out what changes without one.
DATE_CONDITIONS = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE")
# No database may be asked for it.
NULL = "\x00"
_JSON: TypeAdapter[object] = TypeAdapter(object)


def check_question(request: HttpRequest, question: Question) -> None:
    """Refuse the parameters that the resource does not know, or that are given twice: a filter ignored is a lie."""
    faults = list(_find_faults(request, known=type(question).model_fields))
    if faults:
        raise Refusal(HTTPStatus.BAD_REQUEST, faults=faults)


def _find_faults(request: HttpRequest, *, known: Collection[str]) -> Iterator[Fault]:
    for name, values in request.GET.lists():
        if name not in known:
            yield tell_unknown(name, known=known)
        elif len(values) > 1:
            yield tell_repeated(name)
        elif NULL in values[0]:
            yield tell_null_character(name)


def answer_record(
    request: HttpRequest, record: Record, *, question: Question, changed_at: datetime | None
) -> HttpResponseBase:
    return _send(request, _keep_fields(record, question=question), locale=question.locale, changed_at=changed_at)


def answer_document(request: HttpRequest, document: object, *, locale: str) -> HttpResponseBase:
    """Return what is not a record: the description of the records."""
    return _send(request, document, locale=locale, changed_at=None)


def answer_list(
    request: HttpRequest, records: Sequence[Record], *, count: int, question: ListQuestion, changed_at: datetime | None
) -> HttpResponseBase:
    """Return one page of `count` records; a page beyond the last is unknown."""
    last = max(1, -(-count // question.page_size))
    if question.page > last:
        raise Http404
    following = _page_address(request, question.page + 1) if question.page < last else None
    before = _page_address(request, question.page - 1) if question.page > 1 else None
    content = {
        "count": count,
        "next": following,
        "previous": before,
        "results": [_keep_fields(record, question=question) for record in records],
    }
    response = _send(request, content, locale=question.locale, changed_at=changed_at)
    links = [f'<{address}>; rel="{name}"' for name, address in (("next", following), ("prev", before)) if address]
    if links:
        response["Link"] = ", ".join(links)
    return response


def _keep_fields(record: Record, *, question: Question) -> object:
    """Return a record, or what was asked of it; whole, it is serialised at once with all that stands around it."""
    return record.model_dump(mode="json", include=question.wanted) if question.wanted else record


def _page_address(request: HttpRequest, number: int) -> str:
    parameters = {**request.GET.dict(), "page": str(number)}
    return request.build_absolute_uri(f"{request.path}?{urlencode(parameters)}")


def _send(request: HttpRequest, content: object, *, locale: str, changed_at: datetime | None) -> HttpResponseBase:
    body = _JSON.dump_json(content)
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    whole = HttpResponse(body, content_type=MEDIA_TYPE)
    whole["ETag"] = etag
    whole["Content-Language"] = locale
    if changed_at:
        whole["Last-Modified"] = http_date(int(changed_at.timestamp()))
    return get_conditional_response(_by_etag_alone(request), etag=etag, response=whole) or whole


def _by_etag_alone(request: HttpRequest) -> HttpRequest:
    asked = copy(request)
    asked.META = {name: value for name, value in request.META.items() if name not in DATE_CONDITIONS}
    return asked
