# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts and parameters of public addresses may hold: all that the database knows, public or not."""

from collections.abc import Iterator

from django.db.models import Model, QuerySet
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from core.models import CustomDocument
from core.unguessable import guessable_name
from label.models import Edition, Level, Mention, Person
from laureats.assets.views import CONTENT_TYPES
from laureats.body_names import make_slug
from laureats.credentials.keys import public_keys
from laureats.credentials.views import CONTENT_TYPES as CREDENTIAL_TYPES
from laureats.models import (
    BadgeFile,
    Candidature,
    Decision,
    JurorLink,
    Kit,
    LaureateLink,
    LaureatePage,
    Opinion,
    PalmaresFile,
    SheetImport,
    Territory,
)

# Where the database holds none, an address is tried all the same.
SOME_IDENTIFIER = "11111111-2222-4333-8444-555555555555"
SOME_THUMBPRINT = "A" * 43
SOME_SECRET = "some-secret"  # noqa: S105  # An example of an address, which opens nothing.


def edition_codes() -> Iterator[str]:
    yield from _texts(Edition, "code")


def years() -> Iterator[str]:
    yield from _texts(Edition, "year")


def level_codes() -> Iterator[str]:
    yield from _texts(Level, "code")


def mention_slugs() -> Iterator[str]:
    yield from (make_slug(name) for name in _texts(Mention, "name"))


def kinds() -> Iterator[str]:
    yield from _texts(Territory, "kind")


def departments() -> Iterator[str]:
    yield from _texts(Territory, "department")


def regions() -> Iterator[str]:
    yield from _texts(Territory, "region")
    yield from ("11", "987")


def body_slugs() -> Iterator[str]:
    """Yield the slugs of pages, and of the bodies that may have one."""
    yield from _texts(LaureatePage, "slug")
    yield from _texts(Territory, "slug")


def names() -> Iterator[str]:
    yield from _texts(Territory, "name")


def words() -> Iterator[str]:
    """Yield what someone who looks for results might type."""
    yield from (str(title) for title in _drafts().values_list("title", flat=True))
    yield from names()
    yield from _texts(Level, "name")
    yield from _texts(Mention, "name")
    yield from _texts(Person, "last_name")
    yield from _texts(Candidature, "reference")
    yield from _texts(Decision, "opinion")
    yield from _texts(Opinion, "text")


def sort_orders() -> Iterator[str]:
    yield from ("name", "-award", "level", "total")


def page_numbers() -> Iterator[str]:
    yield from ("1", "2", "last")


def badge_revisions() -> Iterator[str]:
    yield "1"
    yield from _texts(BadgeFile, "revision")


def badge_formats() -> Iterator[str]:
    yield from CONTENT_TYPES


def references() -> Iterator[str]:
    yield from _texts(Candidature, "reference")


def credential_formats() -> Iterator[str]:
    yield from CREDENTIAL_TYPES


def key_thumbprints() -> Iterator[str]:
    yield SOME_THUMBPRINT
    yield from (key.thumbprint for key in public_keys())


def kit_file_names() -> Iterator[str]:
    """Yield the names of the files of every kit, and those that a kit to come would have."""
    yield "LISEZ-MOI.txt"
    for contents in Kit.objects.values_list("contents", flat=True):
        yield from (str(entry["name"]) for entry in contents)


def palmares_file_names() -> Iterator[str]:
    """Yield the names of the files of every edition, and those that a release will give."""
    yield from _texts(PalmaresFile, "name")
    for code in edition_codes():
        yield f"communique-{code}.pdf"
        yield from (f"palmares-{code}.{extension}" for extension in ("csv", "json", "ods"))


def document_ids() -> Iterator[str]:
    yield from _texts(CustomDocument, "pk")


def document_names() -> Iterator[str]:
    """Yield the names under which files came: what someone might guess."""
    yield from (guessable_name(document.filename) for document in CustomDocument.objects.all())


def draft_ids() -> Iterator[str]:
    yield from (str(number) for number in _drafts().values_list("pk", flat=True))


def draft_paths() -> Iterator[str]:
    """Yield where drafts stand in the tree of pages, which is no address."""
    yield from (f"{path.strip('/')}/" for path in _drafts().values_list("url_path", flat=True))


def restriction_ids() -> Iterator[str]:
    yield "1"
    yield from _texts(PageViewRestriction, "pk")
    yield from _texts(CollectionViewRestriction, "pk")


def link_secrets() -> Iterator[str]:
    """Yield what the database knows of personal links, which opens none."""
    yield SOME_SECRET
    yield from _texts(JurorLink, "digest")


def laureate_secrets() -> Iterator[str]:
    """Yield what the database knows of laureates' links, which opens none."""
    yield SOME_SECRET
    yield from _texts(LaureateLink, "digest")


def picture_places() -> Iterator[str]:
    yield "1"


def return_identifiers() -> Iterator[str]:
    yield SOME_IDENTIFIER
    yield from _texts(SheetImport, "identifier")


def redirect_paths() -> Iterator[str]:
    yield from _texts(Redirect, "old_path")


def _drafts() -> QuerySet[Page]:
    drafts: QuerySet[Page] = Page.objects.filter(live=False).order_by("path")
    return drafts


def _texts(model: type[Model], column: str) -> Iterator[str]:
    values = model._default_manager.order_by().values_list(column, flat=True).distinct()
    yield from (str(value) for value in values if value not in ("", None))
