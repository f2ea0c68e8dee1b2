# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Workbooks that go out, and what comes of them when they come back as they are."""

from decimal import Decimal

from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances, check_jury_sheets
from laureats.jury_sheets.outgoing import export_jury_sheets
from laureats.models import Mark, Opinion, Recusal, SheetExport
from laureats.spreadsheets import read_workbook
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    TerritoryFactory,
)
from tests.laureats.jury_sheets.factories import SECRETARIAT, list_faults

FORMATS = ["ods", "xlsx", "csv"]
WORKBOOKS = ["ods", "xlsx"]


def export(edition, file_format="ods", *, jurors=None, author=SECRETARIAT):
    """Return the files of these jurors, by code; None for every active one."""
    seats = None if jurors is None else list(edition.seats.filter(code__in=jurors))
    return export_jury_sheets(edition=edition, seats=seats, file_format=SheetExport.Format(file_format), author=author)


def export_one(edition, file_format="ods", *, juror="gonnu"):
    (sheet,) = export(edition, file_format, jurors=[juror])
    return sheet


def read_sheets(sheet):
    """Return the texts and numbers of a file, blanks as None, by sheet: rows are lists as long as their last cell."""
    workbook = read_workbook(sheet.content, name=sheet.file_name)
    return {
        each.name: [_list_cells(each.rows.get(row, {})) for row in range(max(each.rows) + 1)]
        for each in workbook.sheets
    }


def take_back(edition, *sheets, **allowances):
    """Check files as a juror sends them back."""
    uploads = [Upload(name=sheet.file_name, content=sheet.content) for sheet in sheets]
    juror = sheets[0].seat.code if len(sheets) == 1 else None
    return check_jury_sheets(edition=edition, uploads=uploads, juror=juror, allowances=Allowances(**allowances))


def find_changes(plan):
    """Return everything that a plan would not leave as it is: nothing, for a file that comes back as it went out."""
    reports = plan.reports
    counts = [counts for report in reports for counts in (report.counts, report.opinion_counts)]
    return {
        "faults": list_faults(plan),
        "ignored": [report.ignored for report in reports if report.ignored],
        "changes": sum(each.created + each.changed + each.cleared for each in counts),
        "levels": [report.levels for report in reports if report.levels],
    }


NO_CHANGE = {"faults": [], "ignored": [], "changes": 0, "levels": []}


def count_unchanged(plan):
    """Return how many marks and opinions were read and are as they were."""
    return (
        sum(report.counts.unchanged for report in plan.reports),
        sum(report.opinion_counts.unchanged for report in plan.reports),
    )


def make_edition(*, code="2026", step="0.5", maxima, names, juror="gonnu", criterion_name="Critère"):
    """Return an edition with a juror, a criterion for each code and maximum, and a candidature for each name."""
    edition = EditionFactory(code=code, mark_step=Decimal(step))
    domain = DomainFactory(edition=edition, code="D")
    for order, (criterion, maximum) in enumerate(maxima.items()):
        CriterionFactory(
            domain=domain, code=criterion, name=criterion_name, max_points=Decimal(maximum), sort_order=order
        )
    JurySeatFactory(edition=edition, code=juror)
    for order, name in enumerate(names):
        territory = TerritoryFactory(name=name)
        CandidatureFactory(edition=edition, territory=territory, reference=f"{code}-{order:04d}")
    return edition


def hold(edition, *, marks, opinions, recused=()):
    """Have the site hold rows of values (points, "NA" or None), texts and recusals, in the order of candidatures."""
    seat = edition.seats.get()
    criteria = list(edition.criteria.all())
    candidatures = sorted(edition.candidatures.all(), key=lambda candidature: candidature.reference)
    Mark.objects.bulk_create(
        _make_mark(value, seat=seat, candidature=candidature, criterion=criterion)
        for candidature, row in zip(candidatures, marks, strict=True)
        for criterion, value in zip(criteria, row, strict=True)
        if value is not None
    )
    Opinion.objects.bulk_create(
        Opinion(seat=seat, candidature=candidature, text=text)
        for candidature, text in zip(candidatures, opinions, strict=True)
        if text
    )
    Recusal.objects.bulk_create(Recusal(seat=seat, candidature=candidatures[at]) for at in recused)


def _make_mark(value, **keys):
    state, points = ("not_applicable", None) if value == "NA" else ("graded", Decimal(value))
    return Mark(state=state, points=points, **keys)


def _list_cells(row):
    return [row[column].value if column in row else None for column in range(max(row, default=-1) + 1)]
