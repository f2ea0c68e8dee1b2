# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a command takes when it has a process of its own, freshly started."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def measure_peak_megabytes(*arguments: str) -> float:
    """Run a management command on the scratch database, and return the most memory that a process of it has held."""
    process = subprocess.Popen([sys.executable, "manage.py", *arguments], cwd=_ROOT, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments[0]} ended with {process.returncode}.")
    return usage.ru_maxrss / 1024
