# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Confirm marks given at the table: written whole or not at all, with their trace in the journal of imports."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.jury_sheets.findings import Findings
from laureats.jury_sheets.journal import keep_changes
from laureats.jury_sheets.writing import write_marks
from laureats.models import SheetImport
from laureats.palmares.sealing import lock_edition
from laureats.table_marks.checking import check_table_marks
from laureats.table_marks.entry import TableEntry
from laureats.table_marks.plan import TableOutdated, TablePlan


@transaction.atomic
def confirm_table_marks(*, edition: Edition, entry: TableEntry, fingerprint: str, author: Author) -> SheetImport:
    """Write the marks of an entry and keep each value before and after.

    `fingerprint` is that of the plan that was read. Raises Refused with every fault, and TableOutdated (a Refused)
    when the same entry would now do something else: nothing is written.
    """
    plan = check_table_marks(edition=lock_edition(edition), entry=entry)
    if plan.faults:
        raise Refused(each.fault for each in plan.faults)
    if plan.fingerprint != fingerprint:
        message = _("The site has changed since you read this: read it again, then confirm.")
        raise TableOutdated([Fault(code="stale", message=message)])
    if not plan.changed:
        raise Refused([Fault(code="nothing", message=_("All of it is on the site already: nothing would change."))])
    return _write(plan, author=author)


def _write(plan: TablePlan, *, author: Author) -> SheetImport:
    record = _record(plan, author=author)
    keep_changes(imports=[record], files=[Findings(marks=list(plan.marks))], ledger=plan.ledger)
    write_marks(plan.marks, ledger=plan.ledger)
    return record


def _record(plan: TablePlan, *, author: Author) -> SheetImport:
    """Keep what stands for a file: its reason and its source. The juror is named by code: a person may be erased."""
    candidature = plan.ledger.candidatures[plan.entry.reference]
    named = {"juror": plan.entry.juror, "body": candidature.snapshot_name or candidature.territory.name}
    return SheetImport.objects.create(
        edition=plan.edition,
        subject=SheetImport.Subject.MARKS,
        state=SheetImport.State.CONFIRMED,
        origin=SheetImport.Origin.TABLE,
        batch=uuid.uuid4(),
        seat=plan.ledger.seats[plan.entry.juror],
        file_name=(_("Marks at the table, %(juror)s, %(body)s") % named)[:255],
        reason=plan.entry.reason.strip(),
        source=plan.entry.source.strip(),
        created_count=plan.counts.created,
        changed_count=plan.counts.changed,
        cleared_count=plan.counts.cleared,
        unchanged_count=plan.counts.unchanged,
        author=author.user,
        author_name=author.name,
    )
