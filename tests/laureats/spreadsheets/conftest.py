# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""LibreOffice, started once for the folder with a profile of its own."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.laureats.spreadsheets.office import find_office, run_office

Convert = Callable[..., list[Path]]


@pytest.fixture(scope="session")
def convert(tmp_path_factory) -> Convert:
    """Return a function that has LibreOffice save files in a format, and gives the new files in the same order."""
    office = find_office()
    profile = tmp_path_factory.mktemp("office-profile")

    def convert_files(sources: Iterable[Path], *, to: str, directory: Path, opened_as: str = "") -> list[Path]:
        sources = list(sources)
        command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        opened = [f"--infilter={opened_as}"] if opened_as else []
        run_office([*command, *opened, "--convert-to", to, "--outdir", directory, *sources])
        return [directory / source.with_suffix(f".{to.partition(':')[0]}").name for source in sources]

    return convert_files
