# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files at their addresses: as WhiteNoise serves files, whichever process wrote them."""

import gzip
import shutil
from pathlib import Path

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections

from laureats.models import OpenDataFile, OpenDataVersion
from laureats.open_data.store import object_path
from laureats.open_data.tree import write_tree
from tests.laureats.errata.factories import correct
from tests.laureats.open_data.reading import read_bytes
from tests.laureats.palmares.factories import make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def released():
    return make_released_edition()


def close(answer):
    """Close a file as Django's client does: the end of the request would close the database of the test."""
    request_finished.disconnect(close_old_connections)
    answer.close()
    request_finished.connect(close_old_connections)


def body(answer):
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    close(answer)
    return content


def headers(answer):
    close(answer)
    return answer.headers


def tree_file(settings, name):
    return Path(settings.OPEN_DATA_ROOT) / "public" / name


def test_a_file_is_handed_out_with_what_lets_others_rely_on_it(client, released):
    answer = client.get("/donnees/laureats.csv")

    file = OpenDataFile.objects.get(name="laureats.csv")
    assert body(answer) == bytes(file.content)
    assert (answer["ETag"], answer["Content-Type"]) == (f'"{file.sha256}"', "text/csv; charset=utf-8")
    assert (answer["Access-Control-Allow-Origin"], answer["X-Content-Type-Options"]) == ("*", "nosniff")
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_a_version_may_be_kept_for_ever(client, released):
    key = OpenDataVersion.objects.get().key

    answer = client.get(f"/donnees/versions/{key}/laureats.csv")

    assert (body(answer), answer["Cache-Control"]) == (
        read_bytes("laureats.csv"),
        "public, max-age=31536000, immutable",
    )


def test_juries_are_never_kept_for_ever(client, released):
    key = OpenDataVersion.objects.get().key

    assert "immutable" not in headers(client.get(f"/donnees/versions/{key}/jurys.csv"))["Cache-Control"]


def test_a_former_version_stays_and_its_juries_do_not(client, released):
    key = OpenDataVersion.objects.get().key
    before = body(client.get(f"/donnees/versions/{key}/laureats.csv"))

    correct(released, level="1")

    assert body(client.get(f"/donnees/versions/{key}/laureats.csv")) == before
    assert body(client.get("/donnees/laureats.csv")) == read_bytes("laureats.csv") != before
    assert client.get(f"/donnees/versions/{key}/jurys.csv").status_code == 404


def test_what_is_known_already_is_not_sent_again(client, released):
    etag = headers(client.get("/donnees/laureats.json"))["ETag"]

    answer = client.get("/donnees/laureats.json", headers={"if-none-match": etag})

    assert (answer.status_code, body(answer)) == (304, b"")


@pytest.mark.parametrize("known", ["{}", "W/{}", '"other", {}', '"other", W/{}', "*"])
def test_a_tag_is_known_however_caches_write_it(client, released, known):
    etag = headers(client.get("/donnees/laureats.json"))["ETag"]

    answer = client.get("/donnees/laureats.json", headers={"if-none-match": known.format(etag)})
    other = client.get("/donnees/laureats.json", headers={"if-none-match": 'W/"other"'})

    assert (answer.status_code, answer["ETag"], body(answer)) == (304, etag, b"")
    assert (other.status_code, body(other)) == (200, read_bytes("laureats.json"))


def test_compressed_bytes_bear_a_weak_tag(client, released):
    plain = headers(client.get("/donnees/laureats.csv"))["ETag"]
    packed = headers(client.get("/donnees/laureats.csv", headers={"accept-encoding": "gzip"}))["ETag"]

    again = client.get("/donnees/laureats.csv", headers={"accept-encoding": "gzip", "if-none-match": packed})

    assert (packed, again.status_code, again["ETag"]) == (f"W/{plain}", 304, packed)


ELSEWHERE = {"origin": "https://elsewhere.example"}


def test_pages_of_other_sites_may_ask_what_has_changed(client, released):
    asked = {**ELSEWHERE, "access-control-request-method": "GET", "access-control-request-headers": "if-none-match"}

    answer = client.options("/donnees/laureats.json", headers=asked)

    allowed = answer["Access-Control-Allow-Headers"].split(", ")
    assert (answer.status_code, answer["Access-Control-Allow-Origin"], "if-none-match" in allowed) == (200, "*", True)
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def origins_allowed(answer):
    """Return the header as it is sent, as often as it is sent."""
    return [value for name, value in answer.items() if name.lower() == "access-control-allow-origin"]


def test_pages_of_other_sites_read_a_file_its_fingerprint_and_that_nothing_changed(client, released):
    whole = client.get("/donnees/laureats.json", headers=ELSEWHERE)
    body(whole)
    unchanged = client.get("/donnees/laureats.json", headers={**ELSEWHERE, "if-none-match": whole["ETag"]})
    body(unchanged)

    answers = (whole, unchanged)
    assert [answer.status_code for answer in answers] == [200, 304]
    assert [origins_allowed(answer) for answer in answers] == [["*"], ["*"]]
    assert ["ETag" in answer["Access-Control-Expose-Headers"].split(", ") for answer in answers] == [True, True]


def test_a_part_a_head_and_a_compressed_answer(client, released):
    whole = read_bytes("laureats.csv")

    part = client.get("/donnees/laureats.csv", headers={"range": "bytes=0-9"})
    head = client.head("/donnees/laureats.csv")
    packed = client.get("/donnees/laureats.csv", headers={"accept-encoding": "gzip"})

    assert (part.status_code, body(part)) == (206, whole[:10])
    assert (head.status_code, head["Content-Length"], body(head)) == (200, str(len(whole)), b"")
    assert (packed["Content-Encoding"], gzip.decompress(body(packed))) == ("gzip", whole)


def test_a_process_that_lacks_the_files_makes_them_again(client, released, settings):
    body(client.get("/donnees/laureats.ods"))
    shutil.rmtree(settings.OPEN_DATA_ROOT)

    assert body(client.get("/donnees/laureats.ods")) == read_bytes("laureats.ods")


def test_a_file_taken_away_while_it_was_known_is_made_again(client, released, settings):
    settings.PAGE_CACHE_SECONDS = 60
    body(client.get("/donnees/laureats.csv"))
    shutil.rmtree(settings.OPEN_DATA_ROOT)

    assert body(client.get("/donnees/laureats.csv")) == read_bytes("laureats.csv")


def test_the_tree_follows_the_rows(released, settings):
    write_tree()
    key = OpenDataVersion.objects.get().key
    former = tree_file(settings, f"versions/{key}/jurys.csv")
    was_there = former.exists()

    correct(released, level="1")
    write_tree()

    latest = tree_file(settings, "laureats.csv")
    assert (was_there, former.exists(), latest.read_bytes()) == (True, False, read_bytes("laureats.csv"))
    assert gzip.decompress(tree_file(settings, "laureats.csv.gz").read_bytes()) == latest.read_bytes()
    assert latest.samefile(
        object_path(OpenDataFile.objects.filter(name="laureats.csv").latest("version__number").sha256)
    )


@pytest.mark.parametrize("path", ["laureats.csv", "versions.json", "SHA256SUMS", "versions/2026-01-01-1/laureats.csv"])
def test_before_a_release_an_address_is_unknown(client, path):
    make_sealed_edition()

    assert client.get(f"/donnees/{path}", follow=True).status_code == 404
