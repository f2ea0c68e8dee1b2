# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""As many territories as France has, and some awards of ten editions, with pages: written at once."""

from datetime import UTC, date, datetime

from django.db import connection
from wagtail.models import Page

from core.page_generation import forget_pages
from core.page_memory import forget_remembered
from label.models import Edition, Level
from laureats.models import Award, LaureateIndexPage, Territory
from tests.page_tree import add_page, make_home

TERRITORIES, AWARDS, SMALL = 36_000, 3_000, 300
_EDITIONS = AWARDS // SMALL
_RELEASED = datetime(2020, 12, 1, tzinfo=UTC)
_WORDS = "Une politique du logiciel libre suivie, des agents formés, des données ouvertes et tenues à jour. " * 3


def make_bodies() -> None:
    """Make them: each edition labels as many bodies as the next, every body once."""
    bodies = Territory.objects.bulk_create(_make_body(number) for number in range(TERRITORIES))
    _make_pages(add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats"), bodies=bodies[:AWARDS])
    for rank in range(_EDITIONS):
        edition = Edition.objects.create(
            code=str(2010 + rank), year=2010 + rank, name=f"Édition {rank}", opens_on=date(2010, 1, 1)
        )
        level = Level.objects.create(edition=edition, code="4", name="Niveau 4")
        labelled = bodies[rank * SMALL : (rank + 1) * SMALL]
        Award.objects.bulk_create(_make_award(body, edition=edition, level=level) for body in labelled)
    show_all()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def show_all() -> None:
    Edition.objects.update(released_at=_RELEASED)
    forget_all()


def hide_most() -> None:
    """Leave one edition public, with its few awards."""
    Edition.objects.exclude(year=2010).update(released_at=None)
    forget_all()


def forget_all() -> None:
    forget_pages()
    forget_remembered()


def _make_body(number: int) -> Territory:
    return Territory(
        kind="commune",
        name=f"Bourg-{number:05}",
        slug=f"bourg-{number:05}",
        insee_code=f"{number:05}",
        department=f"{number % 95 + 1:02}",
        population=number,
        latitude="46.5",
        longitude="2.5",
    )


def _make_award(body: Territory, *, edition: Edition, level: Level) -> Award:
    values = {"name": body.name, "kind": body.kind, "department": body.department, "population": body.population}
    mentions = [{"code": "total", "name": "Meilleure note totale"}]
    return Award(territory=body, edition=edition, level=level, opinion=_WORDS, mentions=mentions, **values)


def _make_pages(index: Page, *, bodies: list[Territory]) -> None:
    """Write the pages of bodies under the list, as `add_child` would one by one."""
    template = index.add_child(instance=_page_of(index, body=bodies[0]))
    others = [_copy(template, index=index, rank=rank, body=body) for rank, body in enumerate(bodies[1:], start=2)]
    rows = Page.objects.bulk_create(others)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO laureats_laureatepage (page_ptr_id, territory_id, body, testimony, testimony_author)"
            " VALUES (%s, %s, '[]', '', '')",
            [(page.pk, body.pk) for page, body in zip(rows, bodies[1:], strict=True)],
        )
    Page.objects.filter(pk=index.pk).update(numchild=len(bodies))


def _page_of(index: Page, *, body: Territory) -> Page:
    from laureats.models import LaureatePage

    return LaureatePage(territory=body, title=body.name, slug=body.slug, locale=index.locale)


def _copy(template: Page, *, index: Page, rank: int, body: Territory) -> Page:
    return Page(
        path=Page._get_path(index.path, template.depth, rank),
        depth=template.depth,
        title=body.name,
        draft_title=body.name,
        slug=body.slug,
        url_path=f"{index.url_path}{body.slug}/",
        live=True,
        locale=index.locale,
        content_type=template.content_type,
    )
