# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Decisions written in bulk, with their authors and times, and what each said before."""

from collections.abc import Sequence

from django.utils import timezone

from laureats.authors import Author
from laureats.bulk_writes import create_all, update_all
from laureats.imports.decisions.comparison import Compared, DecisionChanges
from laureats.models import Decision, DecisionChange, SheetImport

WRITTEN_FIELDS = (
    "is_decided",
    "awarded_level",
    "computed_level",
    "computed_complete",
    "reason",
    "opinion",
    "author",
    "author_name",
    "decided_at",
)


def write_decisions(changes: DecisionChanges, *, author: Author, entry: SheetImport | None) -> None:
    """Write what was compared and its history, in the caller's transaction; `entry` is the file that brought it.

    A new opinion alone does not sign a decision anew.
    """
    for each in changes.created:
        _sign(each.decision, author=author)
    for each in changes.changed:
        if each.is_retaken:
            _sign(each.decision, author=author)
    create_all([each.decision for each in changes.created])
    update_all(records=[each.decision for each in changes.changed], fields=WRITTEN_FIELDS)
    _write_mentions(changes.all)
    create_all([_remember(each, author=author, entry=entry) for each in changes.all])


def _sign(decision: Decision, *, author: Author) -> None:
    decision.author = author.user
    decision.author_name = author.name
    decision.decided_at = timezone.now() if decision.is_decided else None


def _remember(compared: Compared, *, author: Author, entry: SheetImport | None) -> DecisionChange:
    return DecisionChange(
        candidature=compared.decision.candidature,
        before=dict(compared.before),
        after=dict(compared.after),
        sheet_import=entry,
        author=author.user,
        author_name=author.name,
    )


def _write_mentions(compared: Sequence[Compared]) -> None:
    """Replace the mentions of the decisions whose row names some, or takes them away."""
    named = [each for each in compared if each.mentions is not None]
    links = Decision.mentions.through
    links.objects.filter(decision__in=[each.decision.pk for each in named]).delete()
    create_all(
        [
            links(decision_id=each.decision.pk, mention_id=mention.pk)
            for each in named
            for mention in sorted(each.mentions or (), key=lambda mention: mention.pk)
        ]
    )
