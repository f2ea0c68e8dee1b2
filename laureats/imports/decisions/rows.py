# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file of decisions, typed: what they say, before any computation."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.models import Level, Mention
from laureats.faults import Fault
from laureats.imports.cell_values import fold
from laureats.imports.decisions.catalogue import Catalogue
from laureats.imports.decisions.columns import COMPUTED, MENTION_SEPARATOR, NO_LABEL, NO_MENTION
from laureats.imports.decisions.verdicts import Award
from laureats.imports.flat_tables import FlatRow
from laureats.imports.row_reading import RowReader

LONGEST_NAME = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What a row says. None is unchanged for `award` and `mentions`, blank is unchanged for the texts.

    `unread` names the columns whose cell was refused.
    """

    place: FlatRow
    reference: str
    award: Award | None
    reason: str
    opinion: str
    mentions: frozenset[Mention] | None
    unread: frozenset[str]


def read_row(
    place: FlatRow, *, levels: Catalogue[Level], mentions: Catalogue[Mention]
) -> tuple[DecisionRow, list[Fault]]:
    """Return what a row says, a refused cell being unchanged, and the faults of its cells."""
    reader = RowReader(place)
    row = DecisionRow(
        place=place,
        reference=reader.line("reference", max_length=LONGEST_NAME),
        award=_read_award(reader, levels=levels),
        reason=reader.text("reason"),
        opinion=reader.text("opinion"),
        mentions=_read_mentions(reader, mentions=mentions),
        unread=frozenset(reader.unread),  # last: the cells are read in this order
    )
    return row, reader.faults


def _read_award(reader: RowReader, *, levels: Catalogue[Level]) -> Award | None:
    text = reader.line("awarded_level", max_length=LONGEST_NAME)
    if not text:
        return None
    if not levels.find_by_code(text) and fold(text) in {fold(NO_LABEL), fold(COMPUTED)}:
        return Award(is_computed=fold(text) == fold(COMPUTED))
    found = levels.find(text)
    if len(found) == 1:
        return Award(level=found[0])
    message = _("“%(read)s” is not one level of this edition. Accepted values: %(accepted)s.")
    named = {"read": text, "accepted": ", ".join([*levels.codes, NO_LABEL, COMPUTED])}
    reader.refuse("awarded_level", code="unknown_level", message=message % named)
    return None


def _read_mentions(reader: RowReader, *, mentions: Catalogue[Mention]) -> frozenset[Mention] | None:
    names = [name.strip() for name in reader.text("mentions").split(MENTION_SEPARATOR)]
    names = [name for name in names if name]
    if not names:
        return None
    if len(names) == 1 and not mentions.find_by_code(names[0]) and fold(names[0]) in NO_MENTION:
        return frozenset()
    found = {name: mentions.find(name) for name in names}
    unknown = [name for name, records in found.items() if len(records) != 1]
    if not unknown:
        return frozenset(records[0] for records in found.values())
    message = _("“%(read)s” is not one mention of this edition. Accepted values: %(accepted)s.")
    named = {"read": "; ".join(unknown), "accepted": ", ".join([*mentions.codes, NO_MENTION[0]])}
    reader.refuse("mentions", code="unknown_mention", message=message % named)
    return None
