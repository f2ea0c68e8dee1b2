# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole addresses that credentials hold. They name an award by its edition and its file's reference.

Neither ever changes, where the address of a page may: a credential is kept for years.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, resolve, reverse

from laureats.models import Award

VERSION = re.compile(r"version-([1-9][0-9]{0,4})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialName:
    """What the identifier of a credential tells."""

    edition: str
    reference: str
    version: int


def issuer_address(site: str) -> str:
    return site + reverse("laureats_credential_issuer")


def keys_address(site: str) -> str:
    return site + reverse("laureats_jwks")


def key_address(site: str, *, thumbprint: str) -> str:
    return site + reverse("laureats_credential_key", kwargs={"thumbprint": thumbprint})


def credential_path(award: Award, *, extension: str) -> str:
    return reverse("laureats_credential", kwargs={**_name(award), "extension": extension})


def status_path(award: Award) -> str:
    return reverse("laureats_credential_status", kwargs=_name(award))


def credential_id(site: str, *, award: Award) -> str:
    """Return the identifier of the award's credential: its address, and a version that each erratum moves."""
    return f"{site}{credential_path(award, extension='jwt')}#version-{version_of(award)}"


def version_of(award: Award) -> int:
    return award.errata_count + 1


def read_credential_id(identifier: str, *, site: str) -> CredentialName | None:
    """Return what an identifier tells, or none when this site cannot have written it."""
    address, _mark, fragment = identifier.partition("#")
    version = VERSION.match(fragment)
    if version is None or not address.startswith(f"{site}/"):
        return None
    try:
        match = resolve(unquote(urlsplit(address).path))
    except (Resolver404, ValueError):
        return None
    if match.url_name != "laureats_credential":
        return None
    return CredentialName(edition=match.kwargs["edition"], reference=match.kwargs["reference"], version=int(version[1]))


def _name(award: Award) -> dict[str, str]:
    if award.candidature is None:
        raise ValueError(f"{award} was not sealed: it has no credential")
    return {"edition": award.edition.code, "reference": award.candidature.reference}
