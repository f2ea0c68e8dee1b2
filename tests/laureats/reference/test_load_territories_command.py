# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib
import io
import json

import pytest
from django.core.management import call_command

from core.commands import Misuse, Refusal
from laureats.models import Territory
from tests.laureats.reference.factories import reference_file

pytestmark = pytest.mark.django_db

ORANGE = {"kind": "cc", "siren": "248400236", "name": "CC Pays d'Orange en Provence", "department": "84"}


def run(path, *options):
    output = io.StringIO()
    call_command("load_territories", str(path), *options, stdout=output)
    return output.getvalue()


def test_json_tells_what_was_done(tmp_path):
    path = tmp_path / "corps.csv"
    path.write_bytes(reference_file(ORANGE))

    assert json.loads(run(path, "--json")) == {
        "file": "corps.csv",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "created": 1,
        "changed": 0,
        "unchanged": 0,
        "errors": [],
    }


def test_without_json_a_sentence_tells_the_counts(tmp_path):
    path = tmp_path / "corps.csv"
    path.write_bytes(reference_file(ORANGE))

    assert [word for word in run(path).replace(",", "").replace(".", "").split() if word.isdigit()] == ["1", "0", "0"]


def test_a_refused_file_is_told_in_json_too_and_ends_with_one(tmp_path):
    path = tmp_path / "corps.csv"
    path.write_bytes(reference_file(ORANGE, {**ORANGE, "siren": "248400237"}))
    output = io.StringIO()

    with pytest.raises(Refusal) as refusal:
        call_command("load_territories", str(path), "--json", stdout=output)

    document = json.loads(output.getvalue())
    assert refusal.value.returncode == 1
    assert [(error["sheet"], error["cell"], error["code"]) for error in document["errors"]] == [
        ("", "B3", "invalid_siren")
    ]
    assert (document["created"], Territory.objects.count()) == (0, 0)


def test_a_missing_file_is_a_misuse(tmp_path):
    with pytest.raises(Misuse) as misuse:
        call_command("load_territories", str(tmp_path / "absent.csv"))

    assert misuse.value.returncode == 2
