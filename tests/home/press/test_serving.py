# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of a release, as they are saved."""

import pytest

from tests.home.news.factories import close
from tests.home.press.factories import make_file, make_release

pytestmark = pytest.mark.django_db


def test_a_file_goes_out_under_the_name_of_its_release(client, room):
    make_file(make_release(room, "remise"), content=b"%PDF-1.7 remise")

    answer = client.get("/presse/remise/pdf/")

    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7 remise")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="remise.pdf"'
    assert answer["Link"] == '<http://testserver/presse/remise/>; rel="canonical"'
    assert answer["Cache-Control"] == "public, no-cache"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_who_has_it_already_is_told_so(client, room):
    make_file(make_release(room, "remise"))
    first = client.get("/presse/remise/pdf/")

    again = client.get("/presse/remise/pdf/", headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_a_draft_a_closed_release_and_a_former_revision_have_none(client, room):
    make_file(make_release(room, "brouillon", live=False))
    make_file(close(make_release(room, "ferme")))
    corrected = make_release(room, "corrige")
    make_file(corrected)
    corrected.save_revision().publish()

    answers = {slug: client.get(f"/presse/{slug}/pdf/").status_code for slug in ("brouillon", "ferme", "corrige")}

    assert answers == {"brouillon": 404, "ferme": 302, "corrige": 404}


@pytest.mark.parametrize("extension", ["odt", "docx", "exe"])
def test_a_format_that_was_not_made_is_not_found(client, room, extension):
    make_file(make_release(room, "remise"))

    assert client.get(f"/presse/remise/{extension}/").status_code == 404
