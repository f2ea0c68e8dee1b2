# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition to mark, the files that jurors send, and what came of them."""

import csv
import io
import zipfile
from decimal import Decimal
from xml.sax.saxutils import escape

import xlsxwriter

from laureats.authors import Author
from laureats.imports.uploads import Upload
from laureats.jury_sheets import Allowances, check_jury_sheets, confirm_jury_sheets
from laureats.jury_sheets.meta import WorkbookMeta, grid_fingerprint
from laureats.models import Mark, Opinion, Recusal, SheetExport
from laureats.spreadsheets.headers import CloseHeader
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    TerritoryFactory,
)
from tests.laureats.spreadsheets.factories import (
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    make_zip,
)

SECRETARIAT = Author(name="Secrétariat")
BREST, NEVERS, PARIS = "2026-0001", "2026-0002", "2026-0003"
HEADER = ["Référence", "Collectivité", "SIREN", "STR-1", "STR-2"]


def make_marked_edition(**fields):
    """Return an edition with two criteria (maxima 5 and 3), jurors gonnu and aime, and three candidatures."""
    edition = EditionFactory(**({"quorum": 1, "mark_step": Decimal("0.5")} | fields))
    domain = DomainFactory(edition=edition, code="STR")
    CriterionFactory(domain=domain, code="STR-1", max_points=Decimal("5"), sort_order=0)
    CriterionFactory(domain=domain, code="STR-2", max_points=Decimal("3"), sort_order=1)
    for order, (code, minimum) in enumerate([("1", "20"), ("2", "60")]):
        LevelFactory(edition=edition, code=code, min_total=minimum, sort_order=order)
    for order, code in enumerate(["gonnu", "aime"]):
        JurySeatFactory(edition=edition, code=code, sort_order=order)
    for reference, name in [(BREST, "Brest"), (NEVERS, "Nevers"), (PARIS, "Paris")]:
        CandidatureFactory(edition=edition, reference=reference, territory=TerritoryFactory(name=name))
    return edition


def siren_of(edition, reference):
    return edition.candidatures.get(reference=reference).territory.siren


def give_mark(edition, reference, criterion, value, *, juror="gonnu", comment=""):
    """Store a mark: a number, or "NA"."""
    state, points = ("not_applicable", None) if value == "NA" else ("graded", Decimal(value))
    return Mark.objects.create(
        seat=edition.seats.get(code=juror),
        candidature=edition.candidatures.get(reference=reference),
        criterion=edition.criteria.get(code=criterion),
        state=state,
        points=points,
        comment=comment,
    )


def give_opinion(edition, reference, text, *, juror="gonnu"):
    seat, candidature = edition.seats.get(code=juror), edition.candidatures.get(reference=reference)
    return Opinion.objects.create(seat=seat, candidature=candidature, text=text)


def recuse(edition, reference, *, juror="gonnu"):
    seat, candidature = edition.seats.get(code=juror), edition.candidatures.get(reference=reference)
    return Recusal.objects.create(seat=seat, candidature=candidature)


def make_export(edition, *, juror="gonnu", marks=None, opinions=None):
    """Return the record of a workbook sent with these marks and opinions, nothing by default."""
    return SheetExport.objects.create(
        edition=edition,
        seat=edition.seats.get(code=juror),
        grid_fingerprint=grid_fingerprint(edition=edition, criteria=edition.criteria.all()),
        baseline={"marks": marks or {}, "opinions": opinions or {}},
    )


def make_meta(export, /, **fields):
    """Return the rows of the `_meta` sheet of a workbook sent, some of them falsified."""
    true = {
        "edition": export.edition.code,
        "juror": export.seat.code,
        "export": export.identifier,
        "grid": export.grid_fingerprint,
    }
    return [list(row) for row in WorkbookMeta(**(true | fields)).as_rows()]


