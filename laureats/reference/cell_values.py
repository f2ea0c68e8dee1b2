# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a cell of a reference file must hold: each reader returns the value, or notes the fault and returns a blank."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from label.kinds import Kind
from laureats.reference.csv_table import Table, TableRow
from laureats.siren import is_valid_siren

MAX_COUNT = 2**31 - 1
# Four decimals of a degree are ten metres.
DEGREE_STEP = Decimal("0.0001")

_COUNT = re.compile(r"[0-9]{1,10}")
_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,15})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReader:
    """The cells of one row, read by column."""

    table: Table
    row: TableRow

    def fault(self, *, column: str, code: str, message: str) -> None:
        self.table.add_fault(row=self.row.number, column=column, code=code, message=message)

    def text(self, column: str, *, limit: int) -> str:
        value = self.row.values.get(column, "")
        if len(value) > limit:
            message = _("This text has %(found)d characters, %(limit)d are the most.")
            self.fault(column=column, code="too_long", message=message % {"found": len(value), "limit": limit})
        return value

    def required_text(self, column: str, *, limit: int) -> str:
        value = self.text(column, limit=limit)
        if not value:
            self.fault(column=column, code="missing", message=_("This cell may not be blank."))
        return value

    def choice(self, column: str, *, choices: Container[str], known: str) -> str:
        """Return one of `choices`, or a fault that lists them as `known` tells."""
        value = self.row.values.get(column, "")
        if value not in choices:
            message = _("“%(value)s” is not expected here. Use one of: %(known)s.")
            self.fault(column=column, code="unknown_value", message=message % {"value": value, "known": known})
        return value

    def kind(self) -> str:
        value = self.row.values["kind"]
        if value not in Kind.values:
            message = _("“%(value)s” is not a kind of body. Use one of: %(known)s.")
            values = {"value": value, "known": ", ".join(Kind.values)}
            self.fault(column="kind", code="unknown_kind", message=message % values)
        return value

    def siren(self) -> str:
        value = self.row.values["siren"]
        if value and not is_valid_siren(value):
            message = _("%(value)s is not a SIREN number: it takes nine digits, the last of which checks the others.")
            self.fault(column="siren", code="invalid_siren", message=message % {"value": value})
        return value

    def count(self, column: str) -> int | None:
        value = self.row.values.get(column, "")
        if not value:
            return None
        if _COUNT.fullmatch(value) and int(value) <= MAX_COUNT:
            return int(value)
        self._bad_number(column=column, value=value)
        return None

    def degrees(self, column: str, *, limit: int) -> Decimal | None:
        value = self.row.values.get(column, "")
        if not value:
            return None
        if _DEGREES.fullmatch(value) and abs(Decimal(value)) <= limit:
            return Decimal(value).quantize(DEGREE_STEP)
        self._bad_number(column=column, value=value)
        return None

    def day(self, column: str) -> date | None:
        value = self.row.values.get(column, "")
        if not value:
            return None
        try:
            return date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except ValueError:
            message = _("“%(value)s” is not a date. Write it as 2018-11-06.")
            self.fault(column=column, code="invalid_date", message=message % {"value": value})
            return None

    def yes(self, column: str) -> bool:
        return self.choice(column, choices={"yes", "no", ""}, known="yes, no") == "yes"

    def _bad_number(self, *, column: str, value: str) -> None:
        message = _("“%(value)s” is not a number that fits here.") % {"value": value}
        self.fault(column=column, code="invalid_number", message=message)
