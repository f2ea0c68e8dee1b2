# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of laureates: made as drafts under embargo, made public together."""

from collections.abc import Collection, Iterator

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.models import LaureateIndexPage, LaureatePage, Territory
from laureats.palmares.indexing import index_after_commit


@transaction.atomic
def prepare_laureate_pages(territories: Collection[Territory]) -> list[LaureatePage]:
    """Create the missing pages of these bodies as drafts, and return them.

    Nothing is created while the site has no laureates page in its first language.
    """
    index = LaureateIndexPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path").first()
    if index is None:
        return []
    having_one = LaureatePage.objects.filter(territory__in=territories).values_list("territory", flat=True)
    missing = [territory for territory in territories if territory.pk not in set(having_one)]
    taken = set(index.get_children().values_list("slug", flat=True))
    return [_add_draft(index=index, territory=territory, taken=taken) for territory in missing]


@transaction.atomic
def publish_laureate_pages(territories: Collection[Territory]) -> None:
    """Make the pages of these bodies public, after creating those that are missing.

    What an editor had saved on a draft is published with it; other drafts are flipped together.
    """
    prepare_laureate_pages(territories)
    drafts = LaureatePage.objects.filter(territory__in=territories, live=False)
    for page in drafts.filter(latest_revision__isnull=False).select_related("latest_revision"):
        _publish_latest_version(page)
    _make_live([page.pk for page in drafts.filter(latest_revision__isnull=True)])


def _publish_latest_version(page: LaureatePage) -> None:
    """Publish what an editor saved last. A day of publication set on the draft gives way to the release."""
    version = page.get_latest_revision_as_object()
    if version.go_live_at is None:
        page.latest_revision.publish()
    else:
        version.go_live_at = None
        version.save_revision(clean=False).publish()


def _make_live(page_ids: list[int]) -> None:
    """Flip the pages in one query, and have them indexed once it is sure."""
    now = timezone.now()
    Page.objects.filter(pk__in=page_ids).update(
        live=True,
        has_unpublished_changes=False,
        first_published_at=Coalesce("first_published_at", now),
        last_published_at=now,
    )
    if page_ids:
        index_after_commit(page_ids)


def _add_draft(*, index: LaureateIndexPage, territory: Territory, taken: set[str]) -> LaureatePage:
    """Create the page as a draft, and add its slug to those taken."""
    slug = next(slug for slug in _possible_slugs(territory) if slug not in taken)
    taken.add(slug)
    page: LaureatePage = index.add_child(
        instance=LaureatePage(
            territory=territory,
            title=territory.display_name,
            slug=slug,
            locale=index.locale,
            live=False,
            has_unpublished_changes=True,
        )
    )
    return page


def _possible_slugs(territory: Territory) -> Iterator[str]:
    """Yield addresses for the body, the shortest first: only the last one is sure to be free."""
    name = territory.slug or make_slug(territory.name) or Kind(territory.kind).value
    yield name
    for precision in (territory.department.lower(), territory.kind, territory.siren):
        if precision:
            yield f"{name}-{precision}"
    yield f"{name}-{territory.pk}"
