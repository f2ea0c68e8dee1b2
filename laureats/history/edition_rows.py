# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The past editions of `editions.csv`, checked."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.history.scales import SCALES
from laureats.history.sources import shown_source
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table

_YEAR = re.compile(r"[12][0-9]{3}")
# "4 domaines : formats ouverts; …"
_COUNT_OF_DOMAINS = re.compile(r"^[0-9]+ domaines\s*:\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    code: str
    opens_on: date | None
    closes_on: date | None
    jury_on: date | None
    ceremony_on: date | None
    ceremony_place: str
    published_on: date | None
    candidates: int | None
    labelled: int | None
    already_labelled: int | None
    scale: str
    domains: tuple[str, ...]
    note: str
    source: str

    @property
    def results_on(self) -> date | None:
        """Return the day on which the results became public: that of the ceremony when no other is known."""
        return self.published_on or self.ceremony_on


def read_edition_rows(table: Table) -> dict[str, EditionRow]:
    """Return the editions by code, and note the faults in the table."""
    editions: dict[str, EditionRow] = {}
    for table_row in table.rows:
        reader = RowReader(table=table, row=table_row)
        row = _read_row(reader)
        if row.code in editions:
            message = _("The edition %(code)s is there twice.") % {"code": row.code}
            reader.fault(column="edition", code="repeated_key", message=message)
        _check_dates(reader=reader, row=row)
        editions.setdefault(row.code, row)
    return editions


def _read_row(reader: RowReader) -> EditionRow:
    code = _read_code(reader)
    return EditionRow(
        code=code,
        opens_on=reader.day("opens_on"),
        closes_on=reader.day("closes_on"),
        jury_on=reader.day("jury_on"),
        ceremony_on=reader.day("ceremony_on"),
        ceremony_place=reader.text("ceremony_place", limit=255),
        published_on=reader.day("published_on"),
        candidates=reader.count("candidates"),
        labelled=reader.count("labelled"),
        already_labelled=reader.count("already_labelled"),
        scale=reader.choice("scale", choices=SCALES, known=", ".join(SCALES)),
        domains=_read_domains(reader),
        note=reader.text("note", limit=5000),
        source=shown_source(source=reader.text("source", limit=500), edition=code),
    )


def _read_code(reader: RowReader) -> str:
    code = reader.required_text("edition", limit=50)
    if code and not _YEAR.fullmatch(code):
        message = _("“%(code)s” is not a year of four digits.") % {"code": code}
        reader.fault(column="edition", code="invalid_year", message=message)
    return code


def _read_domains(reader: RowReader) -> tuple[str, ...]:
    listed = _COUNT_OF_DOMAINS.sub("", reader.text("domains", limit=2000))
    return tuple(name.strip() for name in listed.split(";") if name.strip())


def _check_dates(*, reader: RowReader, row: EditionRow) -> None:
    if row.opens_on and row.closes_on and row.opens_on > row.closes_on:
        message = _("The edition closes before it opens.")
        reader.fault(column="closes_on", code="dates_order", message=message)
    if row.results_on is None:
        message = _("A past edition needs the date of its ceremony, or that of its publication.")
        reader.fault(column="ceremony_on", code="missing", message=message)
    elif row.results_on > timezone.localdate():
        message = _("The results of this edition are still to come: the history holds past editions only.")
        reader.fault(column="ceremony_on", code="not_past", message=message)
