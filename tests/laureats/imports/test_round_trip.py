# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is written out row by row, as the site holds it, and imported again changes nothing."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from label.kinds import Kind
from label.models import Edition
from laureats.imports.cell_values import clean_line, clean_text
from laureats.models import Candidature, Decision, Recusal
from laureats.spreadsheets import guard_csv_text
from tests.factories import CandidatureFactory, EditionFactory, JurySeatFactory, LevelFactory, TerritoryFactory
from tests.laureats.imports.factories import check, confirm, counts_of, csv_table, ods_table, xlsx_table

# What XML and spreadsheets can hold, and no control character: those are refused on entry.
CHARACTERS = st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])
TEXTS = st.text(CHARACTERS | st.just("\n"), max_size=40).map(clean_text)
LINES = st.text(CHARACTERS, max_size=40).map(clean_line)
STATUSES = st.sampled_from([status for status in Candidature.Status.values if status != "eligible"])
SETTINGS = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def make_edition():
    """Return an edition that holds nothing yet: what an example wrote does not weigh on the next."""
    return EditionFactory(code=f"edition-{Edition.objects.count()}")


def write_csv(*rows):
    return csv_table(*([guard_csv_text(str(value)) for value in row] for row in rows))


def write_ods(*rows):
    return ods_table(*([escape(value) if isinstance(value, str) else value for value in row] for row in rows))


WRITERS = {"t.csv": write_csv, "t.ods": write_ods, "t.xlsx": xlsx_table}
# What the engine stores does not depend on the file that it came from.
NAMES = [name if name == "t.csv" else pytest.param(name, marks=pytest.mark.sqlite) for name in WRITERS]


@pytest.mark.parametrize("name", NAMES)
@SETTINGS
@given(records=st.lists(st.tuples(LINES, LINES, LINES, STATUSES, st.sampled_from(Kind.values)), max_size=4))
def test_candidatures_come_back_unchanged(db, name, records):
    edition = make_edition()
    for dossier, referent, manager, status, kind in records:
        CandidatureFactory(
            edition=edition,
            territory=TerritoryFactory(kind=kind),
            dossier=dossier,
            referent_name=referent,
            manager_name=manager,
            status=status,
        )
    header = ["reference", "siren", "territory", "kind", "department", "population", "dossier", "referent_name",
              "manager_name", "status"]  # fmt: skip
    rows = [
        [
            each.reference,
            each.territory.siren,
            each.territory.display_name,
            each.territory.kind,
            each.territory.department,
            each.territory.population,
            each.dossier,
            each.referent_name,
            each.manager_name,
            each.status,
        ]
        for each in Candidature.objects.filter(edition=edition).select_related("territory")
    ]

    report = check("candidatures", edition=edition, content=WRITERS[name](header, *rows), name=name).report

    assert (report.faults, counts_of(report), report.notices) == ((), (0, 0, len(records)), ())


@pytest.mark.parametrize("name", NAMES)
@SETTINGS
@given(reasons=st.lists(TEXTS, min_size=1, max_size=4), by_name=st.booleans())
def test_recusals_come_back_unchanged(db, name, reasons, by_name):
    edition = make_edition()
    for reason in reasons:
        Recusal.objects.create(
            seat=JurySeatFactory(edition=edition), candidature=CandidatureFactory(edition=edition), reason=reason
        )
    rows = [
        [each.seat.person.full_name if by_name else each.seat.code, each.candidature.reference, each.reason]
        for each in Recusal.objects.filter(seat__edition=edition).select_related("seat__person", "candidature")
    ]

    content = WRITERS[name](["juror", "reference", "reason"], *rows)
    report = check("recusals", edition=edition, content=content, name=name).report

    assert (report.faults, counts_of(report)) == ((), (0, 0, len(reasons)))


@pytest.mark.parametrize("name", NAMES)
@SETTINGS
@given(records=st.lists(st.tuples(st.sampled_from(["", "aucun", "1"]), LINES, TEXTS), min_size=1, max_size=4))
def test_decisions_come_back_unchanged(db, name, records):
    edition = make_edition()
    LevelFactory(edition=edition, code="1", name="Bronze")
    rows = []
    for awarded, reason, opinion in records:
        candidature = CandidatureFactory(edition=edition)
        rows.append([candidature.reference, awarded, reason or "Souverain", opinion or "Bravo"])
    content = WRITERS[name](["reference", "awarded_level", "reason", "opinion"], *rows)
    confirm("decisions", edition=edition, content=content, name=name)
    stored = {
        each.candidature.reference: [
            each.candidature.reference,
            ("" if not each.is_decided else each.awarded_level.code if each.awarded_level else "aucun"),
            each.reason,
            each.opinion,
        ]
        for each in Decision.objects.filter(candidature__edition=edition).select_related("candidature", "awarded_level")
    }

    content = WRITERS[name](["reference", "awarded_level", "reason", "opinion"], *stored.values())
    report = check("decisions", edition=edition, content=content, name=name).report

    assert [stored[row[0]] for row in rows] == rows
    assert (report.faults, counts_of(report)) == ((), (0, 0, len(stored)))
