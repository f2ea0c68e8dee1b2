# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lighthouse, pinned by package-lock.json and installed by `make lighthouse`, asked from Python."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
VERSION = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]["lighthouse"]
# A page takes some five seconds, ten when its speed is measured, and a busy machine several times as long.
SECONDS_A_PAGE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What Lighthouse says of a page: its scores out of 100, what it finds wrong, and the bytes of a first view.

    Bytes are counted with the category `performance` alone, else 0.
    """

    scores: dict[str, int]
    failures: list[str]
    bytes: int


def audit_pages(*, base_url: str, addresses: tuple[str, ...], categories: tuple[str, ...]) -> dict[str, Audit]:
    """Return the audit of each address of a site, by address."""
    command = ["node", "audit.mjs", ",".join(categories), *(f"{base_url}{address}" for address in addresses)]
    done = subprocess.run(
        command,
        cwd=FOLDER,
        env=os.environ | {"CHROME_PATH": "/usr/bin/chromium"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=SECONDS_A_PAGE * len(addresses),
    )
    audited = json.loads(done.stdout)
    return {address: Audit(**audited[f"{base_url}{address}"]) for address in addresses}
