# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""LibreOffice, asked how it shows a file."""

import shutil
from pathlib import Path

import pytest

from tests.laureats.jury_sheets.outgoing.factories import export_one
from tests.laureats.spreadsheets.conftest import convert
from tests.laureats.spreadsheets.office import find_office, run_office

__all__ = ["convert"]

_FOLDER = Path(__file__).parent / "files"


@pytest.fixture(scope="session")
def look_at(tmp_path_factory):
    """Return a function that opens a file in LibreOffice and tells what `files/Look.xba` prints of it."""
    office = find_office()
    directory = tmp_path_factory.mktemp("office-look")
    command = [office, f"-env:UserInstallation={(directory / 'profile').as_uri()}", "--headless", "--norestore"]
    # The first start lays the profile out, over whatever is there.
    run_office([*command, "--terminate_after_init"])
    shutil.copytree(_FOLDER, directory / "profile/user/basic/Standard", dirs_exist_ok=True)

    def look(path):
        printed = directory / "printed.txt"
        macro = f'macro:///Standard.Look.PrintViews("{path.as_uri()}","{printed.as_uri()}")'
        run_office([*command, macro])
        return printed.read_text().splitlines()

    return look


@pytest.fixture
def exported(edition, tmp_path):
    """Return a function that writes the workbook of gonnu to disk."""

    def write(file_format):
        sheet = export_one(edition, file_format)
        path = tmp_path / sheet.file_name
        path.write_bytes(sheet.content)
        return path

    return write
