# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why imports cannot be undone, in sentences (jury spreadsheets, "Preview, then confirm")."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.frozen import describe_frozen, find_closed
from laureats.jury_sheets.ledger import Ledger, StoredMark, StoredOpinion
from laureats.jury_sheets.stored_words import show_stored_mark
from laureats.models import MarkChange, OpinionChange, SheetImport
from laureats.spreadsheets.cell_words import quote

State = SheetImport.State


def find_refusals(imports: Sequence[SheetImport], *, ledger: Ledger) -> list[Fault]:
    """Return what stands against undoing, whatever the marks are now."""
    refusals = [fault for entry in imports for fault in refuse_entry(entry)]
    if ledger.is_frozen and not _is_of_deferred_files(imports, ledger=ledger):
        refusals.append(describe_frozen(ledger.edition))
    return refusals


def _is_of_deferred_files(imports: Sequence[SheetImport], *, ledger: Ledger) -> bool:
    """Tell whether the imports changed marks or opinions of files that were put off, and of no other."""
    of_marks = MarkChange.objects.filter(sheet_import__in=imports).values_list("candidature__reference", flat=True)
    of_opinions = OpinionChange.objects.filter(sheet_import__in=imports).values_list(
        "candidature__reference", flat=True
    )
    references = {*of_marks, *of_opinions}
    return bool(references) and not find_closed(references, edition=ledger.edition)


def refuse_entry(entry: SheetImport) -> Iterator[Fault]:
    """Yield the fault of an entry that is no import of marks, or none that stands."""
    named = {"file": quote(entry.file_name)}
    if entry.subject != SheetImport.Subject.MARKS:
        message = _("%(file)s brought no marks: only imports of jury workbooks can be undone.")
        yield Fault(code="not_marks", message=message % named)
    elif entry.state == State.UNDONE:
        message = _("The import of %(file)s is already undone, by %(author)s.")
        yield Fault(code="already_undone", message=message % {**named, "author": entry.undone_by_name})
    elif entry.state != State.CONFIRMED:
        message = _("%(file)s was never confirmed: there is nothing to undo.")
        yield Fault(code="not_confirmed", message=message % named)


def describe_mark(mark: ComparedMark, *, now: StoredMark | None) -> Fault:
    """Return the fault of a mark that has changed since the import left it."""
    message = _(
        "The mark of %(juror)s for %(reference)s, %(criterion)s, has changed since: the import left %(left)s, "
        "and it is now %(now)s."
    )
    shown = {"left": show_stored_mark(mark.after), "now": show_stored_mark(now)}
    return Fault(code="stale", message=message % {**mark.key._asdict(), **shown})


def describe_opinion(opinion: ComparedOpinion, *, now: StoredOpinion | None) -> Fault:
    """Return the fault of an opinion that has changed since the import left it."""
    message = _(
        "The opinion of %(juror)s on %(reference)s has changed since: the import left %(left)s, and it is now %(now)s."
    )
    shown = {"left": _show_opinion(opinion.after), "now": _show_opinion(now)}
    return Fault(code="stale", message=message % {**opinion.key._asdict(), **shown})


def _show_opinion(opinion: StoredOpinion | None) -> str:
    return _("“%(text)s”") % {"text": quote(opinion.text)} if opinion else _("no opinion")
