# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Is this a credential of ours, untouched, and does it still hold? Nothing is fetched: the keys are the site's own."""

from dataclasses import dataclass
from enum import StrEnum

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.types import Options

from laureats.credentials import addresses
from laureats.credentials.keys import public_keys
from laureats.credentials.queries import certified_award_or_none
from laureats.credentials.signing import ALGORITHM
from laureats.models import Award
from laureats.public.addresses import site_address

# A credential is some 4,000 characters long.
LONGEST_TOKEN = 20_000
OPTIONS: Options = {"require": ["iss", "jti", "nbf", "sub"], "verify_aud": False}


class Outcome(StrEnum):
    VALID = "valid"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    UNREADABLE = "unreadable"
    UNKNOWN_KEY = "unknown-key"
    ALTERED = "altered"
    UNKNOWN = "unknown"


SIGNED = frozenset({Outcome.VALID, Outcome.CORRECTED, Outcome.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a token is worth; `award` is the one it tells of, when the signature holds. `key` is its thumbprint."""

    outcome: Outcome
    award: Award | None = None
    key: str = ""

    @property
    def is_signed(self) -> bool:
        return self.outcome in SIGNED


def check_token(token: str) -> Verdict:
    """Judge a token that may come from anyone."""
    text = "".join(token.split())
    kid = _read_kid(text)
    if kid is None:
        return Verdict(outcome=Outcome.UNREADABLE)
    site = site_address()
    key = next((key for key in public_keys() if kid == addresses.key_address(site, thumbprint=key.thumbprint)), None)
    if key is None:
        return Verdict(outcome=Outcome.UNKNOWN_KEY)
    identifier = _read_identifier(text, key=key.rsa, issuer=addresses.issuer_address(site))
    if identifier is None:
        return Verdict(outcome=Outcome.ALTERED)
    return _judge(identifier, site=site, thumbprint=key.thumbprint)


def _read_kid(text: str) -> str | None:
    """Return the key that a token names, none when it is no token signed as ours are: the token chooses nothing."""
    if len(text) > LONGEST_TOKEN:
        return None
    try:
        header = jwt.get_unverified_header(text)
    except (jwt.PyJWTError, ValueError, RecursionError):
        return None
    return header.get("kid", "") if header.get("alg") == ALGORITHM else None


def _read_identifier(text: str, *, key: RSAPublicKey, issuer: str) -> str | None:
    """Return the identifier of a credential whose signature, issuer and dates hold."""
    try:
        claims = jwt.decode(text, key, algorithms=[ALGORITHM], issuer=issuer, options=OPTIONS)
    except (jwt.PyJWTError, ValueError, RecursionError):
        return None
    return str(claims["jti"])


def _judge(identifier: str, *, site: str, thumbprint: str) -> Verdict:
    name = addresses.read_credential_id(identifier, site=site)
    award = name and certified_award_or_none(edition=name.edition, reference=name.reference)
    if not name or not award:
        return Verdict(outcome=Outcome.UNKNOWN, key=thumbprint)
    return Verdict(outcome=_standing(award, version=name.version), award=award, key=thumbprint)


def _standing(award: Award, *, version: int) -> Outcome:
    if award.withdrawn_at is not None:
        return Outcome.WITHDRAWN
    return Outcome.VALID if version == addresses.version_of(award) else Outcome.CORRECTED
