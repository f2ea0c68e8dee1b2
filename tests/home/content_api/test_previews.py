# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone
from wagtail.models import Page, get_page_models
from wagtail_headless_preview.models import PagePreview

from core.previews_elsewhere import ELSEWHERE, PreviewedElsewhere
from home.models import HomePage, NewsIndexPage, NewsPage, StandardPage
from laureats.models import LaureateIndexPage, LaureateInitiative
from tests.laureats.public.factories import make_page, make_territory
from tests.page_tree import add_page, body, make_home

pytestmark = pytest.mark.django_db

PREVIEW = "/api/v2/page_preview/"


@pytest.fixture(autouse=True)
def other_front_end(settings):
    settings.HEADLESS_PREVIEW_URL = "https://front.example.org/apercu"


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def draft(home):
    """Return a page with words that were never saved."""
    page = add_page(home, StandardPage, title="Publié", slug="page", body=body(("heading", "Publié")))
    page.title, page.body = "Brouillon", [("paragraph", "<p>Brouillon</p>")]
    return page


def preview(page):
    """Return what the other front end is asked for: the address, and what it is given."""
    answer = page.make_preview_request(preview_mode=ELSEWHERE)
    frame = urlsplit(unescape(re.search(r'iframe src="([^"]+)"', answer.content.decode())[1]))
    given = {name: values[0] for name, values in parse_qs(frame.query).items()}
    return f"{frame.scheme}://{frame.netloc}{frame.path}", given


def test_a_token_reads_the_draft_and_nothing_keeps_it(client, draft):
    address, given = preview(draft)

    answer = client.get(PREVIEW, given)

    told = answer.json()
    assert (address, given["content_type"]) == ("https://front.example.org/apercu", "home.standardpage")
    assert (told["id"], told["title"], [block["value"] for block in told["body"]]) == (
        draft.pk,
        "Brouillon",
        ["<p>Brouillon</p>"],
    )
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex")
    assert "Brouillon" not in client.get(f"/api/v2/pages/{draft.pk}/").text


def test_each_preview_has_a_token_of_its_own(client, draft):
    tokens = {preview(draft)[1]["token"] for _ in range(3)}

    assert len(tokens) == 3
    assert all(str(draft.pk) not in token.split(":")[0] or len(token) > 80 for token in tokens)


def list_wrong(given):
    token = given["token"]
    yield {}
    yield {"content_type": given["content_type"]}
    yield {"token": token}
    yield given | {"content_type": "home.newspage"}
    yield given | {"content_type": "core.user"}
    yield given | {"token": f"{token[:-1]}{'A' if token[-1] != 'A' else 'B'}"}
    yield given | {"token": f"x{token}"}


def test_anything_but_the_token_of_that_type_is_refused_alike(client, draft):
    _address, given = preview(draft)

    answers = {
        (answer.status_code, answer.content, answer["Cache-Control"])
        for asked in list_wrong(given)
        for answer in [client.get(PREVIEW, asked)]
    }

    assert len(answers) == 1
    assert [status for status, _content, _rule in answers] == [404]


def move_clock(monkeypatch, *, minutes):
    later = (timezone.now() + timedelta(minutes=minutes)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)


def test_a_token_reads_for_an_hour(client, draft, monkeypatch):
    _address, given = preview(draft)

    move_clock(monkeypatch, minutes=59)
    before = client.get(PREVIEW, given).status_code
    move_clock(monkeypatch, minutes=61)

    assert (before, client.get(PREVIEW, given).status_code) == (200, 404)


def test_what_no_token_reads_any_more_is_deleted_by_the_next_preview(draft, monkeypatch):
    old = preview(draft)[1]["token"]
    move_clock(monkeypatch, minutes=61)
    new = preview(draft)[1]["token"]

    assert old != new
    assert list(PagePreview.objects.values_list("token", flat=True)) == [new]


def test_a_page_that_was_never_saved_is_read(client, home):
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    article = NewsPage(title="Nouvelle", slug="nouvelle", locale=home.locale)
    article.depth, article.path = index.depth + 1, index._get_path(index.path, index.depth + 1, 1)
    article.set_url_path(index)

    told = client.get(PREVIEW, preview(article)[1]).json()

    assert (told["id"], told["title"], told["category"], told["meta"]["parent"]["id"]) == (
        None,
        "Nouvelle",
        None,
        index.pk,
    )


def test_what_belongs_to_a_draft_is_read_with_it(client, home):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    page = make_page(index=index, territory=make_territory("Albi"))
    page.initiatives.add(LaureateInitiative(title="Guichet"))

    told = client.get(PREVIEW, preview(page)[1]).json()

    assert told["initiatives"] == [{"title": "Guichet", "repository": "", "licence": ""}]


def test_every_type_of_page_may_be_previewed_elsewhere(settings):
    models = [model for model in get_page_models() if model is not Page]
    offered = {model.__name__: [mode for mode, _name in model().preview_modes] for model in models}
    settings.HEADLESS_PREVIEW_URL = ""
    unset = {tuple(mode for mode, _name in model().preview_modes) for model in models}

    assert all(issubclass(model, PreviewedElsewhere) for model in models)
    assert set(map(tuple, offered.values())) == {("", ELSEWHERE)}
    assert unset == {("",)}


def test_editors_see_the_other_front_end_framed(admin_client, home):
    address = f"/admin/pages/{home.pk}/view_draft/?mode={ELSEWHERE}"
    home.save_revision()

    answer = admin_client.get(address)

    assert "https://front.example.org" in answer["Content-Security-Policy"]
    assert 'iframe src="https://front.example.org/apercu?' in answer.text
    assert "front.example.org" not in admin_client.get("/admin/")["Content-Security-Policy"]


def test_the_preview_of_the_site_stays_as_it_is(home):
    home.title = "Jamais enregistré"

    assert "Jamais enregistré" in home.make_preview_request(preview_mode="").content.decode()
    assert isinstance(home, HomePage)
    assert not PagePreview.objects.exists()
