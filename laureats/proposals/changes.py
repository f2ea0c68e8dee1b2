# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a proposal would change on the page, part by part, and against what the page says now."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.models import LaureateInitiative, LaureatePage, Proposal, ProposedInitiative, ProposedPicture
from laureats.proposals.forms import MAX_INITIATIVES

Purpose = ProposedPicture.Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One part that an editor accepts or not. `before` and `after` are lines of text; `key` names it in the form."""

    key: str
    title: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    picture: ProposedPicture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativePair:
    """An initiative of the page and the proposed one of the same title; one of them may be missing."""

    present: LaureateInitiative | None
    proposed: ProposedInitiative | LaureateInitiative | None

    @property
    def key(self) -> str:
        if self.proposed is not None:
            return f"initiative-{self.proposed.sort_order}"
        return f"initiative-away-{_fold(self.present.title) if self.present else ''}"

    @property
    def is_changed(self) -> bool:
        return _tell(self.present) != _tell(self.proposed)


def list_changes(*, proposal: Proposal, page: LaureatePage) -> list[Change]:
    """Return what differs from the page, in the order of the form; an empty list changes nothing."""
    return list(_iterate_changes(proposal=proposal, page=page))


def pair_initiatives(*, proposal: Proposal, page: LaureatePage) -> list[InitiativePair]:
    """Return the proposed initiatives in their order, then those of the page that are proposed no more.

    Those that the form has no line for are proposed as they are: nobody could take them away.
    """
    rows = list(page.initiatives.all())
    left: dict[str, list[LaureateInitiative]] = defaultdict(list)
    for row in rows[:MAX_INITIATIVES]:
        left[_fold(row.title)].append(row)
    pairs = [
        InitiativePair(present=left[title].pop(0) if left[title] else None, proposed=row)
        for title, row in ((_fold(row.title), row) for row in proposal.initiatives.all())
    ]
    unmatched = {id(row) for same in left.values() for row in same}
    away = [InitiativePair(present=row, proposed=None) for row in rows if id(row) in unmatched]
    return [*pairs, *away, *(InitiativePair(present=row, proposed=row) for row in rows[MAX_INITIATIVES:])]


def _iterate_changes(*, proposal: Proposal, page: LaureatePage) -> Iterator[Change]:
    said = _lines(page.testimony, page.testimony_author), _lines(proposal.testimony, proposal.testimony_author)
    yield from _compare("testimony", title=_("Testimony"), sides=said)
    for pair in pair_initiatives(proposal=proposal, page=page):
        yield from _compare(pair.key, title=_("Initiative"), sides=(_tell(pair.present), _tell(pair.proposed)))
    websites = _lines(page.territory.website), _lines(proposal.website)
    yield from _compare("website", title=_("Website"), sides=websites)
    for picture in proposal.pictures.all():
        yield _describe_picture(picture, page=page)


def _compare(key: str, *, title: str, sides: tuple[tuple[str, ...], tuple[str, ...]]) -> Iterator[Change]:
    before, after = sides
    if before != after:
        yield Change(key=key, title=title, before=before, after=after)


def _describe_picture(picture: ProposedPicture, *, page: LaureatePage) -> Change:
    title = picture.get_purpose_display()
    credit = page.territory.coat_of_arms_credit if picture.purpose == Purpose.ARMS else ""
    after = _lines(picture.description, picture.credit, picture.licence)
    return Change(key=f"picture-{picture.slot}", title=title, before=_lines(credit), after=after, picture=picture)


def _tell(initiative: LaureateInitiative | ProposedInitiative | None) -> tuple[str, ...]:
    if initiative is None:
        return ()
    return _lines(initiative.title, initiative.repository, initiative.licence)


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _fold(title: str) -> str:
    return " ".join(title.split()).casefold()


def keys_of(changes: Sequence[Change]) -> list[str]:
    return [change.key for change in changes]
