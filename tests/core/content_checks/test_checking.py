# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is found in the blocks of a page."""

import pytest

from core.content_checks.checking import check_content
from home.models import StandardPage
from tests.page_tree import body

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def find(*blocks, title="Le règlement"):
    """Return the sentences about a page, and whether each is a fault."""
    page = StandardPage(title=title, body=body(*blocks))
    return [(finding.field, finding.sentence, finding.is_fault) for finding in check_content(page)]


def paragraph(html):
    return ("paragraph", html)


def test_a_page_that_reads_well_has_nothing_to_say():
    text = '<h3>Comment</h3><p>Lisez <a href="https://adullact.org/">le site de l’<b>ADULLACT</b></a>.</p>'

    assert find(("heading", "Candidater"), paragraph(text)) == []


def test_vague_words_and_empty_links_are_faults():
    text = '<p><a linktype="page" id="3">Cliquez <b>ici</b></a> <a href="https://example.org/"> </a></p>'

    assert find(paragraph(text)) == [
        (
            "body",
            "The link “Cliquez ici” does not say where it leads: name the page or the document.",
            True,
        ),
        ("body", "A link has no words: nobody can follow it. Remove it, or write where it leads.", True),
    ]


def test_advice_is_no_fault():
    text = '<p><a href="https://example.org/">https://example.org/</a></p><p><b>Les dates</b></p>'

    found = find(("heading", "LES DATES DU LABEL"), paragraph(text), title="LE RÈGLEMENT DU LABEL")

    assert [(field, is_fault) for field, _sentence, is_fault in found] == [
        ("title", False),
        ("body", False),
        ("body", False),
        ("body", False),
    ]


def test_a_subheading_before_any_heading_is_told():
    found = find(paragraph("<h3>Détail</h3>"), ("heading", "Candidater"))

    assert found == [
        ("body", "A subheading comes before any heading: add a heading above it, as a block.", False),
    ]


def test_the_steps_of_a_page_are_read_too():
    found = find(("steps", ['<p><a href="https://example.org/">ici</a></p>']))

    assert [is_fault for _field, _sentence, is_fault in found] == [True]
