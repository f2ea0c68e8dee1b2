# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest


@pytest.mark.django_db
def test_description_is_in_french_unless_english_is_asked_for(client):
    french, english = (client.get(f"/api/v1/openapi.json{query}").json() for query in ("", "?locale=en"))

    assert (french["openapi"], english["openapi"]) == ("3.1.0", "3.1.0")
    assert english["paths"]["/api/v1/editions"]["get"]["summary"] == "List the editions"
    assert french["paths"]["/api/v1/editions"]["get"]["summary"] == "Lister les éditions"


@pytest.mark.django_db
def test_description_tells_head_and_every_refusal(client):
    document = client.get("/api/v1/openapi.json?locale=en").json()

    responses = document["paths"]["/api/v1/editions"]["get"]["responses"]
    assert "HEAD is answered as GET is" in document["info"]["description"]
    assert list(responses) == ["200", "304", "400", "404", "405", "429", "500"]
    assert "Allow" in responses["405"]["headers"]
