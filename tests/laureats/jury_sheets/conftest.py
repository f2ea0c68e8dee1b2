# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import json

import pytest
from django.core.management import CommandError, call_command

from laureats.models import SheetImport
from tests.accounts import make_account
from tests.laureats.jury_sheets import process_deeds as deeds
from tests.laureats.jury_sheets.factories import BREST, NEVERS, give_mark, make_export, make_marked_edition, make_sent
from tests.laureats.jury_sheets.processes import Processes
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


@pytest.fixture(scope="session")
def server(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock():
        return Processes(folder=tmp_path_factory.mktemp("private"))


@pytest.fixture
def processes(server, edition):
    make_account("secretariat")
    yield server
    server.end()


@pytest.fixture
def sent(edition):
    """Return two files: one creates two marks, clears one and brings an opinion, the other creates a mark."""
    give_mark(edition, NEVERS, "STR-1", "1")
    export = make_export(edition, marks={NEVERS: {"STR-1": "1"}})
    marked = make_sent(export, marks={BREST: [4, 2], NEVERS: [None, None]}, opinions={BREST: "Bien."}, name="gonnu.ods")
    listed = make_sent(make_export(edition, juror="aime"), marks={BREST: [3, None]}, name="aime.ods")
    return [(upload.name, upload.content) for upload in (marked, listed)]


@pytest.fixture
def held(processes, sent):
    """Return the address of the preview of files that are held, and what it shows, the clearing agreed to."""
    address = processes.run(deeds.hold, sent)
    return address, processes.run(deeds.preview, address)


@pytest.fixture
def batch(processes, held):
    """Return the identifier of files that are imported."""
    processes.run(deeds.confirm, *held)
    return str(SheetImport.objects.first().batch)
