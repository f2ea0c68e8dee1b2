# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts and parameters of public addresses may hold: all that the database knows, public or not."""

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from config.value_reading import SOME_SECRET, list_drafts, read_texts
from core.models import CustomDocument
from core.search_kinds import SearchKind
from core.unguessable import guessable_name
from home.models import NewsCategory, NewsPage, PressReleaseFile
from label.models import Edition, Level, Mention, Person
from laureats.assets.views import CONTENT_TYPES
from laureats.body_names import make_slug
from laureats.body_search.finding import LISTED_KINDS
from laureats.credentials.keys import public_keys
from laureats.credentials.views import CONTENT_TYPES as CREDENTIAL_TYPES
from laureats.intake.submission.public_views import CONTENT_TYPES as QUESTION_LIST_TYPES
from laureats.models import (
    ApplicantLink,
    BadgeFile,
    Candidature,
    Decision,
    EvidenceFile,
    JurorLink,
    Kit,
    LaureateIndexPage,
    LaureateLink,
    LaureatePage,
    OpenDataVersion,
    Opinion,
    PalmaresFile,
    SheetImport,
    Territory,
)
from laureats.open_data.addresses import FIXED_NAMES, PREFIX, schema_name, versioned_path
from laureats.open_data.datasets import DATASETS
from laureats.public.addresses import site_address

# Where the database holds none, an address is tried all the same.
SOME_IDENTIFIER = "11111111-2222-4333-8444-555555555555"
SOME_THUMBPRINT = "A" * 43


def edition_codes() -> Iterator[str]:
    yield from read_texts(Edition, "code")


def years() -> Iterator[str]:
    yield from read_texts(Edition, "year")


def level_codes() -> Iterator[str]:
    yield from read_texts(Level, "code")


def mention_slugs() -> Iterator[str]:
    yield from (make_slug(name) for name in read_texts(Mention, "name"))


def kinds() -> Iterator[str]:
    yield from read_texts(Territory, "kind")


def departments() -> Iterator[str]:
    yield from read_texts(Territory, "department")


def regions() -> Iterator[str]:
    yield from read_texts(Territory, "region")
    yield from ("11", "987")


def body_slugs() -> Iterator[str]:
    """Yield the slugs of pages, and of the bodies that may have one."""
    yield from read_texts(LaureatePage, "slug")
    yield from read_texts(Territory, "slug")


def names() -> Iterator[str]:
    yield from read_texts(Territory, "name")


def words() -> Iterator[str]:
    """Yield what someone who looks for results might type."""
    yield from (str(title) for title in list_drafts().values_list("title", flat=True))
    yield from names()
    yield from read_texts(Level, "name")
    yield from read_texts(Mention, "name")
    yield from read_texts(Person, "last_name")
    yield from read_texts(Candidature, "reference")
    yield from read_texts(Decision, "opinion")
    yield from read_texts(Opinion, "text")


def search_kinds() -> Iterator[str]:
    yield from SearchKind.values


def sort_orders() -> Iterator[str]:
    yield from ("name", "-award", "level", "total")


def page_numbers() -> Iterator[str]:
    yield from ("1", "2", "last")


def badge_revisions() -> Iterator[str]:
    yield "1"
    yield from read_texts(BadgeFile, "revision")


def badge_formats() -> Iterator[str]:
    yield from CONTENT_TYPES


def embedded_addresses() -> Iterator[str]:
    """Yield the whole addresses that someone might ask the badge of."""
    root = site_address()
    indexes = [page.url for page in LaureateIndexPage.objects.live() if page.url]
    for slug in body_slugs():
        yield f"{root}{reverse('laureats_badge_current', args=[slug, 'svg'])}"
        yield from (f"{root}{index}{slug}/" for index in indexes)


def oembed_formats() -> Iterator[str]:
    yield from ("json", "xml")


