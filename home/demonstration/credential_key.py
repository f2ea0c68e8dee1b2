# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A key for the demonstration's credentials: made on the spot, it proves nothing to anyone."""

from pathlib import Path

from laureats.credentials.key_files import write_key
from laureats.credentials.keys import make_key


def ensure_key(setting: str) -> None:
    """Make the key where the setting names a file that is not there; a key that is given is left alone."""
    if not setting or "-----BEGIN" in setting or Path(setting).exists():
        return
    write_key(Path(setting), pem=make_key())
