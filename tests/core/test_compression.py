# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What leaves compressed, and what does not."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse
from django.test import Client, RequestFactory

from core.compression import CompressionMiddleware
from core.shared_caches import ANYONE, NOBODY, SOMEONE
from tests.page_tree import make_home

TEXT = b"<p>Un territoire libre</p>" * 40


def answer(response, *, accepted="gzip, br"):
    request = RequestFactory(headers={"Accept-Encoding": accepted}).get("/")
    return CompressionMiddleware(lambda _request: response)(request)


def make_text(content=TEXT, *, rule=ANYONE, kind="text/html; charset=utf-8"):
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": rule})


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/atom+xml", "image/svg+xml", "text/csv"])
def test_a_public_text_leaves_compressed(kind):
    response = answer(make_text(kind=kind))

    assert (response["Content-Encoding"], response["Vary"]) == ("gzip", "Accept-Encoding")
    assert (gzip.decompress(response.content), int(response["Content-Length"])) == (TEXT, len(response.content))


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "identity"])
def test_whoever_cannot_read_it_gets_the_text_and_caches_are_told(accepted):
    response = answer(make_text(), accepted=accepted)

    assert (response.content, response.has_header("Content-Encoding")) == (TEXT, False)
    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("rule", [SOMEONE, NOBODY])
def test_what_one_person_reads_is_left_alone(rule):
    assert answer(make_text(rule=rule)).content == TEXT


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "application/zip", "font/woff2"])
def test_what_is_compressed_already_is_left_alone(kind):
    assert answer(make_text(kind=kind)).content == TEXT


def test_the_same_text_is_the_same_bytes():
    assert answer(make_text()).content == answer(make_text()).content


def test_a_file_that_streams_is_left_to_the_server_in_front():
    response = FileResponse([TEXT], content_type="text/csv", headers={"Cache-Control": ANYONE})

    assert answer(response).has_header("Content-Encoding") is False


@pytest.mark.django_db
def test_pages_are_kept_compressed_and_plain_apart(settings):
    settings.PAGE_CACHE_SECONDS = 60
    make_home()
    server = Client()
    plain = server.get("/").content
    first = server.get("/", headers={"Accept-Encoding": "gzip"})
    kept = server.get("/", headers={"Accept-Encoding": "gzip"})

    assert (gzip.decompress(first.content), kept.content, kept["Age"]) == (plain, first.content, "0")
    assert server.get("/").content == plain
