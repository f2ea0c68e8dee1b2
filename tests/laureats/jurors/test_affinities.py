# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.jurors.affinities import Affinity, Evidence, FileTraits, JurorTraits, find_affinities

ELIE = JurorTraits(first_name="François", last_name="ÉLIE")


def evidence(juror, **file):
    return [found.evidence for found in find_affinities(juror=juror, file=FileTraits(**({"body": "Nevers"} | file)))]


def works_at(*texts, email=""):
    return JurorTraits(first_name="Ada", last_name="LOVELACE", email=email, attachments=texts)


@pytest.mark.parametrize(
    "named", ["M. François ELIE, Adjoint au Maire", "ELIE François", "elie francois", "François Élie"]
)
@pytest.mark.parametrize(("field", "kind"), [("referent", "REFERENT"), ("manager", "MANAGER"), ("carrier", "CARRIER")])
def test_a_juror_is_found_among_the_people_of_a_file(field, kind, named):
    assert evidence(ELIE, **{field: named}) == [Evidence[kind]]


@pytest.mark.parametrize(
    "named",
    [
        "Claire ELIE",
        "François ELIEZER",
        "François-Marie ELIE",
        "François ELIE-DUPONT",
        "Mme ELIE et M. François DUPONT",
        "",
    ],
)
def test_someone_else_is_not_the_juror(named):
    assert evidence(ELIE, referent=named) == []


def test_a_match_says_both_sides_as_they_are_written():
    found = find_affinities(juror=ELIE, file=FileTraits(body="Angoulême", carrier="M. François ELIE, Adjoint au Maire"))

    assert found == [
        Affinity(evidence=Evidence.CARRIER, said="François ÉLIE", found="M. François ELIE, Adjoint au Maire")
    ]


@pytest.mark.parametrize("text", ["Ville de Nevers", "Adjointe au maire de Nevers", "NEVERS"])
def test_an_organisation_or_a_function_names_the_body(text):
    assert evidence(works_at(text)) == [Evidence.BODY]


def test_an_organisation_is_named_by_a_longer_body():
    assert evidence(works_at("Déclic"), body="Association Déclic") == [Evidence.BODY]


def test_former_names_and_bodies_before_or_after_count_too():
    assert evidence(works_at("Ville de Bagneux"), former_names=("Bagneux",)) == [Evidence.FORMER_BODY]
    assert evidence(works_at("Ville de Bagneux"), related=("Bagneux",)) == [Evidence.RELATED_BODY]


def test_an_organisation_that_names_a_body_twice_is_told_once():
    assert evidence(works_at("Ville de Nevers"), former_names=("Nevers",), related=("Nevers",)) == [Evidence.BODY]


@pytest.mark.parametrize("text", ["Ville", "Mairie", "", "April"])
def test_an_organisation_without_a_name_of_its_own_matches_no_body(text):
    assert evidence(works_at(text)) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ville d'Angoulême", "dsi@mairie-angouleme.fr"),
        ("April", "cada@april.org"),
        ("Saint-Martin-d'Uriage", "dsi@saintmartinduriage.fr"),
        ("Saint-Martin-d'Uriage", "dsi@si.saint-martin-uriage.fr"),
    ],
)
def test_an_organisation_is_recognised_in_the_address_of_the_manager(text, address):
    assert evidence(works_at(text), manager_email=address) == [Evidence.ADDRESS]


@pytest.mark.parametrize("address", ["dsi@aprilia.org", "april@exemple.fr", ""])
def test_other_addresses_are_not_the_organisation_s(address):
    assert evidence(works_at("April"), manager_email=address) == []


def test_the_juror_and_the_manager_have_an_address_in_one_place():
    assert evidence(works_at(email="ada@si.exemple.fr"), manager_email="cy@si.exemple.fr") == [Evidence.ADDRESS]


def test_an_address_at_a_public_provider_says_nothing():
    assert evidence(works_at(email="ada@gmail.com"), manager_email="cy@gmail.com") == []
