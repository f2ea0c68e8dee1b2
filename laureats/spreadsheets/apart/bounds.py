# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a child process may take: nets under the reader's own bounds, which ordinary files never come near."""

from dataclasses import dataclass

from laureats.spreadsheets.limits import MIB

# 256 MiB of data, and what a bare Python maps before it reads anything.
_MEMORY_BYTES = (256 + 32) * MIB
# The reader gives up after 4.5 s; telling what it read takes the rest.
_PROCESSOR_SECONDS = 6
# A machine may be busy with other things.
_WALL_SECONDS = 10.0
# A web process is itself killed when a request takes too long.
_BATCH_SECONDS = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Whole seconds of processor and seconds by the clock for one file, the latter for a batch, bytes of memory."""

    memory_bytes: int = _MEMORY_BYTES
    processor_seconds: int = _PROCESSOR_SECONDS
    wall_seconds: float = _WALL_SECONDS
    batch_seconds: float = _BATCH_SECONDS


USUAL = Bounds()
