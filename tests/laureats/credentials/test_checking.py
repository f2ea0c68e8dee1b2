# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hmac
import json
from base64 import urlsafe_b64encode
from hashlib import sha256

import pytest

from laureats.credentials.checking import LONGEST_TOKEN, Outcome, check_token
from laureats.credentials.keys import make_key, read_signing_key
from tests.laureats.credentials.factories import forge_payload, make_rsa, make_token, public_pem, read_claims, resign
from tests.laureats.errata.factories import correct, find_award

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def outcome(token):
    return check_token(token).outcome


def sign_with_public_key(token):
    """Return a token signed by HMAC with the public key, as if it were a shared secret: nobody may take it."""
    header = {"alg": "HS256", "typ": "JWT", "kid": read_kid(token)}
    parts = [urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in (header, read_claims(token))]
    secret = public_pem(read_signing_key().private).encode()
    digest = hmac.new(secret, b".".join(parts), sha256).digest()
    return b".".join([*parts, urlsafe_b64encode(digest).rstrip(b"=")]).decode()


def read_kid(token):
    from jwt import get_unverified_header

    return get_unverified_header(token)["kid"]


def test_a_credential_of_ours_is_valid_broken_lines_included(edition):
    token = make_token(edition)

    verdict = check_token(f"  {token[:100]}\n{token[100:]}\r\n")

    assert (verdict.outcome, verdict.award) == (Outcome.VALID, find_award(edition))
    assert verdict.key == read_signing_key().public.thumbprint


def test_a_version_before_an_erratum_is_said_to_be_corrected(edition):
    token = make_token(edition)
    correct(edition, level="1")

    assert (outcome(token), outcome(make_token(edition))) == (Outcome.CORRECTED, Outcome.VALID)


def test_a_label_taken_back_is_said_so(edition):
    token = make_token(edition)
    correct(edition, level=None)

    assert outcome(token) == Outcome.WITHDRAWN


def test_a_retired_key_still_proves_what_it_signed(edition, settings):
    token, old = make_token(edition), public_pem(read_signing_key().private)
    settings.CREDENTIAL_PRIVATE_KEY = make_key()
    forgotten = outcome(token)
    settings.CREDENTIAL_RETIRED_KEYS = old

    assert (forgotten, outcome(token)) == (Outcome.UNKNOWN_KEY, Outcome.VALID)


TAMPERED = {
    "claims changed": (lambda token: forge_payload(token, name="Label Niveau 5"), Outcome.ALTERED),
    "signed by another": (lambda token: resign(token, key=make_rsa()), Outcome.ALTERED),
    "another issuer": (lambda token: resign(token, iss="https://example.org/"), Outcome.ALTERED),
    "expired": (lambda token: resign(token, exp=1), Outcome.ALTERED),
    "to come": (lambda token: resign(token, nbf=4_000_000_000), Outcome.ALTERED),
    "a key of others": (lambda token: resign(token, headers={"kid": "https://example.org/key"}), Outcome.UNKNOWN_KEY),
    "no signature": (lambda token: resign(token, key="", algorithm="none"), Outcome.UNREADABLE),
    "the public key as a secret": (sign_with_public_key, Outcome.UNREADABLE),
    "a name elsewhere": (lambda token: resign(token, jti="https://example.org/x#version-1"), Outcome.UNKNOWN),
    "no name of a credential": (
        lambda token: resign(token, jti="http://testserver/palmares/#version-1"),
        Outcome.UNKNOWN,
    ),
    "a file that is not": (
        lambda token: resign(token, jti=read_claims(token)["jti"].replace("0001", "0009")),
        Outcome.UNKNOWN,
    ),
    "no version": (lambda token: resign(token, jti=read_claims(token)["jti"].partition("#")[0]), Outcome.UNKNOWN),
}


def test_a_token_that_is_not_ours_is_refused(edition):
    token = make_token(edition)

    found = {case: outcome(tamper(token)) for case, (tamper, _expected) in TAMPERED.items()}

    assert found == {case: expected for case, (_tamper, expected) in TAMPERED.items()}


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "..",
        "a.b.c",
        "é.ü.\N{SNOWMAN}",
        "\ud800.a.b",
        "eyJhbGciOiJSUzI1NiJ9..",
        urlsafe_b64encode(b'{"alg":' + b"[" * 5_000).decode() + ".a.b",
        urlsafe_b64encode(b'{"alg":"RS256","kid":["a"]}').decode() + ".e30.a",
        "a" * (LONGEST_TOKEN + 1),
        '{"@context": []}',
    ],
)
def test_what_is_no_token_is_refused(token):
    assert outcome(token) in {Outcome.UNREADABLE, Outcome.UNKNOWN_KEY}


def test_a_credential_made_ahead_tells_nothing(hidden):
    """Even a token that a fault let out before the hour is answered as one of a file that does not exist."""
    assert outcome(make_token(hidden)) == Outcome.UNKNOWN


def test_a_judgement_costs_as_many_queries_whatever_there_is(edition, django_assert_num_queries):
    token = make_token(edition)
    correct(edition, level="1")
    correct(edition, level="2")

    with django_assert_num_queries(5):
        check_token(token)
