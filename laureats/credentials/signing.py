# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Credentials and statuses as signed tokens (VC-JWT, RS256). RSA signatures of this kind are the same each time."""

import base64
import gzip
from datetime import datetime, timedelta
from typing import Any

import jwt
from django.utils import timezone

from laureats.credentials import addresses
from laureats.credentials.claims import CONTEXT, Claims, describe_credential, write_moment
from laureats.credentials.keys import SigningKey
from laureats.models import Award
from laureats.public.addresses import site_address

ALGORITHM = "RS256"
# The least that a Bitstring Status List may hold.
STATUS_BITS = 131_072
STATUS_LIFE = timedelta(days=7)


def sign_credential(award: Award, *, key: SigningKey) -> str:
    return sign(describe_credential(award), key=key, site=site_address())


def sign_status(award: Award, *, key: SigningKey) -> str:
    """Return the status list of one award: a bit a version, set once it is corrected or taken back."""
    site = site_address()
    return sign(describe_status(award, site=site, day=_today()), key=key, site=site)


def sign(claims: Claims, *, key: SigningKey, site: str) -> str:
    kid = addresses.key_address(site, thumbprint=key.public.thumbprint)
    return jwt.encode(claims, key.private, algorithm=ALGORITHM, headers={"kid": kid, "typ": "JWT"})


def describe_status(award: Award, *, site: str, day: datetime) -> Claims:
    """Return a BitstringStatusListCredential that holds for a week, so that nobody can serve an old one for long."""
    address = site + addresses.status_path(award)
    issuer = addresses.issuer_address(site)
    until = day + STATUS_LIFE
    subject: dict[str, Any] = {
        "id": f"{address}#list",
        "type": "BitstringStatusList",
        "statusPurpose": "revocation",
        "encodedList": encode_bits(revoked_count(award)),
    }
    return {
        "@context": CONTEXT[:1],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": write_moment(day),
        "validUntil": write_moment(until),
        "credentialSubject": subject,
        "iss": issuer,
        "jti": address,
        "sub": subject["id"],
        "nbf": int(day.timestamp()),
        "exp": int(until.timestamp()),
    }


def revoked_count(award: Award) -> int:
    """Return how many versions hold no more: each erratum ends one, and a label taken back ends them all."""
    return award.errata_count + (award.withdrawn_at is not None)


def encode_bits(revoked: int) -> str:
    """Return a list whose first bits are set, as Bitstring Status List writes it: multibase, base64url, gzip."""
    whole, rest = divmod(revoked, 8)
    bits = bytes([0xFF] * whole + [(0xFF00 >> rest) & 0xFF]).ljust(STATUS_BITS // 8, b"\0")
    compressed = gzip.compress(bits, compresslevel=9, mtime=0)
    return "u" + base64.urlsafe_b64encode(compressed).decode().rstrip("=")


def _today() -> datetime:
    return timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
