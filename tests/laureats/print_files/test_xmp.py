# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The metadata of a file for a printer: well-formed whatever the title."""

from datetime import UTC, datetime

from defusedxml.ElementTree import fromstring

from laureats.print_files.xmp import write_xmp

TITLE = "{http://purl.org/dc/elements/1.1/}title"
DOCUMENT = "{http://ns.adobe.com/xap/1.0/mm/}DocumentID"


def read(title):
    packet = write_xmp(
        title=title, dated_at=datetime(2026, 11, 18, tzinfo=UTC), identifier="0123456789abcdef" * 4, producer="Essai"
    )
    return fromstring(packet)


def test_a_title_stays_words_whatever_it_holds():
    title = next(read('Y & <Cie> "a"\x0b]]>').iter(TITLE))

    assert "".join(title.itertext()) == 'Y & <Cie> "a"]]>'


def test_the_identifier_is_that_of_the_contents():
    assert next(read("Y").iter(DOCUMENT)).text == "uuid:01234567-89ab-cdef-0123-456789abcdef"
