# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When what pages show of results last changed, which the pages themselves do not know."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.functional import cached_property

from laureats.models.award import Award, Complement, Erratum

if TYPE_CHECKING:
    from wagtail.models import Page

Change = tuple[int, int, datetime]


class ResultDates:
    """Releases, errata and complements that are public, in three queries."""

    def latest_or_none(self, page: "Page") -> datetime | None:
        """Return when what this page shows of results last changed; none for a page that shows none."""
        # The pages import these modules.
        from laureats.models import EditionPage, LaureateIndexPage, LaureatePage, PalmaresPage

        match page:
            case LaureatePage():
                return self._by_body.get(page.territory_id)
            case EditionPage():
                return self._by_edition.get(page.edition_id)
            case PalmaresPage() | LaureateIndexPage():
                return max(self._by_edition.values(), default=None)
        return None

    @cached_property
    def _changes(self) -> list[Change]:
        """Return the body, the edition and the moment of each change; no body for what changes an edition alone."""
        return [*_given_awards(), *_errata(), *_complements()]

    @cached_property
    def _by_body(self) -> dict[int, datetime]:
        return _latest((body, at) for body, _edition, at in self._changes if body)

    @cached_property
    def _by_edition(self) -> dict[int, datetime]:
        return _latest((edition, at) for _body, edition, at in self._changes)


def _given_awards() -> Iterator[Change]:
    awards = Award.objects.public().order_by().values_list("territory", "edition", "edition__released_at")
    yield from ((body, edition, at) for body, edition, at in awards.distinct() if at)


def _errata() -> Iterator[Change]:
    errata = Erratum.objects.filter(award__edition__released_at__isnull=False).order_by()
    yield from errata.values_list("award__territory", "award__edition", "published_at")


def _complements() -> Iterator[Change]:
    public = Complement.objects.filter(palmares__edition__released_at__isnull=False).order_by()
    yield from ((0, edition, at) for edition, at in public.values_list("palmares__edition", "released_at"))


def _latest(moments: Iterator[tuple[int, datetime]]) -> dict[int, datetime]:
    latest: dict[int, datetime] = {}
    for key, at in moments:
        latest[key] = max(at, latest.get(key, at))
    return latest
