# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One way to write a document as bytes, so that a replay can be compared byte for byte (levels, "Replay")."""

import hashlib
import json


def canonical_json(value: object) -> bytes:
    """Write plain JSON types as UTF-8 with sorted keys and no spaces.

    Raise TypeError for any other type, and ValueError for a number JSON does not know.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
