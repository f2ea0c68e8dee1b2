# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said of a file as soon as it arrives, before the page that shows all of them."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.desk.previews import Preview

# Nothing in such a file could ever be written: it is refused at once, and not kept.
_REFUSING = frozenset(
    {"unreadable", "unsupported_format", "encrypted", "too_large", "missing_sheet", "foreign_edition", "foreign_grid"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """`read` and `faulty` files are kept, `refused` ones are not."""

    state: Literal["read", "faulty", "refused"]
    sentence: str


def describe_arrival(preview: Preview) -> Arrival:
    """Say what became of the only file of a preview."""
    refusing = [fault for fault in preview.faults if fault.code in _REFUSING]
    if refusing:
        return Arrival(state="refused", sentence=refusing[0].message)
    number = preview.number_to_correct
    if number:
        sentence = ngettext(
            "%(count)d fault, shown at the next step.", "%(count)d faults, shown at the next step.", number
        )
        return Arrival(state="faulty", sentence=sentence % {"count": number})
    asked = preview.questions.open_number
    if asked:
        sentence = ngettext(
            "Read: %(count)d question at the next step.", "Read: %(count)d questions at the next step.", asked
        )
        return Arrival(state="read", sentence=sentence % {"count": asked})
    return Arrival(state="read", sentence=_describe_marks(preview))


def _describe_marks(preview: Preview) -> str:
    if preview.changes_nothing:
        return _("Read: nothing new in it.")
    totals = preview.totals
    number = totals.created + totals.changed + totals.cleared
    return ngettext("Read: %(count)d mark to write.", "Read: %(count)d marks to write.", number) % {"count": number}
