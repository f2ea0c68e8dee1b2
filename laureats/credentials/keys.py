# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The keys of credentials: one signs, and those that signed before still prove what they signed.

They come from the settings, as PEM or as the path of a PEM file. Nothing here is ever shown but public keys.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey, generate_private_key
from django.conf import settings
from django.utils.translation import gettext as _
from jwt.algorithms import RSAAlgorithm
from jwt.utils import base64url_encode

# Open Badges 3.0 asks for RSA keys of 2048 bits at least.
LEAST_BITS = 2048
USUAL_BITS = 3072
PEM_BLOCK = re.compile(r"-----BEGIN [A-Z ]+-----.+?-----END [A-Z ]+-----", re.DOTALL)
UNREADABLE = (ValueError, TypeError, UnsupportedAlgorithm)


class KeyUnavailableError(Exception):
    """No key can be used; the message says why and what to do, for those who run the site."""


class KeyMissingError(KeyUnavailableError):
    """There is no key at all: none is set, or its file cannot be opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """A key that checks signatures; `thumbprint` is that of RFC 7638."""

    rsa: RSAPublicKey
    thumbprint: str

    @property
    def jwk(self) -> dict[str, str]:
        """Return its parameters (RFC 7517), without an identifier."""
        return {"kty": "RSA", "alg": "RS256", "use": "sig", **_numbers(self.rsa)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    private: RSAPrivateKey
    public: PublicKey


def read_signing_key() -> SigningKey:
    """Return the key that signs. Raise `KeyUnavailableError` when there is none or it cannot be used."""
    given = settings.CREDENTIAL_PRIVATE_KEY.strip()
    if not given:
        raise KeyMissingError(_("CREDENTIAL_PRIVATE_KEY is not set: make a key with “manage.py make_credential_key”."))
    return _load_signing_key(_read_pem(given, setting="CREDENTIAL_PRIVATE_KEY"))


def signing_key_or_none() -> SigningKey | None:
    try:
        return read_signing_key()
    except KeyUnavailableError:
        return None


def read_retired_keys() -> list[PublicKey]:
    """Return the keys that signed before. Raise `KeyUnavailableError` when one cannot be used."""
    given = settings.CREDENTIAL_RETIRED_KEYS.strip()
    if not given:
        return []
    blocks = PEM_BLOCK.findall(_read_pem(given, setting="CREDENTIAL_RETIRED_KEYS"))
    if not blocks:
        raise KeyUnavailableError(_("CREDENTIAL_RETIRED_KEYS holds no key: write public keys as PEM."))
    return [_load_public_key(block) for block in blocks]


def public_keys() -> list[PublicKey]:
    """Return every key that proves a signature, the one that signs first. A wrong setting leaves its keys out."""
    return list({key.thumbprint: key for key in _usable_keys()}.values())


def make_key() -> str:
    """Return a new private key, as PEM."""
    key = generate_private_key(public_exponent=65537, key_size=USUAL_BITS)
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(*form).decode()


def _usable_keys() -> Iterator[PublicKey]:
    signing = signing_key_or_none()
    if signing is not None:
        yield signing.public
    try:
        yield from read_retired_keys()
    except KeyUnavailableError:
        return


def _read_pem(given: str, *, setting: str) -> str:
    """Return the PEM that a setting holds, or names. Environments often write line breaks as `\\n`."""
    if "-----BEGIN" in given:
        return given.replace("\\n", "\n")
    try:
        return Path(given).read_text(encoding="ascii")
    except (OSError, ValueError) as error:
        message = _("The file that %(setting)s names cannot be read: check its path, its owner and its rights.")
        raise KeyMissingError(message % {"setting": setting}) from error


@cache
def _load_signing_key(pem: str) -> SigningKey:
    try:
        key = serialization.load_pem_private_key(pem.encode(), password=None)
    except UNREADABLE as error:
        message = _("CREDENTIAL_PRIVATE_KEY holds no private key that can be read: give a PEM without a password.")
        raise KeyUnavailableError(message) from error
    if not isinstance(key, RSAPrivateKey):
        raise KeyUnavailableError(_("CREDENTIAL_PRIVATE_KEY must be an RSA key: credentials are signed with RS256."))
    return SigningKey(private=key, public=_public_key(key.public_key(), setting="CREDENTIAL_PRIVATE_KEY"))


@cache
def _load_public_key(pem: str) -> PublicKey:
    try:
        key = serialization.load_pem_public_key(pem.encode())
    except UNREADABLE as error:
        message = _("CREDENTIAL_RETIRED_KEYS holds what is no public key: give them as “openssl pkey -pubout” does.")
        raise KeyUnavailableError(message) from error
    if not isinstance(key, RSAPublicKey):
        raise KeyUnavailableError(_("CREDENTIAL_RETIRED_KEYS must hold RSA keys only."))
    return _public_key(key, setting="CREDENTIAL_RETIRED_KEYS")


def _public_key(key: RSAPublicKey, *, setting: str) -> PublicKey:
    if key.key_size < LEAST_BITS:
        message = _("The key of %(setting)s has %(size)s bits: %(least)s at least are needed.")
        raise KeyUnavailableError(message % {"setting": setting, "size": key.key_size, "least": LEAST_BITS})
    members = json.dumps({"kty": "RSA", **_numbers(key)}, sort_keys=True, separators=(",", ":"))
    thumbprint = base64url_encode(sha256(members.encode()).digest()).decode()
    return PublicKey(rsa=key, thumbprint=thumbprint)


def _numbers(key: RSAPublicKey) -> dict[str, str]:
    jwk: dict[str, Any] = RSAAlgorithm.to_jwk(key, as_dict=True)
    return {"e": jwk["e"], "n": jwk["n"]}
