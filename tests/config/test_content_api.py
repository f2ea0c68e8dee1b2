# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

pytestmark = pytest.mark.django_db


def test_the_content_api_says_where_it_begins(client):
    addresses = {name: f"http://testserver/api/v2/{name}/" for name in ("pages", "images", "documents")}

    assert client.get("/api/v2/").json() == addresses


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_an_address_without_its_last_slash_leads_to_it(client, version):
    answer = client.get(f"/api/{version}?locale=en")

    assert (answer.status_code, answer["Location"]) == (301, f"/api/{version}/?locale=en")
