# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`add_erratum`."""

import json
from datetime import UTC

import pytest

from laureats.models import Erratum
from tests.factories import EditionFactory
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import run_json
from tests.laureats.palmares.factories import make_released_edition

pytestmark = pytest.mark.django_db
REFUSED = {
    "status": "refused",
    "edition": "2026",
    "reference": "2026-0001",
    "published_at": None,
    "changes": {},
    "previous_fingerprint": None,
    "fingerprint": None,
}


@pytest.fixture
def write(tmp_path):
    def write(**members):
        path = tmp_path / "erratum.json"
        path.write_text(json.dumps(members))
        return str(path)

    return write


def test_an_erratum_is_told_as_one_document(write):
    edition = make_released_edition()

    code, document, error = run_json("add_erratum", "2026", "2026-0001", write(reason="R", changes={"level": "1"}))

    erratum = Erratum.objects.get()
    told = {
        "status": "published",
        "edition": "2026",
        "reference": "2026-0001",
        "published_at": erratum.published_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "changes": {"level": {"before": "2", "after": "1"}},
        "previous_fingerprint": edition.palmares.fingerprint,
        "fingerprint": erratum.fingerprint,
        "errors": [],
    }
    assert (code, document, error) == (0, told, "")


def test_an_erratum_is_told_in_a_sentence(write):
    make_released_edition()

    code, output, _error = run("add_erratum", "2026", "2026-0001", write(reason="R", changes={"level": None}))

    fingerprint = Erratum.objects.get().fingerprint
    assert (code, output) == (0, f"The erratum on 2026-0001 is public. Its fingerprint: {fingerprint}.\n")


def test_faults_of_the_file_are_told_at_their_pointers(write):
    make_released_edition()

    code, document, _error = run_json("add_erratum", "2026", "2026-0001", write(reason="R", changes={"level": "9"}))

    message = "The code “9” names nothing known. Known codes: 1, 2."
    faults = [{"pointer": "/changes/level", "code": "unknown_code", "message": message}]
    assert (code, document) == (1, REFUSED | {"errors": faults})


def test_what_changes_nothing_is_refused(write):
    make_released_edition()
    path = write(reason="R", changes={"level": "2"})

    code, _output, error = run("add_erratum", "2026", "2026-0001", path)

    sentences = f"{path} is refused, and nothing was written.\nThis changes nothing: the award says so already."
    assert (code, error) == (1, sentences)


def test_the_author_can_be_named(write, django_user_model):
    make_released_edition()
    django_user_model.objects.create_user("ada", first_name="Ada", last_name="LOVELACE")

    run("add_erratum", "2026", "2026-0001", write(reason="R", changes={"level": "1"}), "--author", "ada")

    assert Erratum.objects.get().author_name == "Ada LOVELACE"


@pytest.mark.parametrize(
    ("edition", "reference", "file"),
    [("2030", "2026-0001", "erratum.json"), ("2026", "2026-0099", "erratum.json"), ("2026", "2026-0001", "no.json")],
    ids=["edition", "reference", "file"],
)
def test_what_does_not_exist_is_misuse(write, tmp_path, edition, reference, file):
    make_released_edition()
    write(reason="R", changes={"level": "1"})

    code, _output, _error = run("add_erratum", edition, reference, str(tmp_path / file))

    assert (code, Erratum.objects.count()) == (2, 0)


def test_a_past_edition_is_sent_to_its_import(write):
    EditionFactory(code="2018", year=2018, released_at="2018-12-01T12:00:00Z")

    code, document, _error = run_json("add_erratum", "2018", "2018-0001", write(reason="R", changes={"level": None}))

    assert (code, [error["code"] for error in document["errors"]]) == (1, ["from_sources"])
