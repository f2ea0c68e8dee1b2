# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file of a label kit."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class KitFile:
    """What a file is for ("badge-light.svg", "certificat.pdf"), its media type and its bytes."""

    role: str
    media_type: str
    content: bytes
