# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keys as files that only their owner can read."""

import os
from pathlib import Path


def write_key(path: Path, *, pem: str) -> None:
    """Write a key into a new file. Raise `OSError` when it cannot be made, as when it exists."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(pem)
