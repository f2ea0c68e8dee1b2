# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""LibreOffice on the command line."""

import shutil
import subprocess

import pytest

# What a shell says of a program that aborted, as LibreOffice does now and then while it starts on a loaded machine.
ABORTED = 128 + 6


def find_office():
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is not installed: `sh scripts/system_packages.sh test` does it.")
    return office


def run_office(command):
    """Run LibreOffice, a second time if it aborted."""
    first = subprocess.run(command, capture_output=True, check=False, timeout=120)
    if first.returncode == ABORTED:
        subprocess.run(command, capture_output=True, check=True, timeout=120)
    else:
        first.check_returncode()
