# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.core.checks import run_checks

from laureats.credentials import keys
from laureats.credentials.keys import KeyUnavailableError
from tests.laureats.credentials.factories import make_elliptic, make_rsa, private_pem, public_pem

# The example of RFC 7638, section 3.1.
RFC_NUMBERS = {
    "e": "AQAB",
    "n": (
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjB"
        "ZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8"
        "KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_"
        "xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
    ),
}
RFC_THUMBPRINT = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"


@pytest.fixture(scope="module")
def pem():
    return private_pem(make_rsa())


def refusal():
    with pytest.raises(KeyUnavailableError) as refused:
        keys.read_signing_key()
    return str(refused.value)


def test_a_key_is_known_by_its_thumbprint():
    number = keys.RSAAlgorithm.from_jwk({"kty": "RSA", **RFC_NUMBERS})

    assert keys._public_key(number, setting="").thumbprint == RFC_THUMBPRINT


def test_a_key_is_read_from_its_text_or_from_its_file(settings, pem, tmp_path):
    file = tmp_path / "key.pem"
    file.write_text(pem)
    thumbprints = []
    for given in (pem, pem.replace("\n", "\\n"), str(file)):
        settings.CREDENTIAL_PRIVATE_KEY = given
        thumbprints.append(keys.read_signing_key().public.thumbprint)

    assert len(set(thumbprints)) == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", "CREDENTIAL_PRIVATE_KEY is not set"),
        ("/nowhere/key.pem", "cannot be read: check its path"),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "holds no private key that can be read"),
        (private_pem(make_rsa(), password=b"secret"), "give a PEM without a password"),
        (public_pem(make_rsa()), "holds no private key"),
        (private_pem(make_elliptic()), "must be an RSA key"),
        (private_pem(make_rsa(1024)), "has 1024 bits: 2048 at least are needed"),
    ],
    ids=["none", "no file", "garbage", "with a password", "public", "not RSA", "short"],
)
def test_a_wrong_key_is_refused_in_words(settings, english, given, told):
    settings.CREDENTIAL_PRIVATE_KEY = given

    assert told in refusal()
    assert keys.public_keys() == []


def test_retired_keys_follow_the_one_that_signs(settings, pem):
    old, older = make_rsa(), make_rsa()
    settings.CREDENTIAL_PRIVATE_KEY = pem
    settings.CREDENTIAL_RETIRED_KEYS = public_pem(old) + public_pem(older)

    numbers = [key.rsa.public_numbers() for key in keys.public_keys()]

    signing = keys.read_signing_key().private.public_key().public_numbers()
    assert numbers == [signing, old.public_key().public_numbers(), older.public_key().public_numbers()]


def test_a_wrong_retired_key_leaves_the_other_alone(settings, pem):
    settings.CREDENTIAL_PRIVATE_KEY = pem
    settings.CREDENTIAL_RETIRED_KEYS = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"

    assert [key.thumbprint for key in keys.public_keys()] == [keys.read_signing_key().public.thumbprint]
    assert [message.id for message in run_checks(tags=["security"])] == ["laureats.W002"]


def test_what_is_published_holds_no_secret(settings, pem):
    settings.CREDENTIAL_PRIVATE_KEY = pem

    assert sorted(keys.public_keys()[0].jwk) == ["alg", "e", "kty", "n", "use"]


def test_a_wrong_key_is_told_by_the_checks(settings):
    settings.CREDENTIAL_PRIVATE_KEY = private_pem(make_elliptic())

    assert [message.id for message in run_checks(tags=["security"])] == ["laureats.W001"]


def test_a_missing_key_is_told_before_a_deployment_alone(settings):
    settings.CREDENTIAL_PRIVATE_KEY = ""

    told = [message.id for message in run_checks(tags=["security"], include_deployment_checks=True)]

    assert "laureats.W001" in told
    assert run_checks(tags=["security"]) == []
