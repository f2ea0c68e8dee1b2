# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people type as a name carries neither an address, nor the place of a link, into the letters of others."""

import pytest
from django.core.exceptions import ValidationError

from laureats.intake.plain_names import one_name
from laureats.intake.submission.letters import write_colleague_letter, write_mandate_letter
from laureats.intake.submission.people_form import ColleagueForm, PeopleForm
from tests.laureats.intake.factories import make_link
from tests.laureats.intake.submission.files import PEOPLE, make_ready_file

TRAP = "https://ailleurs.example/?{lien}"


@pytest.mark.parametrize(
    "name", [TRAP, "www.ailleurs.example", "{lien}", "Camille\nVotre candidature est refusée", "Camille\u2028Martin"]
)
def test_a_name_is_no_address_nor_several_lines(name):
    with pytest.raises(ValidationError):
        one_name(name)


@pytest.mark.parametrize("name", ["Camille Martin", "Anne-Lise d’Ô", "MM. Petit & Robert (intérim)"])
def test_a_name_is_a_name(name):
    assert one_name(name) is None


def test_the_people_of_a_file_bear_names():
    people = PeopleForm({**PEOPLE, "manager_name": TRAP, "referent_name": TRAP})
    colleague = ColleagueForm({"name": TRAP, "email": "alix@angouleme.example"})

    assert (sorted(people.errors), sorted(colleague.errors)) == (["manager_name", "referent_name"], ["name"])


@pytest.mark.django_db
def test_the_link_of_a_letter_stands_once_whatever_names_hold():
    candidature = make_ready_file(manager_name=TRAP)
    link = make_link(candidature, role="colleague", secret="alix", name=TRAP)

    letters = [write_mandate_letter(candidature), write_colleague_letter(candidature, inviter=TRAP, link=link)]

    assert [letter.text.count("{lien}") for letter in letters] == [1, 1]
