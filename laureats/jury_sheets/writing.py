# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The marks and opinions themselves, written in bulk: one upsert and one delete each."""

from collections.abc import Iterable

from laureats.jury_sheets.comparison import ComparedMark, ComparedOpinion
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.values import points_of, state_of
from laureats.models import Mark, Opinion


def write_marks(compared: Iterable[ComparedMark], *, ledger: Ledger) -> None:
    """Store the marks that changed, and delete those that were cleared."""
    changed = [mark for mark in compared if mark.is_changed]
    Mark.objects.bulk_create(
        [_make_mark(mark, ledger=ledger) for mark in changed if mark.after],
        update_conflicts=True,
        unique_fields=["candidature", "seat", "criterion"],
        update_fields=["state", "points", "comment"],
    )
    cleared = [mark.before.pk for mark in changed if mark.before and mark.before.pk and not mark.after]
    if cleared:
        Mark.objects.filter(pk__in=cleared).delete()


def write_opinions(compared: Iterable[ComparedOpinion], *, ledger: Ledger) -> None:
    """Store the opinions that changed, and delete those that were cleared."""
    changed = [opinion for opinion in compared if opinion.is_changed]
    Opinion.objects.bulk_create(
        [_make_opinion(opinion, ledger=ledger) for opinion in changed if opinion.after],
        update_conflicts=True,
        unique_fields=["seat", "candidature"],
        update_fields=["text"],
    )
    cleared = [opinion.before.pk for opinion in changed if opinion.before and opinion.before.pk and not opinion.after]
    if cleared:
        Opinion.objects.filter(pk__in=cleared).delete()


def _make_mark(mark: ComparedMark, *, ledger: Ledger) -> Mark:
    value = mark.after.value if mark.after else None
    return Mark(
        seat_id=ledger.seats[mark.key.juror].pk,
        candidature_id=ledger.candidatures[mark.key.reference].pk,
        criterion_id=ledger.criteria[mark.key.criterion].pk,
        state=state_of(value),
        points=points_of(value),
        comment=mark.after.comment if mark.after else "",
    )


def _make_opinion(opinion: ComparedOpinion, *, ledger: Ledger) -> Opinion:
    return Opinion(
        seat_id=ledger.seats[opinion.key.juror].pk,
        candidature_id=ledger.candidatures[opinion.key.reference].pk,
        text=opinion.after.text if opinion.after else "",
    )
