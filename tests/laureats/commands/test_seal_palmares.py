# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`seal_palmares` and `unseal_palmares`."""

import pytest

from laureats.models import Palmares, Unsealing
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import fault, run_json
from tests.laureats.palmares.factories import (
    make_decided_edition,
    make_released_edition,
    make_sealed_edition,
    undecide,
)

pytestmark = pytest.mark.django_db

UNDECIDED = "2026-0002, Boé: no level is decided yet."


def test_a_seal_tells_its_fingerprint():
    make_decided_edition()

    code, document, error = run_json("seal_palmares", "2026")

    told = {"status": "sealed", "fingerprint": Palmares.objects.get().fingerprint, "errors": []}
    assert (code, document, error) == (0, told, "")


def test_sealing_again_tells_the_same():
    make_decided_edition()

    assert run_json("seal_palmares", "2026") == run_json("seal_palmares", "2026")


def test_a_refused_seal_names_every_file():
    undecide(make_decided_edition(), "2026-0002")

    document = {"status": "refused", "fingerprint": None, "errors": [fault("undecided", UNDECIDED)]}
    assert run_json("seal_palmares", "2026") == (1, document, UNDECIDED)


def test_the_author_is_the_command_line_by_default():
    make_decided_edition()

    run("seal_palmares", "2026")

    assert Palmares.objects.get().sealed_by == "command line"


def test_the_author_can_be_named(django_user_model):
    django_user_model.objects.create_user("ada", first_name="Ada", last_name="LOVELACE")
    make_decided_edition()

    run("seal_palmares", "2026", "--author", "ada")

    assert Palmares.objects.get().sealed_by == "Ada LOVELACE"


def test_an_unknown_author_is_misuse():
    make_decided_edition()

    code, _output, error = run("seal_palmares", "2026", "--author", "ada")

    assert (code, error, Palmares.objects.count()) == (2, "No account is called ada.", 0)


def test_a_seal_taken_off_tells_the_fingerprint_it_had():
    fingerprint = make_sealed_edition().palmares.fingerprint

    outcome = run_json("unseal_palmares", "2026", "--reason", "Une coquille.")

    assert outcome == (0, {"status": "unsealed", "fingerprint": fingerprint, "errors": []}, "")
    assert Unsealing.objects.values_list("reason", "author_name").get() == ("Une coquille.", "command line")


@pytest.mark.parametrize(
    ("make", "reason", "code", "message"),
    [
        (make_sealed_edition, " ", "reason_required", "Write why the seal is taken off."),
        (make_decided_edition, "Une coquille.", "not_sealed", "This edition is not sealed."),
        (make_released_edition, "Une coquille.", "released", "The results are public: a correction takes an erratum."),
    ],
)
def test_a_refused_unsealing_tells_why(make, reason, code, message):
    make()

    document = {"status": "refused", "fingerprint": None, "errors": [fault(code, message)]}
    assert run_json("unseal_palmares", "2026", "--reason", reason) == (1, document, message)


def test_an_unsealing_asks_for_the_option_of_its_reason():
    make_sealed_edition()

    _code, output, error = run("unseal_palmares", "2026")

    assert (output, "--reason" in error, Palmares.objects.count()) == ("", True, 1)


@pytest.mark.parametrize("command", [["seal_palmares"], ["unseal_palmares", "--reason", "Une coquille."]])
def test_an_unknown_edition_is_misuse(db, command):
    code, _output, error = run(command[0], "2031", *command[1:])

    assert (code, error) == (2, "No edition has the code 2031. Known editions: none.")
