# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run a command as the command line would, and tell all that it says."""

from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError


def run(name, /, *arguments):
    """Return the exit code, the standard output and the message of the error."""
    output = StringIO()
    try:
        call_command(name, *map(str, arguments), stdout=output)
    except CommandError as error:
        return error.returncode, output.getvalue(), str(error)
    return 0, output.getvalue(), ""
