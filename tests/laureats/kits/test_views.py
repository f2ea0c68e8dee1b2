# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import zipfile

import pytest
from django.urls import reverse

from laureats.kits.building import build_waiting_kit
from laureats.models import Kit, KitDownload
from laureats.models.imports import private_storage
from tests.laureats.kits.factories import make_award, request

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_kits")]

STEM = "label-2026-niveau-3-arles"
BADGE = f"{STEM}-badge-light.svg"


@pytest.fixture
def kit():
    award = make_award()
    request(award)
    build_waiting_kit(award.pk)
    return Kit.objects.get()


def address(name=BADGE, *, slug="arles", edition="2026"):
    return reverse("laureats_kit_file", args=[slug, edition, name])


def counts():
    return dict(KitDownload.objects.values_list("role", "count"))


def test_a_file_is_handed_over_whole_for_saving(client, kit):
    response = client.get(address())

    entry = next(entry for entry in kit.contents if entry["name"] == BADGE)
    assert len(response.content) == entry["size"]
    headers = [
        "Content-Type",
        "Content-Length",
        "Content-Disposition",
        "ETag",
        "Cache-Control",
        "X-Content-Type-Options",
    ]
    assert [response[name] for name in headers] == [
        "image/svg+xml",
        str(entry["size"]),
        f'attachment; filename="{BADGE}"',
        f'"{entry["sha256"]}"',
        "private, no-cache",
        "nosniff",
    ]
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_archive_is_handed_over_as_it_was_made(client, kit):
    response = client.get(address(f"{STEM}.zip"))

    content = response.getvalue()
    assert (response["Content-Type"], len(content)) == ("application/zip", kit.size)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [entry["name"] for entry in kit.contents[:-1]]


def test_each_file_fetched_is_counted_by_what_it_is_for(client, kit):
    for name in (BADGE, BADGE, f"{STEM}.zip"):
        client.get(address(name)).getvalue()

    assert counts() == {"badge-light.svg": 2, "kit.zip": 1}


def test_a_file_the_browser_holds_is_neither_sent_nor_counted(client, kit):
    etag = client.get(address())["ETag"]

    again = client.get(address(), headers={"If-None-Match": etag})

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert counts() == {"badge-light.svg": 1}


def test_its_headers_alone_are_not_counted(client, kit):
    response = client.head(address())

    assert (response.status_code, response.content, counts()) == (200, b"", {})


def test_no_cookie_is_set(client, kit):
    assert dict(client.get(address()).cookies) == {}


@pytest.mark.parametrize(
    "asked",
    [
        {"name": "../kits/secret.zip"},
        {"name": f"{BADGE}.bak"},
        {"name": "kit.zip"},
        {"slug": "boe"},
        {"edition": "2025"},
    ],
)
def test_what_the_kit_does_not_hold_is_not_found(client, kit, asked):
    whole = {"name": BADGE, "slug": "arles", "edition": "2026", **asked}

    response = client.get(f"/kits/{whole['slug']}/{whole['edition']}/{whole['name']}")

    assert (response.status_code, counts()) == (404, {})


def test_an_archive_that_is_gone_is_not_found(client, kit):
    private_storage().delete(kit.archive.name)

    assert (client.get(address()).status_code, counts()) == (404, {})


def test_nothing_is_written_by_post(client, kit):
    assert (client.post(address()).status_code, counts()) == (405, {})


@pytest.mark.parametrize("name", [BADGE, f"{STEM}.zip"])
def test_a_file_takes_few_queries(client, kit, name, django_assert_num_queries):
    first = client.get(address(name)).getvalue()

    # The pages that ask for a password, the kit, and the count within its savepoint.
    with django_assert_num_queries(5):
        again = client.get(address(name)).getvalue()
    assert again == first


def test_a_file_follows_the_page_that_was_renamed(client, kit, django_capture_on_commit_callbacks):
    page = kit.award.territory.laureate_page
    page.slug = "pays-d-arles"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    response = client.get(address())

    assert (response.status_code, response["Location"]) == (302, address(slug="pays-d-arles"))
    assert client.get(response["Location"]).status_code == 200
