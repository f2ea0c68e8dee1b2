#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run the commands that the README shows, in their order, and write their real output under each.

`python scripts/walk_readme.py`, on a demonstration freshly loaded at `DATABASE_URL`; `--check` writes nothing and fails
when an output is not the one shown.
"""

import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

README = Path("README.md")
# Identifiers are drawn anew each time: the README shows that there is one.
IDENTIFIER = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def run(command: str) -> str:
    """Return what a command prints, errors included, as a person would read it."""
    shell_words = command.replace(".venv/bin/python", sys.executable)
    done = subprocess.run(shell_words, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return IDENTIFIER.sub("IDENTIFIANT", done.stdout)


def refresh(text: str) -> str:
    return BLOCK.sub(lambda block: f"```console\n$ {block['command']}\n{run(block['command'])}```", text)


def main() -> int:
    shown = README.read_text(encoding="utf-8")
    real = refresh(shown)
    if "--check" not in sys.argv:
        README.write_text(real, encoding="utf-8")
        return 0
    difference = unified_diff(shown.splitlines(), real.splitlines(), "README.md", "real output", lineterm="")
    sys.stdout.writelines(f"{line}\n" for line in difference)
    return 0 if real == shown else 1


if __name__ == "__main__":
    sys.exit(main())
