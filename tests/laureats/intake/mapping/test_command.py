# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`import_candidatures` with a mapping."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from laureats.models import Candidature
from tests.factories import TerritoryFactory
from tests.laureats.intake.factories import make_open_edition
from tests.laureats.intake.mapping.factories import ROW, make_export, make_mapping

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def path(tmp_path):
    TerritoryFactory(name="Angoulême")
    make_open_edition()
    make_mapping()
    file = tmp_path / "export.csv"
    file.write_bytes(make_export(ROW).content)
    return file


def run(path, *options):
    out = io.StringIO()
    call_command("import_candidatures", "2026", str(path), *options, stdout=out)
    return out.getvalue()


def test_the_command_writes_nothing_without_confirm(path):
    said = run(path, "--mapping", "DS 2026")

    assert "export.csv: 1 created, 0 changed, 0 unchanged." in said
    assert not Candidature.objects.exists()


def test_the_command_confirms_and_answers_as_the_other_imports(path):
    told = json.loads(run(path, "--mapping", "DS 2026", "--confirm", "--json"))

    counts = {name: told[name] for name in ("file", "created", "changed", "unchanged", "errors")}
    assert counts == {"file": "export.csv", "created": 1, "changed": 0, "unchanged": 0, "errors": []}
    assert Candidature.objects.get().dossier == "12345"


def test_a_fault_ends_with_code_1(path):
    path.write_bytes(make_export({"Part des postes": "beaucoup"}).content)

    with pytest.raises(CommandError) as refusal:
        run(path, "--mapping", "DS 2026", "--confirm")

    assert refusal.value.returncode == 1
    assert not Candidature.objects.exists()


def test_an_unknown_mapping_ends_with_code_2(path):
    with pytest.raises(CommandError) as refusal:
        run(path, "--mapping", "autre")

    assert refusal.value.returncode == 2
    assert str(refusal.value) == "No mapping is called autre. Known: DS 2026."
