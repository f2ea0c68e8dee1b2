# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import json

import pytest
from django.core.management import call_command

from core.commands import Misuse, Refusal
from label.models import Edition
from tests.factories import CriterionFactory, EditionFactory
from tests.laureats.history.factories import AWARD_2018, SEAT_2018, files

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(tmp_path):
    for name, content in files(awards=[AWARD_2018], seats=[SEAT_2018]).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def run(directory, *options):
    output = io.StringIO()
    call_command("load_history", str(directory), *options, stdout=output)
    return output.getvalue()


def test_json_tells_what_was_done(directory):
    created = {"created": 1, "changed": 0, "unchanged": 0}

    assert json.loads(run(directory, "--json")) == {
        "editions": created,
        "jurors": created,
        "awards": created,
        "errors": [],
    }


def test_sentences_name_the_editions_that_were_left_alone(directory):
    edition = EditionFactory(code="2018", year=2018)
    CriterionFactory(edition=edition, domain__edition=edition)

    assert "2018" in run(directory).splitlines()[3]


def test_refused_files_are_told_in_json_too_and_end_with_one(directory):
    (directory / "palmares-connus.csv").write_bytes(files(awards=[{**AWARD_2018, "level": "6"}])["palmares-connus.csv"])
    output = io.StringIO()

    with pytest.raises(Refusal) as refusal:
        call_command("load_history", str(directory), "--json", stdout=output)

    document = json.loads(output.getvalue())
    assert refusal.value.returncode == 1
    assert [(error["sheet"], error["cell"], error["code"]) for error in document["errors"]] == [
        ("palmares-connus.csv", "G2", "unknown_value")
    ]
    assert (document["awards"]["created"], Edition.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["editions.csv", "jurys.csv", "palmares-connus.csv"])
def test_a_missing_file_is_a_misuse(directory, name):
    (directory / name).unlink()

    with pytest.raises(Misuse) as misuse:
        call_command("load_history", str(directory))

    assert misuse.value.returncode == 2


def test_a_missing_directory_is_a_misuse(tmp_path):
    with pytest.raises(Misuse):
        call_command("load_history", str(tmp_path / "absent"))
