# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The commands of the secretariat, run without what they would tell a person."""

from io import StringIO

from django.core.management import call_command


def run_silently(command: str, *arguments: object, **options: object) -> None:
    """Run a command. Its sentences are dropped; a refusal still raises, with every fault."""
    call_command(command, *map(str, arguments), verbosity=0, stdout=StringIO(), stderr=StringIO(), **options)
