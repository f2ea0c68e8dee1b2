#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run what docs/api.md shows against a demonstration, and write the real output under each command and program.

`python -m scripts.walk_api`, beside a demonstration just seeded and served; `--site http://127.0.0.1:8106` tells where,
`--check` writes nothing and fails when an output is not the one shown, or when a question that it shows finds nothing.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

DOCUMENT = Path("docs/api.md")
# Where `make run` serves it: what readers see.
SITE = "http://127.0.0.1:8000"
COMMAND = re.compile(r"```console\n\$ (?P<command>(?:[^\n]*\\\n)*[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
PROGRAM = re.compile(r"```(?P<language>python|js)\n(?P<program>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
# What tables show of the API.
QUESTION = re.compile(r"`(/api/v1/[^`{]*\?[^`{]+)`")
RUNNERS = {"python": [sys.executable, "-"], "js": ["node", "--input-type=module", "-"]}


def run_command(command: str, *, site: str) -> str:
    done = subprocess.run(
        command.replace(SITE, site), shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return _as_shown(done.stdout, site=site)


def run_program(program: str, *, language: str, site: str) -> str:
    done = subprocess.run(
        RUNNERS[language],
        input=program.replace(SITE, site),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return _as_shown(done.stdout, site=site)


def _as_shown(output: str, *, site: str) -> str:
    """Return an output as a reader of the document gets it, with lines that end."""
    text = output.replace("\r", "").replace(site, SITE)
    return text if text.endswith("\n") else f"{text}\n"


def refresh(text: str, *, site: str) -> str:
    """Return the document with the real output of each command, then of each program."""
    commands = COMMAND.sub(
        lambda block: f"```console\n$ {block['command']}\n{run_command(block['command'], site=site)}```", text
    )
    return PROGRAM.sub(lambda block: _rerun(block, site=site), commands)


def _rerun(block: re.Match[str], *, site: str) -> str:
    output = run_program(block["program"], language=block["language"], site=site)
    return f"```{block['language']}\n{block['program']}```\n\n```text\n{output}```"


def find_dead(text: str, *, site: str) -> Iterator[str]:
    """Yield the questions that are refused, or to which nothing answers."""
    for path in dict.fromkeys(QUESTION.findall(text)):
        try:
            with urlopen(f"{site}{path}") as answer:  # noqa: S310 - a site that the caller names
                found = json.load(answer)["count"]
        except HTTPError as error:
            yield f"{path}: {error.code}"
            continue
        if not found:
            yield f"{path}: no result"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--site", default=SITE)
    asked = parser.parse_args()
    shown = DOCUMENT.read_text(encoding="utf-8")
    real = refresh(shown, site=asked.site)
    if not asked.check:
        DOCUMENT.write_text(real, encoding="utf-8")
        return 0
    difference = unified_diff(shown.splitlines(), real.splitlines(), str(DOCUMENT), "real output", lineterm="")
    sys.stdout.writelines(f"{line}\n" for line in difference)
    dead = list(find_dead(shown, site=asked.site))
    sys.stdout.writelines(f"{line}\n" for line in dead)
    return 0 if real == shown and not dead else 1


if __name__ == "__main__":
    sys.exit(main())
