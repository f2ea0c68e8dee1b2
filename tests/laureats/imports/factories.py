# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Flat files in a few words, and what is asked of them."""

import csv
import io
from decimal import Decimal

import openpyxl
from django.apps import apps

from laureats.authors import Author
from laureats.imports.subjects import FLAT_SUBJECTS
from laureats.imports.uploads import Upload
from laureats.models import ContentChange, PreparedPage
from tests.laureats.spreadsheets.factories import (
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
)

AUTHOR = Author(name="Ada")


def csv_table(*rows, delimiter=";"):
    """Return the bytes of a CSV file; the first row holds the headers."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def csv_records(*records):
    """Return the bytes of a CSV file of records; a column that a record does not tell is blank."""
    columns = list(dict.fromkeys(column for record in records for column in record))
    return csv_table(columns, *([record.get(column, "") for column in columns] for record in records))


def ods_table(*rows, name="Feuille1"):
    """Return the bytes of an ODS file of one sheet; numbers are stored as numbers."""
    return make_ods(make_ods_sheet(*(make_ods_row(*map(_ods_cell, row)) for row in rows), name=name))


def _ods_cell(value):
    if isinstance(value, int | Decimal):
        return make_ods_number(value)
    return make_ods_text(*value.split("\n")) if value else "<table:table-cell/>"


def xlsx_table(*rows, name="Feuille1"):
    """Return the bytes of an XLSX file of one sheet; numbers are stored as numbers, texts never as formulas."""
    workbook = openpyxl.Workbook()
    workbook.active.title = name
    for row in rows:
        workbook.active.append(list(row))
    for cell in (cell for row in workbook.active for cell in row if isinstance(cell.value, str)):
        cell.data_type = "s"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def make_upload(content, name="table.csv"):
    return Upload(name=name, content=content)


def check(subject, *, edition, content, name="table.csv"):
    return FLAT_SUBJECTS[subject].check(edition=edition, upload=make_upload(content, name))


def confirm(subject, *, edition, content, name="table.csv", author=AUTHOR):
    """Check and confirm a file, and return the report of the check."""
    plan = check(subject, edition=edition, content=content, name=name)
    FLAT_SUBJECTS[subject].confirm(plan=plan, author=author)
    return plan.report


def faults_of(subject, *, edition, content, name="table.csv"):
    """Return where each fault is, and its code."""
    report = check(subject, edition=edition, content=content, name=name).report
    return [(fault.cell, fault.code) for fault in report.faults]


def counts_of(report):
    return (report.counts.created, report.counts.changed, report.counts.unchanged)


def told(report):
    """Return every difference as (reference, field, before, after)."""
    return [(each.reference, each.field, each.before, each.after) for each in report.differences]


# What the site keeps of the pages that it drew: not a record, and never the same twice.
DRAWN = {ContentChange, PreparedPage}


def dump_tables():
    """Return every row of every table of the project's own apps, but what was drawn from them."""
    models = [*apps.get_app_config("label").get_models(), *apps.get_app_config("laureats").get_models()]
    tables = {
        each
        for model in models
        for each in [model, *(field.remote_field.through for field in model._meta.many_to_many)]
    }
    return {model._meta.label: list(model.objects.order_by("pk").values_list()) for model in tables - DRAWN}
