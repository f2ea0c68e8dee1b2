# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Credentials as others check them: by openbadgeslib, and by PyJWT with the published keys alone."""

import json

import jwt
import pytest
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier

from laureats.credentials.claims import describe_credential
from laureats.credentials.files import credential_file
from laureats.credentials.keys import read_signing_key
from laureats.credentials.signing import encode_bits
from tests.factories import siren
from tests.laureats.credentials.factories import (
    CREDENTIAL,
    STATUS,
    fetch_from,
    forge_payload,
    make_rsa,
    make_token,
    public_pem,
    read_claims,
    resign,
)
from tests.laureats.errata.factories import REASON, correct, find_award
from tests.laureats.palmares.factories import plain

pytestmark = pytest.mark.django_db
ISSUER = "http://testserver/attestations/emetteur.json"


def describe_proofs(claims):
    """Return what the evidence says beside the laureate's page, its spaces made plain."""
    return [plain(proof["description"]) for proof in claims["evidence"][1:]]


def make_verifier():
    return OB3Verifier(pubkey_pem=public_pem(read_signing_key().private))


def test_a_foreign_verifier_accepts_the_credential_and_its_status(client, edition):
    token = client.get(CREDENTIAL).content.decode()

    credential = make_verifier().verify(token, check_status=True, download=fetch_from(client))

    assert (credential.issuer.id, credential.issuer.name) == (ISSUER, "Territoire Numérique Libre")
    assert credential.achievement.name == "Label Territoire Numérique Libre 2026 – Niveau 2"
    assert credential.achievement.image_url == "http://testserver/badges/albi/2026.png"
    assert credential.recipient_id == "http://testserver/laureats/albi/"
    assert {each.identity_type: each.identity_hash for each in credential.identifiers} == {
        "name": "Ville d'Albi",
        "ext:SIREN": find_award(edition).territory.siren,
    }


def test_the_published_keys_are_enough_to_check_it(client, edition):
    token = client.get(CREDENTIAL).content.decode()
    published = jwt.PyJWKSet.from_dict(json.loads(client.get("/.well-known/jwks.json").content))

    claims = jwt.decode(token, published[jwt.get_unverified_header(token)["kid"]], algorithms=["RS256"], issuer=ISSUER)

    assert claims == json.loads(client.get(CREDENTIAL.replace(".jwt", ".json")).content)


def test_the_key_is_found_at_the_address_that_the_token_names(client, edition):
    token = make_token(edition)
    kid = jwt.get_unverified_header(token)["kid"]

    key = jwt.PyJWK.from_dict(json.loads(fetch_from(client)(kid)))

    assert (key.key_id, jwt.decode(token, key, algorithms=["RS256"])["iss"]) == (kid, ISSUER)


def test_the_same_award_makes_the_same_bytes(edition):
    assert make_token(edition) == make_token(edition)


def test_a_credential_says_what_was_sealed(edition):
    claims = describe_credential(find_award(edition))

    assert describe_proofs(claims) == [f"Empreinte SHA-256 : {edition.palmares.fingerprint}"]


def test_a_body_without_siren_is_known_by_its_name(edition):
    award = find_award(edition)
    award.territory.siren = None

    identifiers = describe_credential(award)["credentialSubject"]["identifier"]

    assert [each["identityType"] for each in identifiers] == ["name"]


def test_a_siren_is_given_as_it_is(edition):
    award = find_award(edition)
    award.territory.siren = siren(21810004)

    assert describe_credential(award)["credentialSubject"]["identifier"][1] == {
        "type": "IdentityObject",
        "hashed": False,
        "identityHash": siren(21810004),
        "identityType": "ext:SIREN",
    }


@pytest.mark.parametrize(
    "tamper",
    [
        lambda token: forge_payload(token, name="Label Niveau 5"),
        lambda token: resign(token, key=make_rsa(), name="Label Niveau 5"),
        lambda token: resign(token, key="", algorithm="none"),
        lambda token: token[:-8] + "AAAAAAAA",
    ],
    ids=["claims changed", "another key", "no signature", "another signature"],
)
def test_a_foreign_verifier_refuses_a_tampered_credential(edition, tamper):
    with pytest.raises(OB3VerificationError):
        make_verifier().verify(tamper(make_token(edition)))


def test_an_erratum_revokes_the_version_before_and_makes_the_next(client, edition):
    before = make_token(edition)
    correct(edition, level="1")
    after = client.get(CREDENTIAL).content.decode()

    verifier, download = make_verifier(), fetch_from(client)
    with pytest.raises(OB3VerificationError, match=r"'revocation' is set at index 0"):
        verifier.verify(before, check_status=True, download=download)
    assert verifier.verify(after, check_status=True, download=download).achievement.name.endswith("Niveau 1")
    assert [read_claims(token)["jti"].rpartition("#")[2] for token in (before, after)] == ["version-1", "version-2"]


def test_a_corrected_credential_holds_the_erratum_and_its_date(edition):
    erratum = correct(edition, level="1", reason=REASON)

    claims = describe_credential(find_award(edition))

    assert claims["nbf"] == int(erratum.published_at.timestamp())
    assert describe_proofs(claims)[-1] == f"Empreinte SHA-256 : {erratum.fingerprint}"


def test_a_label_taken_back_has_no_credential_and_revokes_all_it_had(client, edition):
    before = make_token(edition)
    correct(edition, level=None)

    assert client.get(CREDENTIAL).status_code == 404
    with pytest.raises(OB3VerificationError, match=r"'revocation' is set"):
        make_verifier().verify(before, check_status=True, download=fetch_from(client))


def test_a_status_is_signed_and_holds_for_a_week(client, edition):
    claims = jwt.decode(client.get(STATUS).content, read_signing_key().public.rsa, algorithms=["RS256"])

    assert claims["exp"] - claims["nbf"] == 7 * 24 * 3600
    assert claims["type"] == ["VerifiableCredential", "BitstringStatusListCredential"]


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 20])
def test_as_many_bits_are_set_as_versions_ended(count):
    from openbadgeslib.ob3 import decode_encoded_list, set_indices

    bits = decode_encoded_list(encode_bits(count))

    assert (len(bits) * 8, set_indices(bits)) == (131_072, frozenset(range(count)))


def test_the_kit_is_given_the_file(edition):
    file = credential_file(find_award(edition))

    assert (file.role, file.media_type) == ("attestation.jwt", "application/jwt")
    assert file.content.decode() == make_token(edition)


def test_the_kit_is_given_none_without_a_key_or_once_taken_back(edition, settings):
    correct(edition, level=None)
    withdrawn = credential_file(find_award(edition))
    settings.CREDENTIAL_PRIVATE_KEY = ""

    assert (withdrawn, credential_file(find_award(edition, "2026-0002"))) == (None, None)
