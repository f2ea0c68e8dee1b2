# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Records in a few words, and what is asked of their files."""

from laureats.imports.uploads import Upload
from laureats.models import Award
from laureats.resources.importing import check_records, confirm_records
from laureats.resources.subjects import RECORD_SUBJECTS
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.imports.factories import AUTHOR, csv_records

FORMATS = ("csv", "ods", "xlsx")


def check(subject, *records, content=None, name="table.csv"):
    upload = Upload(name=name, content=csv_records(*records) if content is None else content)
    return check_records(resource=RECORD_SUBJECTS[subject], upload=upload)


def confirm(subject, *records, content=None, name="table.csv"):
    """Check and confirm a file, and return the report of the check."""
    plan = check(subject, *records, content=content, name=name)
    confirm_records(plan=plan, author=AUTHOR, subject=subject)
    return plan.report


def faults_of(subject, *records):
    return [(fault.cell, fault.code) for fault in check(subject, *records).report.faults]


def told(report):
    """Return every difference as (field, before, after)."""
    return [(each.field, each.before, each.after) for each in report.differences]


def past_edition(code="2018", **fields):
    """Return an edition known from sources: released, never sealed here."""
    return EditionFactory(code=code, year=int(code), released_at="2018-11-06T12:00:00Z", **fields)


def make_award(**fields):
    """Return an award of a past edition, with its source."""
    if "territory" not in fields:
        fields["territory"] = TerritoryFactory()
    body = fields["territory"]
    known = {"name": body.name, "kind": body.kind, "department": body.department, "sources": ["https://example.org"]}
    return Award.objects.create(**{**known, **fields})
