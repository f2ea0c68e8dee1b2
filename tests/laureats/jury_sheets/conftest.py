# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.laureats.jury_sheets.factories import make_marked_edition
from tests.laureats.spreadsheets.conftest import convert

__all__ = ["convert", "edition", "import_files", "list_errors"]


@pytest.fixture
def edition(db):
    return make_marked_edition()


@pytest.fixture
def import_files(tmp_path):
    """Have the command import files, confirmed in the name of gonnu; return its exit code and its reports."""

    def call(*uploads):
        paths = [tmp_path / upload.name for upload in uploads]
        for path, upload in zip(paths, uploads, strict=True):
            path.write_bytes(upload.content)
        output = io.StringIO()
        options = {"juror": "gonnu", "confirm": True, "json": True, "stdout": output}
        try:
            call_command("import_jury_sheets", "2026", *map(str, paths), **options)
        except CommandError as error:
            return error.returncode, json.loads(output.getvalue())
        return 0, json.loads(output.getvalue())

    return call


def list_errors(report):
    """Return the places and codes of the errors of one file, as the command prints them."""
    return [(error["sheet"], error["cell"], error["code"]) for error in report["errors"]]
