# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label's own API, at `/api/v1/`: the only place that knows the resources of every app."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language, gettext, gettext_noop
from ninja import NinjaAPI, Query, Router

from core.api.answers import answer_document, answer_record
from core.api.description import describe, describe_plainly
from core.api.handling import handle_problems
from core.api.index import IndexRecord, describe_index
from core.api.locales import LOCALES, ApiLocale, asked_locale
from core.api.operations import read
from core.api.problems import KINDS
from core.api.questions import MAX_PAGE_SIZE, Question, fields_of
from core.api.reading import read_document
from core.page_memory import remember
from label.api import router as label_router
from laureats.api import router as laureats_router
from laureats.models import OpenDataPage, PalmaresPage
from laureats.public.addresses import local_addresses

INDEX = gettext_noop("Index")
TAGS = {
    INDEX: gettext_noop("What may be read here."),
    "Editions": gettext_noop("The campaigns of the label, one a year as a rule."),
    "Criteria": gettext_noop("What the jury looks at in each edition, and the levels that it awards."),
    "Juries": gettext_noop("Who judges, as far as they agree to be named."),
    "Territories": gettext_noop("Public bodies of the label, with their codes and where they are."),
    "Labels awarded": gettext_noop(
        "What each edition awarded to each body: level, mentions, opinion, badge and credential."
    ),
    "Laureates": gettext_noop("The bodies that have the label, with all that they were awarded and their own words."),
    "Palmarès": gettext_noop("The results of each edition, level by level, with their files and corrections."),
    "Statistics": gettext_noop("Figures of the results, edition by edition and for all of them."),
}

api = NinjaAPI(
    title="Territoire Numérique Libre",
    version="1.0.0",
    description=gettext_noop("What is public of the label: editions, criteria, juries, laureates and results."),
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    openapi_extra={
        "info": {
            "contact": {"name": settings.WAGTAIL_SITE_NAME, "url": settings.SOURCE_CODE_ADDRESS},
            "license": {"name": settings.CONTENT_LICENCE, "url": settings.CONTENT_LICENCE_ADDRESS},
        },
        "tags": [{"name": name, "description": told} for name, told in TAGS.items()],
    },
)
index_router = Router()


class IndexQuestion(Question):
    fields: str | None = fields_of(IndexRecord)


@read(index_router, "/", answer=IndexRecord, summary=gettext_noop("List the resources"), tag=INDEX)
def read_index(request: HttpRequest, question: Query[IndexQuestion]) -> HttpResponseBase:
    document = describe_plainly(api, request=request)
    record = describe_index(document, openapi=reverse("api_openapi"), request=request)
    return answer_record(request, record, question=question, changed_at=None)


handle_problems(api)
for _router in (index_router, label_router, laureats_router):
    api.add_router("", _router)


def openapi(request: HttpRequest) -> HttpResponseBase:
    """Return the description of the API, in French unless `locale` asks for English."""
    locale = asked_locale(request)
    with translation.override(locale):
        return answer_document(request, _describe(locale, request=request), locale=locale)


def show_api(request: HttpRequest) -> HttpResponse:
    """Show the same description to people, in the language of the address."""
    locale = next(locale for locale in LOCALES if locale == get_language())
    reading = read_document(_describe(locale, request=request))
    refusals = [
        {"status": status.value, "anchor": kind.anchor, "title": gettext(kind.title), "detail": gettext(kind.detail)}
        for status, kind in KINDS.items()
    ]
    files, palmares = local_addresses(OpenDataPage, PalmaresPage)
    context = {
        "reading": reading,
        "introduction": gettext(api.description),
        "files": files,
        "palmares": palmares,
        "refusals": refusals,
        "openapi": f"{reverse('api_openapi')}?locale={locale}",
        "most_records": MAX_PAGE_SIZE,
        "requests": settings.API_REQUESTS,
        "seconds": settings.API_SECONDS,
        "licence": settings.CONTENT_LICENCE,
        "licence_address": settings.CONTENT_LICENCE_ADDRESS,
        "source_code": settings.SOURCE_CODE_ADDRESS,
    }
    return render(request, "core/api/page.html", context)


def _describe(locale: ApiLocale, *, request: HttpRequest) -> dict[str, Any]:
    # The site answers to few hosts: those that it names.
    key = ("api", locale, request.scheme, request.get_host())
    return remember(key, lambda: describe(api, request=request, locale=locale), request=request)
