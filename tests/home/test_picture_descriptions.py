# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No picture of a text or of a ceremony goes online without being described, or said to be decorative."""

import pytest
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import CustomImage
from home.models import NewsIndexPage, NewsPage, StandardPage
from laureats.models import EditionPage
from tests.accounts import log_in
from tests.factories import EditionFactory
from tests.page_tree import add_page, make_home

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
REFUSAL = "Please add some alt text for your image or mark it as decorative"
COMMON = ("introduction", "seo_title", "search_description", "go_live_at", "expire_at", "share_picture")
STREAMS = ("body", "organisers", "programme", "speakers", "photos")


def add_text(home):
    return add_page(home, StandardPage, title="Texte", slug="texte", live=False)


def add_article(home):
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    return add_page(index, NewsPage, title="Texte", slug="texte", live=False)


def add_ceremony(home):
    return add_page(home, EditionPage, title="Texte", slug="texte", edition=EditionFactory(), live=False)


# Each page, its field of pictures, and the block of a picture there.
PLACES = pytest.mark.parametrize(
    ("add", "field", "block"),
    [(add_text, "body", "picture"), (add_article, "body", "picture"), (add_ceremony, "photos", "photo")],
)


def send(page, *, field, block, **fields):
    """Send the form of a page with one picture, described by `alt_text` and `decorative`."""
    image = CustomImage.objects.create(title="Scène", description="La scène", file=get_test_image_file(size=(64, 40)))
    picture = {"image": image.pk, "alt_text": fields.pop("alt_text", "")} | fields.pop("decorative", {})
    streams = {name: streamfield([]) for name in STREAMS} | {
        field: streamfield([(block, {"image": picture, "caption": "La remise"})])
    }
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
    facts = {"date": "2026-11-18", "edition": getattr(page, "edition_id", None) or ""}
    blank = dict.fromkeys((*COMMON, "results_of", "event", "event_address", "presenter"), "")
    data = {**blank, **facts, **streams, **fields, "title": page.title, "slug": page.slug, "comments": comments}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return log_in("communication").post(address, nested_form_data(data), follow=True)


def read_state(page):
    """Return whether a page is online, and how many versions of it were kept."""
    page.refresh_from_db()
    return page.live, page.revisions.count()


@PLACES
@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_a_picture_that_is_not_described_is_refused_at_its_field(add, field, block, action):
    page = add(make_home())

    response = send(page, field=field, block=block, **{action: "1"})

    assert (list(response.context["form"].errors), REFUSAL in response.content.decode()) == ([field], True)
    assert read_state(page) == (False, 0)


@PLACES
@pytest.mark.parametrize("words", [{"alt_text": "Trois élus sur une scène"}, {"decorative": {"decorative": "on"}}])
def test_a_picture_described_or_decorative_goes_online(add, field, block, words):
    page = add(make_home())

    send(page, field=field, block=block, **words, **{"action-publish": "1"})

    assert read_state(page) == (True, 1)


@PLACES
def test_a_draft_waits_for_its_words(add, field, block):
    page = add(make_home())

    send(page, field=field, block=block)

    assert read_state(page) == (False, 1)
