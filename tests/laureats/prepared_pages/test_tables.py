# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every table that a page is drawn from is one whose changes are counted."""

import re

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image
from wagtail.models import Site
from wagtail.rich_text import RichText

from core.models import AudienceMeasurement, CustomDocument, CustomImage
from laureats.models import ArtworkSet, BadgeFile, Kit, LaureateInitiative, LaureatePhoto
from laureats.prepared_pages.documents import read_document
from laureats.prepared_pages.tables import RECORD_TABLES, list_shown_tables
from tests.core.frame.making import make_contacts, make_menu
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_erratum, make_page, make_territory

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
# The account of nobody, and what is kept of the drawing itself.
OWN_TABLES = {"laureats_contentchange", "laureats_preparedpage"}
KEYS = {model._meta.db_table: model._meta.pk.column for model in apps.get_models()}
TABLE = re.compile(r'(?:FROM|JOIN) "?(\w+)"?')


def make_image(title):
    content = ContentFile(b"", name=f"{title}.png")
    Image.new("RGB", (40, 40)).save(content, "PNG")
    return CustomImage.objects.create(title=title, file=content, width=40, height=40)


def fill(laureate):
    """Give a page all that it may hold, more than one body around it, and a frame with menus and contacts."""
    page, award = laureate.page, laureate.award
    LaureateInitiative.objects.create(page=page, title="Guichet")
    LaureatePhoto.objects.create(page=page, image=make_image("mairie"), credit="A. LUNEL")
    home = laureate.site.home
    make_menu("main", home)
    make_contacts(("Ailleurs", "https://social.example.org/"))
    AudienceMeasurement.objects.create(site=Site.objects.get())
    page.body = [
        ("paragraph", RichText(f'<p><a linktype="page" id="{home.pk}">a</a></p>')),
        ("picture", {"image": make_image("place"), "caption": "La place"}),
        ("document", CustomDocument.objects.create(title="Charte", file=ContentFile(b"x", name="charte.pdf"))),
        ("call_to_action", {"text": "Lire", "page": home}),
    ]
    page.save()
    page.territory.coat_of_arms = make_image("armes")
    page.territory.save()
    BadgeFile.objects.create(award=award, extension="png", content=b"x", sha256="0" * 64)
    DomainFactory(edition=award.edition)
    make_erratum(award, reason="Corrigé.")
    ArtworkSet.objects.create(edition=award.edition, scale="signs", is_enabled=True)
    Kit.objects.create(award=award, requested_at=timezone.now(), archive="kits/a.zip")
    old, heir = make_territory("Valettes"), make_territory("Val Uni", slug="val-uni")
    old.successions.create(successor=page.territory, happened_on="2019-01-01", reason="merger")
    page.territory.successions.create(successor=heir, happened_on="2020-01-01", reason="merger")
    make_award(body=old, edition=make_edition(year=2017), level="2")
    award.edition.mentions.create(code="total", name="Meilleur total", name_en="Best total")
    neighbour = make_award(body=make_territory("Cognac"), edition=award.edition, level="3")
    make_page(index=laureate.site.laureats, territory=neighbour.territory)


def test_page_is_drawn_from_no_other_table(laureate, client):
    fill(laureate)
    # The first drawing also makes the pictures in their sizes.
    client.get("/laureats/angouleme/")

    with CaptureQueriesContext(connection) as queries:
        response = client.get("/laureats/angouleme/?drawn=anew")

    tables = {table for query in queries for table in TABLE.findall(query["sql"])}
    assert response.status_code == 200
    assert tables - set(list_shown_tables()) - OWN_TABLES == set()
    assert tables >= {"laureats_award", "laureats_kit", "laureats_laureatephoto", "core_customrendition"}


def read_stamp():
    return read_document(path="/", origin="").stamp


def count_rewritten(cursor, table):
    """Write the rows of a table again, and return how many there are and how far the count of changes moved."""
    before = read_stamp()
    column = KEYS[table]
    cursor.execute(f"UPDATE {table} SET {column} = {column}")
    return cursor.rowcount, read_stamp() - before


def test_change_of_each_table_is_counted(laureate):
    fill(laureate)
    with connection.cursor() as cursor:
        # Nobody may write a badge again: the next test makes one.
        writable = [table for table in list_shown_tables() if table != "laureats_badgefile"]
        moved = {table: count_rewritten(cursor, table) for table in writable}

    # SQLite counts rows, PostgreSQL statements.
    filled = {table: count for table, (rows, count) in moved.items() if rows}
    assert all(count > 0 for count in filled.values())
    unfilled = {"core_customrendition", "laureats_badgefile", "wagtailcore_pageviewrestriction"}
    assert set(RECORD_TABLES) - set(filled) == unfilled


def test_row_that_comes_or_goes_is_counted(laureate):
    start = read_stamp()
    initiative = LaureateInitiative.objects.create(page=laureate.page, title="Guichet")
    come = read_stamp()
    initiative.delete()
    gone = read_stamp()
    BadgeFile.objects.create(award=laureate.award, extension="png", content=b"x", sha256="0" * 64)

    assert start < come < gone < read_stamp()
