# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is held of a person, as files to hand to them: one that programs read, one that people read."""

import json
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.intake.events import Kind
from laureats.intake.privacy.holdings import Holding, find_holdings
from laureats.intake.privacy.journal import note_deed
from laureats.intake.privacy.people import Person
from laureats.spreadsheets.writing.tables import Table, write_table


@transaction.atomic
def hand_over_json(person: Person, *, keys: Collection[str], author: Author) -> bytes:
    """Return the chosen records as JSON, and write in the journal that they were handed over."""
    holdings = find_holdings(person, keys=keys)
    note_deed(holdings, kind=Kind.EXPORTED, author=author)
    document = {
        "email": person.email,
        "name": person.name,
        "made_at": timezone.now().isoformat(timespec="seconds"),
        "records": [_as_json(holding) for holding in holdings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


@transaction.atomic
def hand_over_ods(person: Person, *, keys: Collection[str], author: Author) -> bytes:
    """Return the chosen records as a spreadsheet, one value a row, and write in the journal that they were."""
    holdings = find_holdings(person, keys=keys)
    note_deed(holdings, kind=Kind.EXPORTED, author=author)
    header = [_("Where"), _("Edition"), _("Candidature"), _("What"), _("Value")]
    rows = [
        [str(holding.place.title), holding.edition.name if holding.edition else "", holding.reference, label, value]
        for holding in holdings
        for label, value in holding.values.items()
    ]
    return write_table(Table(title=_("Personal data"), header=header, rows=rows), file_format="ods")


def _as_json(holding: Holding) -> dict[str, Any]:
    return {
        "where": str(holding.place.title),
        "edition": holding.edition.code if holding.edition else "",
        "candidature": holding.reference,
        "values": dict(holding.values),
    }
