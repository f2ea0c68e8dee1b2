# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site holds of an edition, or of some of its files."""

from laureats.jury_sheets.ledger import load_ledger
from tests.laureats.jury_sheets.factories import BREST, NEVERS, give_mark, give_opinion, recuse


def test_some_files_alone_can_be_read(edition):
    for reference in (BREST, NEVERS):
        give_mark(edition, reference, "STR-1", "3")
        give_opinion(edition, reference, "Bien.")
        recuse(edition, reference, juror="aime")

    ledger = load_ledger(edition, references=[BREST])

    read = [ledger.candidatures, {key.reference for key in [*ledger.marks, *ledger.opinions, *ledger.recusals]}]
    assert [list(references) for references in read] == [[BREST], [BREST]]
    assert list(ledger.seats) == ["gonnu", "aime"]
