# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest

from label.models import Edition
from tests.label.commands.command_runs import run
from tests.label.definition.documents import EXAMPLE, as_file, example

pytestmark = pytest.mark.django_db


@pytest.fixture
def write_file(tmp_path):
    def write(content):
        path = tmp_path / "edition.json"
        path.write_bytes(content)
        return path

    return write


def test_load_edition_says_created_then_unchanged_then_updated(write_file):
    path = write_file(as_file(EXAMPLE))
    runs = [run("load_edition", path), run("load_edition", path)]
    path = write_file(as_file(example({"/name": "Autre nom"})))
    runs.append(run("load_edition", path))

    assert runs == [
        (0, "Edition 2026 was created.\n", ""),
        (0, "Edition 2026 is unchanged.\n", ""),
        (0, "Edition 2026 was updated.\n", ""),
    ]


def test_load_edition_answers_in_json(write_file):
    code, output, error = run("load_edition", write_file(as_file(EXAMPLE)), "--json")

    assert (code, json.loads(output), error) == (0, {"edition": "2026", "status": "created", "errors": []}, "")


def test_load_edition_lists_every_fault_and_writes_nothing(write_file):
    path = write_file(as_file(example({"/quorum": 0, "/levels/0/min_total": "-1"})))

    assert run("load_edition", path) == (
        1,
        "",
        f"{path} is refused, and nothing was written.\n"
        "/quorum: The quorum is at least one juror.\n"
        "/levels/0/min_total: A number is written with digits and at most one point, like “2.5”.",
    )
    assert not Edition.objects.exists()


def test_load_edition_lists_every_fault_in_json(write_file):
    path = write_file(as_file(example({"/quorum": 0})))

    code, output, _error = run("load_edition", path, "--json")

    fault = {"pointer": "/quorum", "code": "quorum_too_low", "message": "The quorum is at least one juror."}
    assert (code, json.loads(output)) == (1, {"edition": "2026", "status": "refused", "errors": [fault]})


def test_load_edition_names_no_edition_in_an_unreadable_file(write_file):
    code, output, error = run("load_edition", write_file(b"{"), "--json")

    message = "The file is not JSON: line 1, column 2 cannot be read."
    fault = {"pointer": "", "code": "not_json", "message": message}
    assert (code, json.loads(output)) == (1, {"edition": None, "status": "refused", "errors": [fault]})
    assert error.endswith(f"nothing was written.\n{message}")


def test_load_edition_can_print_whatever_the_file_holds(write_file):
    path = write_file(rb'{"\ud800\u0000": 1, "name": "\udfff\u001b[31m", "year": 2026, "domains": [], "levels": []}')

    code, output, error = run("load_edition", path, "--json")

    assert (code, error.encode().decode()) == (1, error)
    assert [(fault["pointer"], fault["code"]) for fault in json.loads(output.encode())["errors"]] == [
        ("", "forbidden_character"),
        ("/name", "forbidden_character"),
        ("/domains", "empty_list"),
        ("/levels", "empty_list"),
    ]
    assert "\x1b" not in output + error


def test_load_edition_is_misused_without_a_file_that_can_be_read(tmp_path):
    runs = [run("load_edition", tmp_path / "absent.json"), run("load_edition", tmp_path)]

    assert [(code, output) for code, output, _error in runs] == [(2, ""), (2, "")]
