# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The credential as a file to hand over, in the label kit."""

from laureats.assets.kit_file import KitFile
from laureats.credentials.keys import signing_key_or_none
from laureats.credentials.signing import sign_credential
from laureats.credentials.views import JWT
from laureats.models import Award


def credential_file(award: Award) -> KitFile | None:
    """Return the signed credential of a standing, sealed and released award; none for another, or without a key."""
    key = signing_key_or_none()
    is_certified = award.frozen_at is not None and award.withdrawn_at is None and award.edition.is_released
    if key is None or not is_certified:
        return None
    return KitFile(role="attestation.jwt", media_type=JWT, content=sign_credential(award, key=key).encode())
