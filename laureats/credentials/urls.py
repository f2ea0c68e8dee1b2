# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of what programs read: credentials and their statuses, the issuer, its keys."""

from django.urls import path, re_path

from laureats.credentials.views import (
    CONTENT_TYPES,
    serve_credential,
    serve_issuer,
    serve_key,
    serve_keys,
    serve_status,
)

EXTENSION = rf"(?P<extension>{'|'.join(CONTENT_TYPES)})"

urlpatterns = [
    path(".well-known/jwks.json", serve_keys, name="laureats_jwks"),
    path("attestations/emetteur.json", serve_issuer, name="laureats_credential_issuer"),
    re_path(r"^attestations/cles/(?P<thumbprint>[A-Za-z0-9_-]{43})\.json\Z", serve_key, name="laureats_credential_key"),
    re_path(
        rf"^attestations/(?P<edition>[^/]+)/(?P<reference>.+)/attestation\.{EXTENSION}\Z",
        serve_credential,
        name="laureats_credential",
    ),
    path("attestations/<str:edition>/<path:reference>/statut.jwt", serve_status, name="laureats_credential_status"),
]
