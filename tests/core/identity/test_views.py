# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.page_tree import make_home

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["favicon.ico", "apple-touch-icon.png"])
def test_browsers_find_the_icon_that_they_look_for_by_themselves(client, name):
    response = client.get(f"/{name}")

    assert (response.status_code, response["Location"]) == (302, f"/static/img/{name}")


def test_the_manifest_describes_the_site_and_its_icons(client):
    make_home()

    response = client.get("/site.webmanifest")

    document = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert (document["name"], document["start_url"]) == ("Label d’essai", "/")
    assert [(icon["src"], icon["sizes"], icon["purpose"]) for icon in document["icons"]] == [
        ("/static/img/icon-192.png", "192x192", "any"),
        ("/static/img/icon-512.png", "512x512", "any"),
        ("/static/img/icon-maskable-512.png", "512x512", "maskable"),
    ]
