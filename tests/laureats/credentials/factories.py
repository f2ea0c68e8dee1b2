# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keys, tokens and what is read of them."""

import json
from datetime import UTC, datetime

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from laureats.credentials.keys import read_signing_key
from laureats.credentials.signing import sign_credential
from laureats.levels import canonical_json, fingerprint
from laureats.models import Award, BadgeFile, Palmares
from laureats.public.addresses import site_address
from tests.factories import CandidatureFactory, EditionFactory, LevelFactory, TerritoryFactory
from tests.laureats.errata.factories import find_award
from tests.laureats.public.factories import make_page

CREDENTIAL = "/attestations/2026/2026-0001/attestation.jwt"
STATUS = "/attestations/2026/2026-0001/statut.jwt"
RELEASED_AT = datetime(2026, 11, 18, 17, tzinfo=UTC)
# Cahors has no label.
FILES = (("Albi", "2"), ("Boé", "1"), ("Cahors", None))


def make_certified_edition(index, *, released_at=RELEASED_AT):
    """Return an edition as its release leaves it, without what leads to it: marks, decisions, drawings."""
    edition = EditionFactory()
    levels = {
        code: LevelFactory(edition=edition, code=code, name=f"Niveau {code}", sort_order=int(code)) for code in "12"
    }
    references = [
        make_file(edition, number=number, name=name, level=levels.get(code), index=index)
        for number, (name, code) in enumerate(FILES, start=1)
    ]
    content = {"version": 2, "edition": "2026", "year": 2026, "files": [{"reference": each} for each in references]}
    document = canonical_json(content)
    Palmares.objects.create(
        edition=edition,
        content=document.decode(),
        fingerprint=fingerprint(document),
        sealed_at=RELEASED_AT,
        sealed_by="Ada",
        released_at=released_at,
    )
    type(edition).objects.filter(pk=edition.pk).update(sealed_at=RELEASED_AT, released_at=released_at)
    return type(edition).objects.get(pk=edition.pk)


def make_file(edition, *, number, name, level, index):
    """Create one file, with its award, badge and page when it has a level, and return its reference."""
    territory = TerritoryFactory(name=name, department="81")
    candidature = CandidatureFactory(edition=edition, territory=territory, reference=f"2026-{number:04}")
    if level is not None:
        award = Award.objects.create(
            territory=territory,
            edition=edition,
            candidature=candidature,
            level=level,
            name=territory.name,
            kind=territory.kind,
            department=territory.department,
            frozen_at=RELEASED_AT,
        )
        for extension in ("svg", "png"):
            BadgeFile.objects.create(award=award, extension=extension, content=b"badge", sha256="6" * 64)
        make_page(index=index, territory=territory)
    return candidature.reference


def make_rsa(bits=2048):
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def make_elliptic():
    return ec.generate_private_key(ec.SECP256R1())


def private_pem(key, *, password=None):
    encryption = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption
    return key.private_bytes(*form).decode()


def public_pem(key):
    form = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(*form).decode()


def make_token(edition, *, reference="2026-0001"):
    return sign_credential(find_award(edition, reference), key=read_signing_key())


def read_claims(token):
    """Return what a token says, unchecked."""
    return jwt.decode(token, options={"verify_signature": False})


def resign(token, *, key=None, algorithm="RS256", headers=None, **changes):
    """Return a token whose claims were changed, signed anew: by the site's key unless another is given."""
    header = jwt.get_unverified_header(token)
    told = {"kid": header["kid"], "typ": "JWT"} | (headers or {})
    signing = read_signing_key().private if key is None else key
    return jwt.encode(read_claims(token) | changes, signing, algorithm=algorithm, headers=told)


def forge_payload(token, **changes):
    """Return a token whose claims were changed under the signature of others."""
    head, _payload, signature = token.split(".")
    payload = jwt.utils.base64url_encode(json.dumps(read_claims(token) | changes).encode()).decode()
    return f"{head}.{payload}.{signature}"


def fetch_from(client):
    """Return what fetches an address of the site, for libraries that read the network."""

    def fetch(address):
        answer = client.get(address.removeprefix(site_address()))
        assert answer.status_code == 200
        return answer.content

    return fetch