def references() -> Iterator[str]:
    yield from read_texts(Candidature, "reference")


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
    yield from read_texts(PalmaresFile, "name")
    for code in edition_codes():
        yield f"communique-{code}.pdf"
        yield from (f"palmares-{code}.{extension}" for extension in ("csv", "json", "ods"))


def open_data_paths() -> Iterator[str]:
    """Yield the addresses of the files of open data that there are, and of those that a first release will give."""
    yield from (f"{PREFIX}{name}" for name in FIXED_NAMES)
    for dataset in DATASETS:
        yield from (f"{PREFIX}{dataset.name}.{extension}" for extension in ("csv", "geojson", "json", "ods"))
        yield f"{PREFIX}{schema_name(dataset.name)}"
    keys = [f"{timezone.localdate():%Y-%m-%d}-1", *read_texts(OpenDataVersion, "key")]
    yield from (f"{PREFIX}{versioned_path(key=key, name='laureats.csv')}" for key in keys)


def document_ids() -> Iterator[str]:
    yield from read_texts(CustomDocument, "pk")


def document_names() -> Iterator[str]:
    """Yield the names under which files came: what someone might guess."""
    yield from (guessable_name(document.filename) for document in CustomDocument.objects.all())


def draft_ids() -> Iterator[str]:
    yield from (str(number) for number in list_drafts().values_list("pk", flat=True))


def draft_paths() -> Iterator[str]:
    """Yield where drafts stand in the tree of pages, which is no address."""
    yield from (f"{path.strip('/')}/" for path in list_drafts().values_list("url_path", flat=True))


def restriction_ids() -> Iterator[str]:
    yield "1"
    yield from read_texts(PageViewRestriction, "pk")
    yield from read_texts(CollectionViewRestriction, "pk")


def link_secrets() -> Iterator[str]:
    """Yield what the database knows of personal links, which opens none."""
    yield SOME_SECRET
    yield from read_texts(JurorLink, "digest")


def laureate_secrets() -> Iterator[str]:
    """Yield what the database knows of laureates' links, which opens none."""
    yield SOME_SECRET
    yield from read_texts(LaureateLink, "digest")


def applicant_secrets() -> Iterator[str]:
    """Yield what the database knows of applicants' links, which opens none."""
    yield SOME_SECRET
    yield from read_texts(ApplicantLink, "digest")


def question_list_formats() -> Iterator[str]:
    yield from QUESTION_LIST_TYPES


def application_forms() -> Iterator[str]:
    yield from Candidature.Form.values


def evidence_identifiers() -> Iterator[str]:
    yield SOME_IDENTIFIER
    yield from read_texts(EvidenceFile, "identifier")


def body_keys() -> Iterator[str]:
    """Yield the keys of bodies that are recorded because they applied: the others are those of a public list."""
    recorded = Territory.objects.exclude(kind__in=LISTED_KINDS).order_by("pk").values_list("pk", flat=True)
    yield from map(str, recorded)


def picture_places() -> Iterator[str]:
    yield "1"


def return_identifiers() -> Iterator[str]:
    yield SOME_IDENTIFIER
    yield from read_texts(SheetImport, "identifier")


def category_slugs() -> Iterator[str]:
    yield from read_texts(NewsCategory, "slug")


def article_slugs() -> Iterator[str]:
    yield from read_texts(NewsPage, "slug")


def article_years() -> Iterator[str]:
    yield from (f"{day:%Y}" for day in _article_days())


def article_months() -> Iterator[str]:
    yield from (f"{day:%m}" for day in _article_days())


def article_days() -> Iterator[str]:
    yield from (f"{day:%d}" for day in _article_days())


def press_formats() -> Iterator[str]:
    yield from PressReleaseFile.Extension.values


def redirect_paths() -> Iterator[str]:
    yield from read_texts(Redirect, "old_path")


def _article_days() -> QuerySet[NewsPage, date]:
    days: QuerySet[NewsPage, date] = NewsPage.objects.order_by().values_list("date", flat=True).distinct()
    return days
