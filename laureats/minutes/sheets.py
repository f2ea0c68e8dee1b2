# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal as sheets of a workbook."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from core.formats import format_long_date
from laureats.minutes.minutes import GridPart, Minutes
from laureats.spreadsheets.writing import CellValue, DraftWorkbook, Table, draft_sheet

_FRENCH_NUMBER = re.compile(r"[0-9]+(,[0-9]+)?")


def draft_minutes(minutes: Minutes) -> DraftWorkbook:
    """Return the workbook, dated of the seal so that it is the same when made again."""
    return DraftWorkbook(
        title=_("Minutes of the jury – %(edition)s") % {"edition": minutes.name},
        sheets=[draft_sheet(table) for table in _list_tables(minutes)],
        written_at=minutes.palmares.sealed_at,
    )


def _list_tables(minutes: Minutes) -> Iterator[Table]:
    yield Table(title=_("Minutes"), header=[_("Subject"), _("Content")], rows=_list_facts(minutes))
    yield _tabulate_jury(minutes)
    if minutes.grid:
        yield _tabulate_grid(minutes.grid)
        yield _tabulate_thresholds(minutes.grid)
    yield _tabulate_decisions(minutes)
    yield _tabulate_marks(minutes)
    yield _tabulate_sums(minutes)


def _as_cells(texts: Sequence[str]) -> list[CellValue]:
    """Return figures as numbers that a spreadsheet adds up, and anything else as it is."""
    return [Decimal(text.replace(",", ".")) if _FRENCH_NUMBER.fullmatch(text) else text for text in texts]


def _list_facts(minutes: Minutes) -> Iterator[tuple[str, str]]:
    palmares = minutes.palmares
    yield _("Edition"), minutes.name
    yield _("Code"), minutes.edition.code
    for name, day in minutes.days:
        yield name, format_long_date(day)
    yield _("Sealed on"), date_format(localtime(palmares.sealed_at), "DATETIME_FORMAT")
    yield _("Sealed by"), palmares.sealed_by
    if minutes.recusals is not None:
        yield _("Recusals"), str(minutes.recusals)
    for reference, name in minutes.deferred:
        yield _("Deferred file"), f"{reference} – {name}"
    for unsealing in minutes.unsealings:
        hour = date_format(localtime(unsealing.unsealed_at), "DATETIME_FORMAT")
        yield _("Seal taken off"), f"{hour}, {unsealing.author_name} – {unsealing.reason} – {unsealing.fingerprint}"
    for rule in minutes.grid.rules if minutes.grid else ():
        yield _("Rule"), rule
    for profile in minutes.grid.profiles if minutes.grid else ():
        yield _("Profile of the grid"), profile
    yield _("Fingerprint (SHA-256)"), palmares.fingerprint


def _tabulate_jury(minutes: Minutes) -> Table:
    header = [_("Code"), _("Name"), _("Function"), _("Seat"), _("Chair")]
    rows = [
        (juror.code, juror.name, juror.function, juror.state, _("yes") if juror.is_chair else _("no"))
        for juror in minutes.jury
    ]
    return Table(title=_("Jury"), header=header, rows=rows)


def _tabulate_grid(grid: GridPart) -> Table:
    header = [
        _("Domain"),
        _("Weight of the domain"),
        _("Criterion"),
        _("Name"),
        _("Maximum"),
        _("Weight of the criterion"),
        _("Bonus"),
    ]
    rows = [
        (
            line.domain,
            *_as_cells([line.domain_weight]),
            line.code,
            line.name,
            *_as_cells([line.max_points, line.weight]),
            _("yes") if line.is_bonus else _("no"),
        )
        for line in grid.criteria
    ]
    return Table(title=_("Grid"), header=header, rows=rows)


def _tabulate_thresholds(grid: GridPart) -> Table:
    header = [_("Profile of the grid"), _("Level"), _("Minimum total"), _("Minimum by domain")]
    rows = [(line.profile, line.level, *_as_cells([line.total]), line.minima) for line in grid.thresholds]
    return Table(title=_("Thresholds"), header=header, rows=rows)


def _tabulate_decisions(minutes: Minutes) -> Table:
    header = [
        _("Rank"), _("Reference"), _("Body"), _("Total"), _("Computed level"), _("Awarded level"), _("Mentions"),
        _("Recusals"), _("Reason"), _("Jury’s opinion"),
    ]  # fmt: skip
    rows = [
        (
            *_as_cells([line.rank]), line.reference, line.name, *_as_cells([line.total]), line.computed, line.awarded,
            line.mentions, *_as_cells([line.recusals]), line.reason, line.opinion,
        )
        for line in minutes.decisions
    ]  # fmt: skip
    return Table(title=_("Decisions"), header=header, rows=rows)


def _tabulate_marks(minutes: Minutes) -> Table:
    jurors = [juror.code for juror in minutes.jury]
    header = [
        _("Reference"),
        _("Domain"),
        _("Criterion"),
        _("Maximum"),
        _("Weight of the criterion"),
        *jurors,
        _("Mark"),
    ]
    rows = [
        (
            file.reference,
            line.domain,
            line.code,
            *_as_cells([line.max_points, line.weight, *line.marks, line.outcome]),
        )
        for file in minutes.derivations
        for line in file.lines
    ]
    return Table(title=_("Marks"), header=header, rows=rows)


def _tabulate_sums(minutes: Minutes) -> Table:
    rows = [(file.reference, file.name, spelt) for file in minutes.derivations for spelt in file.sums]
    return Table(title=_("Sums"), header=[_("Reference"), _("Body"), _("Sum")], rows=rows)
