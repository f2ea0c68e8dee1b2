# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.embargo.reading import ask, without_values
from tests.laureats.credentials.factories import CREDENTIAL, STATUS, make_rsa, public_pem

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
READABLE = CREDENTIAL.replace(".jwt", ".json")
ADDRESSES = [CREDENTIAL, READABLE, STATUS]
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def headers_of(response):
    return {name: response.headers.get(name) for name in HEADERS}


@pytest.mark.parametrize(
    ("address", "content_type"),
    [
        (CREDENTIAL, "application/jwt"),
        (READABLE, "application/json"),
        (STATUS, "application/jwt"),
        ("/.well-known/jwks.json", "application/json"),
        ("/attestations/emetteur.json", "application/json"),
    ],
)
def test_programs_of_any_site_read_them_and_ask_again(client, edition, address, content_type):
    response = client.get(address)
    again = client.get(address, headers={"if-none-match": response["ETag"]})

    assert (response.status_code, response["Content-Type"], headers_of(response)) == (200, content_type, HEADERS)
    assert (again.status_code, again.content, headers_of(again)) == (304, b"", HEADERS)


def test_the_file_has_a_name_that_tells(client, edition):
    disposition = client.get(CREDENTIAL)["Content-Disposition"]

    assert disposition == 'attachment; filename="attestation-albi-2026.jwt"'


def test_words_are_read_as_they_are(client, edition):
    assert "Ville d'Albi" in client.get(READABLE).content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_before_the_hour_the_answer_and_its_cost_are_those_of_the_unknown(hidden, address):
    typed = [address, address.replace("2026-0001", "2026-9999")]
    ask(address)  # What is read once for all is read.

    early, unknown = [ask(path) for path in typed]

    assert (early.status, early.queries) == (404, unknown.queries)
    assert without_values(early, values=typed) == without_values(unknown, values=typed)


def test_without_a_key_nothing_is_signed_and_nothing_breaks(client, edition, settings):
    settings.CREDENTIAL_PRIVATE_KEY = "nowhere"

    assert [client.get(address).status_code for address in ADDRESSES] == [404, 404, 404]
    assert client.get("/.well-known/jwks.json").json() == {"keys": []}


def test_a_retired_key_stays_published(client, laureates, settings):
    settings.CREDENTIAL_RETIRED_KEYS = public_pem(make_rsa())

    assert len(client.get("/.well-known/jwks.json").json()["keys"]) == 2


@pytest.mark.parametrize("name", ["A" * 43, "A" * 42, "..%2Fetc"])
def test_a_key_that_is_not_ours_is_not_found(client, laureates, name):
    assert client.get(f"/attestations/cles/{name}.json").status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_they_are_only_read(client, address):
    assert client.post(address).status_code == 405


def test_what_was_not_sealed_has_no_credential(client, edition):
    assert client.get(CREDENTIAL.replace("2026-0001", "2026-0003")).status_code == 404
