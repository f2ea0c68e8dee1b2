# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which answers are kept for the next visitor, and when all are forgotten."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.test import Client

from core import page_cache, page_generation
from core.page_generation import SECONDS_BETWEEN_LOOKS, forget_pages
from home.models import StandardPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch):
    """Return a clock that stands still until it is moved."""
    clock = SimpleNamespace(now=1000.0)
    for module in (page_cache, page_generation):
        monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: clock.now))
    forget_pages()
    yield clock
    # The next test looks at the true clock again.
    page_generation._known.good_until = 0


@pytest.fixture
def home(settings, clock):
    settings.PAGE_CACHE_SECONDS = 60
    return make_home()


@pytest.fixture
def server(home):
    """Return one process: a client whose handler keeps its pages."""
    return Client()


def rename(page, title):
    """Change a page behind the back of all caches."""
    type(page).objects.filter(pk=page.pk).update(title=title)


def is_new(server, path="/", **headers):
    """Say whether the server tells what the database says now."""
    return "Nouveau titre" in server.get(path, **headers).text


def test_a_kept_page_is_the_same_to_the_byte_and_takes_no_query(server, django_assert_num_queries):
    first = server.get("/")
    with django_assert_num_queries(0):
        kept = server.get("/")

    assert (kept.content, kept.status_code) == (first.content, 200)
    assert dict(kept.items()) == dict(first.items()) | {"Age": "0"}
    assert "Content-Security-Policy" in kept


def test_a_page_is_kept_a_minute(server, home, clock):
    server.get("/")
    rename(home, "Nouveau titre")
    clock.now += 59.9
    before, age = is_new(server), server.get("/")["Age"]
    clock.now += 0.2

    assert (before, age, is_new(server)) == (False, "59", True)


def test_each_language_and_each_question_has_its_own_page(server, home):
    translate_page(home, title="Home")
    paths = ["/", "/en/", "/?page=2", "/?page=3"]
    first = [server.get(path).content for path in paths]

    assert [server.get(path).content for path in paths] == first
    assert [server.get(path).get("Age") for path in paths] == ["0"] * 4
    assert b'lang="en"' in first[1]


def test_the_language_of_the_visitor_changes_nothing(server):
    first = server.get("/", headers={"accept-language": "en"})

    assert server.get("/", headers={"accept-language": "fr"}).content == first.content


@pytest.mark.parametrize(
    "headers",
    [
        {"cookie": "sessionid=x"},
        {"cookie": "csrftoken=x"},
        {"cookie": "django_language=en"},
        {"authorization": "Basic x"},
        {"if-none-match": '"x"'},
        {"range": "bytes=0-1"},
    ],
)
def test_whoever_is_someone_reads_what_is_true_now_and_leaves_nothing(headers, home, server):
    server.get("/")
    rename(home, "Nouveau titre")

    own = is_new(server, headers=headers)
    server.cookies.clear()

    assert (own, is_new(server)) == (True, False)


def test_a_cookie_of_another_changes_nothing(server, home):
    server.get("/")
    rename(home, "Nouveau titre")

    assert not is_new(server, headers={"cookie": "_pk_id=x"})


def test_what_an_editor_reads_is_not_kept(home, server, admin_client):
    page = admin_client.get("/")

    assert (page["Cache-Control"], "Age" in admin_client.get("/"), "Age" in server.get("/")) == (
        "private, no-cache",
        False,
        False,
    )


@pytest.mark.parametrize("path", ["/inconnu/", "/admin/login/", "/admin/"])
def test_what_is_no_public_page_is_not_kept(server, path):
    server.get(path)

    assert "Age" not in server.get(path)


def test_another_way_of_asking_is_not_answered_from_what_is_kept(server):
    server.get("/")

    assert ["Age" in ask("/") for ask in (server.head, server.post, server.options)] == [False] * 3


def test_another_host_has_pages_of_its_own(server, settings):
    settings.ALLOWED_HOSTS = ["testserver", "autre.example"]
    server.get("/")

    assert "http://autre.example/" in server.get("/", headers={"host": "autre.example"}).text


def test_a_page_published_is_new_at_once(server, home, django_capture_on_commit_callbacks):
    page = add_page(home, StandardPage, title="Ancien titre", slug="page")
    server.get("/page/")
    page.title = "Nouveau titre"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert is_new(server, "/page/")


def test_a_page_taken_away_is_gone_at_once(server, home, django_capture_on_commit_callbacks):
    page = add_page(home, StandardPage, title="Titre", slug="page")
    before = server.get("/page/").status_code
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()

    assert (before, server.get("/page/").status_code) == (200, 404)


def test_another_process_forgets_within_a_second(server, home, clock):
    server.get("/")
    rename(home, "Nouveau titre")
    # All that a release in another process does here: it changes the word of the shared cache.
    cache.set(page_generation._KEY, "elsewhere")
    at_once = is_new(server)
    clock.now += SECONDS_BETWEEN_LOOKS

    assert (at_once, is_new(server)) == (False, True)


def test_a_cache_emptied_makes_every_process_forget(server, home, clock):
    server.get("/")
    rename(home, "Nouveau titre")
    cache.clear()
    clock.now += SECONDS_BETWEEN_LOOKS

    assert is_new(server)


def test_a_page_begun_before_and_done_after_all_were_forgotten_is_not_kept(server, home, monkeypatch):
    render = type(home).serve

    def serve_slowly(page, request, *args, **kwargs):
        response = render(page, request, *args, **kwargs).render()
        rename(page, "Nouveau titre")
        forget_pages()
        return response

    monkeypatch.setattr(type(home), "serve", serve_slowly)
    slow = is_new(server)
    monkeypatch.undo()

    assert (slow, is_new(server)) == (False, True)


def test_an_answer_that_is_a_large_file_is_not_kept(server, monkeypatch):
    monkeypatch.setattr(page_cache, "MAX_ANSWER_BYTES", 100)
    server.get("/")

    assert "Age" not in server.get("/")


def test_no_page_is_kept_when_the_setting_says_no_second(settings, home):
    settings.PAGE_CACHE_SECONDS = 0
    server = Client()
    server.get("/")

    assert "Age" not in server.get("/")
