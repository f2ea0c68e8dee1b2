# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PDFs: tagged, in their language, with their fonts, the same when made again, and made of nothing from outside."""

import io

import pytest
from django.template import engines
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from laureats.documents import render_pdf


@pytest.fixture
def template(monkeypatch):
    """Return what makes a template of a document around a body."""
    pages = {}
    loader = engines["django"].engine.template_loaders[0]
    found = type(loader).get_template

    def get_template(self, name, skip=None):
        return engines["django"].engine.from_string(pages[name]) if name in pages else found(self, name, skip=skip)

    monkeypatch.setattr(type(loader), "get_template", get_template)

    def make(body):
        head = '{% extends "laureats/documents/base.html" %}{% block title %}Procès-verbal{% endblock %}'
        pages["essai.html"] = f"{head}{{% block main %}}{body}{{% endblock %}}"
        return "essai.html"

    return make


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def test_a_document_is_tagged_and_says_its_language_and_title(template):
    document = read(render_pdf(template("<h1>Séance</h1>"), {}))

    catalogue = document.trailer["/Root"]
    assert (catalogue["/MarkInfo"]["/Marked"], catalogue["/Lang"]) == (True, "fr")
    assert "/StructTreeRoot" in catalogue
    assert document.metadata.title == "Procès-verbal"


def test_words_are_those_of_the_context_escaped(template):
    document = read(render_pdf(template("<p>{{ name }}</p>"), {"name": "L’Isle & <Cie>"}))

    assert "L’Isle & <Cie>" in document.pages[0].extract_text()


def test_the_same_document_has_the_same_bytes(template):
    name = template("<p>{{ text }}</p>")

    assert render_pdf(name, {"text": "Un"}) == render_pdf(name, {"text": "Un"})
    assert render_pdf(name, {"text": "Un"}) != render_pdf(name, {"text": "Deux"})


def test_every_font_is_embedded(template):
    document = read(render_pdf(template("<p>Romain, <b>gras</b>, <i>italique</i></p>"), {}))

    fonts = [font.get_object() for font in document.pages[0]["/Resources"]["/Font"].values()]
    embedded = ["/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert embedded == [True, True, True]


@pytest.mark.parametrize("address", ["https://example.org/a.png", "file:///etc/hostname", "data:image/png;base64,AAAA"])
def test_nothing_is_fetched(template, address):
    name = template(f'<p><img src="{address}" alt="Plan"></p>')

    with pytest.raises(FatalURLFetchingError, match="may not read"):
        render_pdf(name, {})
