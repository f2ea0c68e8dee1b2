# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The body of a page outside its page: plain HTML, whole addresses."""

import pytest
from django.core.files.base import ContentFile

from core.models import CustomDocument
from home.models import HomePage, StandardPage
from home.portable_body import make_whole, render_portable
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db

BASE = "https://label.example/actualites/remise/"


def render(*blocks):
    home = make_home(body=body(*blocks))
    html = render_portable(HomePage.objects.get(pk=home.pk).body, base=BASE, picture_address=str)
    return " ".join(html.split()).replace("> <", "><")


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (("heading", "Un & deux"), "<h2>Un &amp; deux</h2>"),
        (
            ("paragraph", '<p>Le <a href="/jury/">jury</a></p>'),
            '<p>Le <a href="https://label.example/jury/">jury</a></p>',
        ),
        (("steps", ["<p>Un</p>", "<p>Deux</p>"]), "<ol><li><p>Un</p></li><li><p>Deux</p></li></ol>"),
        (
            ("quote", {"text": "Bravo", "author": "Le jury", "source": "https://example.org/a"}),
            '<blockquote><p>Bravo</p><p>Le jury, <a href="https://example.org/a">example.org</a></p></blockquote>',
        ),
        (("quote", {"text": "<b>", "author": "", "source": ""}), "<blockquote><p>&lt;b&gt;</p></blockquote>"),
        (("picture", {"image": None, "caption": "Rien"}), ""),
        (("document", None), ""),
        (("call_to_action", {"text": "Candidater", "page": None}), ""),
    ],
)
def test_each_block_is_plain_html(block, html):
    assert render(block) == html


def test_a_document_and_a_page_are_linked_whole():
    document = CustomDocument.objects.create(title="Charte", file=ContentFile(b"x", name="charte.pdf"))
    home = make_home()
    page = add_page(home, StandardPage, title="Candidater", slug="candidater")
    home.body = body(("document", document.pk), ("call_to_action", {"text": "Candidater", "page": page.pk}))
    home.save()

    html = render_portable(HomePage.objects.get(pk=home.pk).body, base=BASE, picture_address=str)

    assert f'<a href="https://label.example{document.url}">Charte (PDF)</a>' in html
    assert ">Candidater</a>" in html
    assert 'href="/' not in html


def test_a_page_that_is_no_longer_public_is_not_linked():
    home = make_home()
    page = add_page(home, StandardPage, title="Retirée", slug="retiree", live=False)
    home.body = body(("call_to_action", {"text": "Lire", "page": page.pk}))
    home.save()

    assert render_portable(HomePage.objects.get(pk=home.pk).body, base=BASE, picture_address=str) == ""


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("#bas", f"{BASE}#bas"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("//example.org/a", "https://example.org/a"),
        ("picture:12", "picture:12"),
    ],
)
def test_every_address_is_made_whole(address, whole):
    assert make_whole(f'<a href="{address}">x</a>', base=BASE) == f'<a href="{whole}">x</a>'
