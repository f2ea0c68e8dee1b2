# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.faults import Refused
from laureats.intake.ceremony.placeholders import find_wording_faults
from laureats.intake.ceremony.wording import Wording, usual_wording
from laureats.intake.mail_templates import Purpose, fill

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("purpose", [Purpose.INVITATION, Purpose.LABELLED, Purpose.UNLABELLED])
def test_usual_words_have_no_fault(purpose):
    wording = usual_wording(purpose)

    assert find_wording_faults(subject=wording.subject, text=wording.text, purpose=purpose) == []


def test_accents_and_capitals_of_a_placeholder_do_not_matter():
    assert fill("{Edition} – {ÉDITION}, {lien}", words={"édition": "2026"}) == "2026 – 2026, {lien}"


def test_a_phrase_is_never_filled_in_again():
    assert fill("{organisme}", words={"organisme": "{édition}", "édition": "2026"}) == "(édition)"


@pytest.mark.parametrize(
    ("subject", "text", "faults"),
    [
        (
            "Bonjour",
            "{organism} {lien}",
            ["{organism} is not a placeholder of this mail; the nearest one is {organisme}."],
        ),
        ("{lien}", "{lien}", ["{lien} is not a placeholder of this mail; the nearest one is {lieu}."]),
        ("", "Venez !", ["The text of the mail lacks {lien}: without it, nobody can answer or read on."]),
    ],
)
def test_unknown_and_missing_placeholders_are_told(subject, text, faults):
    found = find_wording_faults(subject=subject, text=text, purpose=Purpose.INVITATION)

    assert [fault.message for fault in found] == faults


def test_an_invitation_knows_no_result():
    wording = Wording(purpose=Purpose.INVITATION, subject="", text="{niveau} {lien}")

    with pytest.raises(Refused) as refusal:
        wording.check()

    assert [fault.code for fault in refusal.value.faults] == ["unknown_placeholder"]