def make_csv(*rows, name="grille.csv", delimiter=";"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return Upload(name=name, content=text.getvalue().encode())


def make_grid(*rows, name="grille.csv"):
    """Return a CSV grid: each row a reference and its marks."""
    return make_csv(["Référence", "STR-1", "STR-2"], *rows, name=name)


def make_workbook(sheets, name="grille.ods"):
    """Return an ODS workbook; a cell is a number, a text, None, or raw XML when it begins with `<`."""
    drawn = (make_ods_sheet(*map(_draw_row, rows), name=sheet) for sheet, rows in sheets.items())
    return Upload(name=name, content=make_ods("".join(drawn)))


def replace_in_ods(upload, old, new):
    """Return a workbook with other words in its content."""
    package = zipfile.ZipFile(io.BytesIO(upload.content))
    parts = {name: package.read(name).decode() for name in package.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(old, new)
    return Upload(name=upload.name, content=make_zip(parts))


def make_xlsx(sheets, name="grille.xlsx"):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        for sheet, rows in sheets.items():
            worksheet = workbook.add_worksheet(sheet)
            for index, row in enumerate(rows):
                worksheet.write_row(index, 0, row)
    return Upload(name=name, content=stream.getvalue())


def make_sent(export, /, *, marks=None, opinions=None, name="grille.ods", **meta):
    """Return the workbook of an export as it comes back: Notes, Avis when there are opinions, and `_meta`."""
    sheets = {"Notes": [HEADER, [None, None, None, "Critère 1 (5)", "Critère 2 (3)"], *_spread(marks or {})]}
    if opinions is not None:
        sheets["Avis"] = [["Référence", "Collectivité", "Avis"], *([ref, None, text] for ref, text in opinions.items())]
    return make_workbook(sheets | {"_meta": make_meta(export, **meta)}, name=name)


def agree_to(*pairs):
    """Return what ticking these close headers allows: each a text as headers compare, and a key."""
    return frozenset(CloseHeader(text=text, key=key) for text, key in pairs)


def check(edition, *uploads, juror="gonnu", **allowances):
    return check_jury_sheets(edition=edition, uploads=uploads, juror=juror, allowances=Allowances(**allowances))


def confirm(edition, *uploads, juror="gonnu", **allowances):
    """Check and confirm files that must have no fault."""
    plan = check(edition, *uploads, juror=juror, **allowances)
    assert list_faults(plan) == []
    return confirm_jury_sheets(plan=plan, author=SECRETARIAT)


def list_faults(plan):
    """Return the places and codes of every fault, in order; sentences depend on the language."""
    return [(fault.sheet, fault.cell, fault.code) for fault in plan.faults]


def list_counts(plan):
    """Return created, changed, cleared and unchanged marks of each file."""
    counts = [report.counts for report in plan.reports]
    return [(each.created, each.changed, each.cleared, each.unchanged) for each in counts]


def held_marks(*, juror="gonnu"):
    """Return what the site holds: points, or "NA", by reference and criterion."""
    marks = Mark.objects.filter(seat__code=juror).select_related("candidature", "criterion")
    return {(mark.candidature.reference, mark.criterion.code): _value(mark) for mark in marks}


def held_opinions(*, juror="gonnu"):
    opinions = Opinion.objects.filter(seat__code=juror)
    return dict(opinions.values_list("candidature__reference", "text"))


def make_report(upload, **said):
    """Return the documented object of one file, with nothing but what is said."""
    nothing = {"created": 0, "changed": 0, "cleared": 0, "unchanged": 0, "ignored": [], "errors": [], "levels": []}
    return {"file": upload.name, "sha256": upload.sha256, "juror": "gonnu"} | nothing | said


def _value(mark):
    return "NA" if mark.points is None else f"{mark.points.normalize():f}"


def _spread(marks):
    return [[reference, None, None, *cells] for reference, cells in marks.items()]


def _draw_row(row):
    return make_ods_row(*map(_draw_cell, row))


def _draw_cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return value if value.startswith("<") else make_ods_text(*escape(value).split("\n"))
    return make_ods_number(value)
