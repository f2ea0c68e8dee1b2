# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run a command of the laureates, and read the document it prints."""

import json

from tests.label.commands.command_runs import run


def run_json(name, /, *arguments):
    """Return the exit code, the one JSON document and the message of the error."""
    code, output, error = run(name, *arguments, "--json")
    return code, json.loads(output), error


def fault(code, message):
    return {"sheet": "", "cell": "", "code": code, "message": message}
