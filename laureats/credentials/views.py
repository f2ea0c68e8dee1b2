# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What programs read. What is not public, what never was and what was not sealed answer alike, after the same query."""

import json
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from laureats.credentials import addresses
from laureats.credentials.claims import CONTEXT, describe_credential, describe_issuer
from laureats.credentials.keys import PublicKey, SigningKey, public_keys, signing_key_or_none
from laureats.credentials.queries import certified_award_or_none
from laureats.credentials.signing import sign_credential, sign_status
from laureats.models import Award
from laureats.public.addresses import site_address

JWT = "application/jwt"
JSON = "application/json"
CONTENT_TYPES = {"jwt": JWT, "json": JSON}
# Any site may read them. They are asked for anew each time: an erratum changes them.
FILE_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
def serve_credential(request: HttpRequest, edition: str, reference: str, extension: str) -> HttpResponseBase:
    """Serve the latest version, signed, or as JSON for whoever wants to read it."""
    award = certified_award_or_none(edition=edition, reference=reference)
    key = signing_key_or_none()
    if award is None or award.withdrawn_at is not None or key is None:
        raise Http404
    response = _credential_file(award, key=key, extension=extension)
    return _hand_over(request, response)


@require_safe
def serve_status(request: HttpRequest, edition: str, reference: str) -> HttpResponseBase:
    """Serve which versions of the credential hold no more, signed; a label taken back has a status too."""
    award = certified_award_or_none(edition=edition, reference=reference)
    key = signing_key_or_none()
    if award is None or key is None:
        raise Http404
    return _hand_over(request, HttpResponse(sign_status(award, key=key), content_type=JWT))


@require_safe
def serve_issuer(request: HttpRequest) -> HttpResponseBase:
    return _hand_over(request, _as_json({"@context": CONTEXT, **describe_issuer(site_address())}))


@require_safe
def serve_keys(request: HttpRequest) -> HttpResponseBase:
    """Serve the public keys (RFC 7517): an empty list when there is none."""
    site = site_address()
    return _hand_over(request, _as_json({"keys": [_describe_key(key, site=site) for key in public_keys()]}))


@require_safe
def serve_key(request: HttpRequest, thumbprint: str) -> HttpResponseBase:
    """Serve one public key, at the address that a token names it by."""
    key = next((key for key in public_keys() if key.thumbprint == thumbprint), None)
    if key is None:
        raise Http404
    return _hand_over(request, _as_json(_describe_key(key, site=site_address())))


def _credential_file(award: Award, *, key: SigningKey, extension: str) -> HttpResponse:
    if extension == "json":
        return _as_json(describe_credential(award))
    response = HttpResponse(sign_credential(award, key=key), content_type=JWT)
    name = f"attestation-{award.territory.slug}-{award.edition.code}.jwt"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return response


def _describe_key(key: PublicKey, *, site: str) -> dict[str, str]:
    return {**key.jwk, "kid": addresses.key_address(site, thumbprint=key.thumbprint)}


def _as_json(document: object) -> HttpResponse:
    return HttpResponse(json.dumps(document, ensure_ascii=False, indent=2), content_type=JSON)


def _hand_over(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    etag = f'"{sha256(response.content).hexdigest()}"'
    response["ETag"] = etag
    answer = get_conditional_response(request, etag=etag, response=response) or response
    for header, value in FILE_HEADERS.items():
        answer[header] = value
    return answer
