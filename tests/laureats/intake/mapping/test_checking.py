# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.intake.mapping.checking import find_mapping_faults, suggest_former
from laureats.intake.mapping.exports import read_export
from laureats.intake.mapping.targets import list_targets
from tests.laureats.intake.factories import make_open_edition
from tests.laureats.intake.mapping.factories import COLUMNS, HEADINGS, ROW, make_export

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def targets():
    return list_targets(make_open_edition())


def faults_of(columns, *, headings=HEADINGS, targets):
    faults = find_mapping_faults(columns, export=read_export(make_export(ROW, headings=headings)), targets=targets)
    return [(fault.cell, fault.code) for fault in faults]


def test_a_mapping_that_fits_has_no_fault(targets):
    assert faults_of(COLUMNS, targets=targets) == []


def test_columns_in_another_order_fit(targets):
    assert faults_of(COLUMNS, headings=HEADINGS[::-1], targets=targets) == []


def test_a_new_heading_needs_a_decision(targets):
    assert faults_of(COLUMNS, headings=[*HEADINGS, "Autre"], targets=targets) == [("P1", "unmapped_column")]


def test_a_repeated_heading_needs_a_decision(targets):
    assert faults_of(COLUMNS, headings=[*HEADINGS, "Licence"], targets=targets) == [("P1", "unmapped_column")]


def test_a_heading_that_is_gone_is_told(targets):
    headings = [heading for heading in HEADINGS if heading != "Licence"]

    assert faults_of(COLUMNS, headings=headings, targets=targets) == [("", "missing_column")]


def test_a_heading_left_out_may_go(targets):
    headings = [heading for heading in HEADINGS if heading != "Archivé"]

    assert faults_of(COLUMNS, headings=headings, targets=targets) == []


def test_a_question_that_is_no_longer_asked_is_told(targets):
    assert faults_of({**COLUMNS, "Licence": "answer:OLD.one"}, targets=targets) == [("N1", "unknown_question")]


def test_two_columns_of_one_target_are_refused_but_for_names(targets):
    columns = {**COLUMNS, "Part des postes": "answer:LOG.licence"}

    assert faults_of(columns, targets=targets) == [("N1", "duplicate_column")]


def test_a_mapping_needs_the_dossier_and_a_body(targets):
    columns = {**COLUMNS, "ID": "", "Collectivité": "", "Établissement SIRET": ""}

    assert faults_of(columns, targets=targets) == [("", "missing_column"), ("", "missing_column")]


def test_suggest_former_names_the_nearest_heading_that_is_gone(targets):
    headings = [*(heading for heading in HEADINGS if heading != "Part des postes"), "Part des postes (%)"]
    export = read_export(make_export(ROW, headings=headings))

    assert suggest_former(COLUMNS, export=export) == {"Part des postes (%)": "Part des postes"}
