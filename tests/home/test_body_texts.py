# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts of a body, in whatever block they are."""

import pytest

from home.body_texts import Rewriting, list_texts, rewrite_body
from home.models import NewsPage

BODY = [
    ("heading", "Un"),
    ("paragraph", "<p>Deux</p>"),
    ("steps", ["<p>Trois</p>", "<p>Quatre</p>"]),
    ("quote", {"text": "Cinq", "author": "Six", "source": "https://example.org/"}),
]


@pytest.fixture
def body():
    return NewsPage(body=BODY).body


def test_every_text_but_addresses_is_found_in_order(body):
    assert list_texts(body) == [
        "Un",
        "<p>Deux</p>",
        "<p>Trois</p>",
        "<p>Quatre</p>",
        "Cinq",
        "Six",
    ]


def test_plain_and_rich_texts_are_rewritten_apart(body):
    rewritten = rewrite_body(body, rewriting=Rewriting(plain=str.upper, html=lambda html: html.replace("p>", "b>")))

    assert list_texts(rewritten) == [
        "UN",
        "<b>Deux</b>",
        "<b>Trois</b>",
        "<b>Quatre</b>",
        "CINQ",
        "SIX",
    ]


def test_blocks_keep_their_identifiers(body):
    rewritten = rewrite_body(body, rewriting=Rewriting(plain=str, html=str))

    assert [child.id for child in rewritten] == [child.id for child in body]
