# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file of recusals, matched with seats and candidatures."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.faults import Fault
from laureats.imports.flat_tables import FlatRow, Layout
from laureats.imports.jurors import JurorIndex
from laureats.imports.row_reading import RowReader
from laureats.models import Candidature
from laureats.spreadsheets.headers import Wanted

LAYOUT = Layout(
    columns=(
        Wanted(key="juror", names=("juror", "juré", "jurée", "juré·e")),
        Wanted(key="reference", names=("reference", "référence", "réf.")),
        Wanted(key="reason", names=("reason", "motif", "raison")),
    ),
    required=("juror", "reference"),
)
# Longer than any code, name or reference that could be known.
LONGEST_NAME = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class RecusalRow:
    """`reason` is blank when the file does not say."""

    place: FlatRow
    seat: JurySeat
    candidature: Candidature
    reason: str


def read_row(
    place: FlatRow, *, jurors: JurorIndex, candidatures: Mapping[str, Candidature]
) -> tuple[RecusalRow | None, list[Fault]]:
    """Return what a row says, None when it is at fault, and its faults."""
    reader = RowReader(place)
    seat = _find_seat(reader, jurors=jurors)
    candidature = _find_candidature(reader, candidatures=candidatures)
    reason = reader.text("reason")
    if reader.faults or seat is None or candidature is None:
        return None, reader.faults
    return RecusalRow(place=place, seat=seat, candidature=candidature, reason=reason), []


def _find_seat(reader: RowReader, *, jurors: JurorIndex) -> JurySeat | None:
    name = reader.line("juror", max_length=LONGEST_NAME)
    if "juror" in reader.unread:
        return None
    found = jurors.find(name)
    if len(found) == 1:
        return found[0]
    reader.refuse("juror", code="unknown_juror", message=_describe_unknown(name, found=found, jurors=jurors))
    return None


def _describe_unknown(name: str, *, found: list[JurySeat], jurors: JurorIndex) -> str:
    if found:
        message = _("%(name)s is the name of several jurors: give the code, %(codes)s.")
        return message % {"name": name, "codes": ", ".join(seat.code for seat in found)}
    message = _("No juror of this edition is called “%(name)s”. Known codes: %(codes)s.")
    return message % {"name": name, "codes": ", ".join(jurors.codes) or _("none")}


def _find_candidature(reader: RowReader, *, candidatures: Mapping[str, Candidature]) -> Candidature | None:
    reference = reader.line("reference", max_length=LONGEST_NAME)
    if "reference" in reader.unread:
        return None
    if reference not in candidatures:
        message = _("No candidature of this edition has the reference “%(reference)s”.") % {"reference": reference}
        reader.refuse("reference", code="unknown_candidature", message=message)
    return candidatures.get(reference)
