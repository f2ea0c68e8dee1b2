# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No public answer tells how to reach a person, in any format, before the release or after it."""

import re
from io import BytesIO
from urllib.parse import unquote_plus
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from weasyprint import HTML

from tests.embargo import canaries
from tests.embargo.private_people import list_telephones
from tests.embargo.wording import read_words

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
STATES = ["marked", "decided", "scheduled", "ahead", "released"]


def archive_of(name, content):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'{"nom": "\\u00c9lodie"}', "application/ld+json"),
        ("ATTENDEE:É\r\n lodie".encode(), "text/calendar; charset=utf-8"),
        (archive_of("content.xml", "Élodie".encode()), "application/vnd.oasis.opendocument.spreadsheet"),
        (archive_of("kit.zip", archive_of("Élodie.txt", b"")), "application/zip"),
        (HTML(string="<p>Élodie</p>").write_pdf(), "application/pdf"),
    ],
    ids=["json", "calendar", "spreadsheet", "archive in archive", "pdf"],
)
def test_a_name_is_read_whatever_hides_it(content, kind):
    assert "Élodie" not in content.decode(errors="replace")
    assert "Élodie" in read_words(content, kind=kind)


def test_a_telephone_is_known_however_it_is_written():
    written = list_telephones("0612345642")

    assert {"0612345642", "06 12 34 56 42", "06.12.34.56.42", "+33612345642", "+33 6 12 34 56 42"} <= set(written)


@pytest.mark.xdist_group("embargo")
@pytest.mark.postgresql
@pytest.mark.parametrize("state", STATES)
def test_no_answer_holds_a_telephone(story, state):
    numbers = list_telephones(canaries.TELEPHONE)
    told = ((path, answer.told) for path, answer in story.answers[state].items())

    assert [(path, number) for path, text in told for number in numbers if number in text] == []


@pytest.mark.xdist_group("embargo")
@pytest.mark.postgresql
@pytest.mark.parametrize("state", STATES)
def test_no_answer_holds_a_mail_address_but_what_its_reader_typed(story, state):
    found = {
        (path, mail)
        for path, answer in story.answers[state].items()
        for mail in MAIL.findall(answer.told)
        if mail not in unquote_plus(path)
    }

    assert sorted(found) == []
