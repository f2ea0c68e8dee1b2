# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What awaits translators, from a new page to a translation that follows it again."""

import csv
import io

import pytest
from django.test.client import encode_multipart
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.models import Menu
from home.models import HomePage, NewsCategory, NewsIndexPage, NewsPage, StandardPage
from home.translations.states import State, read_rows
from label.models import DomainExplanation
from laureats.models import LaureateIndexPage, LaureatePage
from tests.accounts import log_in
from tests.factories import DomainFactory, TerritoryFactory
from tests.page_tree import add_page, make_home, translate_page
from tests.viewset_pages import count_queries

pytestmark = pytest.mark.django_db
REPORT = "/admin/localize/reports/translations/"
BOUNDARY = "limit"


@pytest.fixture
def home():
    home = make_home(title="Accueil")
    translate_page(home, title="Home", slug="home")
    return home


@pytest.fixture
def translator():
    return log_in("communication")


@pytest.fixture
def page(home):
    page = add_page(home, StandardPage, title="Mentions légales", slug="mentions-legales")
    publish(page)
    return page


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Return a deed that also does what wagtail-localize keeps for after the commit."""

    def do(deed, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return deed(*args, **kwargs)

    return do


def publish(page):
    page.save_revision().publish()


def states():
    return {row.record.title: (row.state, row.percent) for row in read_rows() if row.record.title != "Accueil"}


def send(client, page):
    """Send a page to be translated into English, as the button does."""
    english = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(address, {"locales": [english.pk]})


def translate(client, page, words):
    """Give the English of words, as the editor of translations sends it."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for french, english in words.items():
        segment = StringSegment.objects.get(source=translation.source, string__data=french)
        address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        answer = client.put(
            address, encode_multipart(BOUNDARY, {"value": english}), f"multipart/form-data; boundary={BOUNDARY}"
        )
        assert answer.status_code in {200, 201}


def publish_translation(client, page):
    twin = page.get_translations().get()
    return client.post(reverse("wagtailadmin_pages:edit", args=[twin.pk]), {"action": "publish"})


def take_changes(client, page):
    source = TranslationSource.objects.get(object_id=page.translation_key)
    return client.post(reverse("wagtail_localize:update_translations", args=[source.pk]))


def test_a_page_goes_from_missing_to_done_and_back(translator, page, client, commit):
    seen = [states()["Mentions légales"]]

    commit(send, translator, page)
    seen.append(states()["Mentions légales"])
    assert client.get("/en/mentions-legales/").status_code == 404

    translate(translator, page, {"Mentions légales": "Legal notice", "mentions-legales": "legal-notice"})
    seen.append(states()["Mentions légales"])
    commit(publish_translation, translator, page)
    seen.append(states()["Mentions légales"])
    assert "Legal notice" in client.get("/en/legal-notice/").content.decode()

    page.title = "Mentions"
    publish(page)
    seen.append(states()["Mentions"])
    take_changes(translator, page)
    seen.append(states()["Mentions"])
    translate(translator, page, {"Mentions": "Notice"})
    seen.append(states()["Mentions"])
    commit(publish_translation, translator, page)
    seen.append(states()["Mentions"])

    assert seen == [
        (State.MISSING, None),
        (State.UNFINISHED, 0),
        (State.UNPUBLISHED, 100),
        (State.DONE, 100),
        (State.OUTDATED, 100),
        (State.UNFINISHED, 50),
        (State.UNPUBLISHED, 100),
        (State.DONE, 100),
    ]
    assert "Notice" in client.get("/en/legal-notice/").content.decode()


def test_a_draft_of_the_source_changes_nothing(translator, page, commit):
    commit(send, translator, page)
    before = states()

    page.title = "Autre titre"
    page.save_revision()

    assert states() == before == {"Mentions légales": (State.UNFINISHED, 0)}


def test_a_translation_kept_by_hand_is_out_of_date_when_its_source_is_published_again(home):
    page = add_page(home, StandardPage, title="Contact", slug="contact")
    publish(page)
    translate_page(page, title="Contact us", slug="contact-us")
    before = states()["Contact"]

    publish(page)

    assert (before, states()["Contact"]) == ((State.DONE, None), (State.OUTDATED, None))


def test_a_draft_waits_for_no_translation_until_it_is_sent(translator, home, commit):
    draft = add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    before = states()

    commit(send, translator, draft)

    assert (before, states()) == ({}, {"Brouillon": (State.UNFINISHED, 0)})


def test_what_waits_comes_before_what_is_done(page):
    assert [row.record.title for row in read_rows()] == ["Mentions légales", "Accueil"]


def test_a_copy_of_the_source_is_no_translation(home, page):
    page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)

    assert states() == {"Mentions légales": (State.MISSING, None)}


def test_a_text_changed_without_a_date_is_out_of_date(home, commit):
    category = NewsCategory.objects.create(name="Presse", slug="presse", locale=home.locale)
    source, _made = TranslationSource.update_or_create_from_instance(category)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    commit(translation.save_target, publish=True)
    before = states()["Presse"]

    category.name = "La presse"
    category.save()

    assert (before, states()["La presse"]) == ((State.UNFINISHED, 0), (State.OUTDATED, 0))


def test_every_kind_of_text_is_in_the_report_but_laureates(home):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    add_page(index, LaureatePage, title="Mions", slug="mions", territory=TerritoryFactory())
    Menu.objects.create(place="main", locale=home.locale)
    DomainExplanation.objects.create(domain=DomainFactory(name="Formats"), locale=home.locale)

    models = {row.record.model for row in read_rows()}
    assert models == {HomePage, LaureateIndexPage, Menu, DomainExplanation}


def test_the_report_leads_to_the_next_deed(translator, page, commit):
    missing = translator.get(REPORT).content.decode()
    commit(send, translator, page)
    started = translator.get(REPORT).content.decode()
    publish(page)
    late = translator.get(REPORT).content.decode()

    twin = page.get_translations().get()
    source = TranslationSource.objects.get(object_id=page.translation_key)
    assert f'href="/admin/localize/submit/page/{page.pk}/?select_locale=en"' in missing
    assert f'href="/admin/pages/{twin.pk}/edit/"' in started
    assert f'href="/admin/localize/update/{source.pk}/"' in late


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({"state": "missing"}, ["Mentions légales"]),
        ({"state": "done"}, ["Accueil"]),
        ({"title": "MENTIONS"}, ["Mentions légales"]),
        ({"kind": "Home page"}, ["Accueil"]),
        ({"language": "French"}, ["Mentions légales", "Accueil"]),
        ({"state": "nonsense"}, ["Mentions légales", "Accueil"]),
    ],
    ids=lambda asked: next(iter(asked.values())) if isinstance(asked, dict) else None,
)
def test_filters_keep_what_they_ask_for(translator, page, asked, kept):
    listed = translator.get(REPORT, asked).context["page"].object_list

    assert [row.record.title for row in listed] == kept


def test_the_file_holds_no_formula(translator, home):
    publish(add_page(home, StandardPage, title="=1+1", slug="formule"))

    answer = translator.get(REPORT, {"export": "csv", "state": "missing"})

    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == "'=1+1"
    assert answer["Content-Disposition"] == 'attachment; filename="traductions.csv"'


def test_people_who_do_not_translate_have_no_report(page):
    answer = log_in("secretariat").get(REPORT)

    assert (answer.status_code, answer.url) == (302, "/admin/")


@pytest.mark.parametrize("number", [1, 3])
def test_the_report_costs_as_many_queries_whatever_there_is(translator, home, commit, number):
    for rank in range(number):
        page = add_page(home, StandardPage, title=f"Page {rank}", slug=f"page-{rank}")
        publish(page)
        commit(send, translator, page)
        add_page(home, StandardPage, title=f"Seule {rank}", slug=f"seule-{rank}")
        NewsCategory.objects.create(name=f"Genre {rank}", slug=f"genre-{rank}", locale=home.locale)
    read_rows()

    assert count_queries(read_rows) == 16


def test_translators_find_what_waits_on_their_first_page(translator, page):
    shown = translator.get("/admin/").content.decode()

    assert f'href="/admin/localize/submit/page/{page.pk}/?select_locale=en"' in shown
    assert f'href="{REPORT}?state=missing"' in shown
    assert f"{REPORT}?state" not in log_in("secretariat").get("/admin/").content.decode()


def test_a_laureate_page_is_never_sent_alone_nor_with_its_list(translator, home, commit):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    mions = add_page(index, LaureatePage, title="Mions", slug="mions", territory=TerritoryFactory())
    news = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    article = add_page(news, NewsPage, title="Le congrès", slug="congres")
    english = Locale.objects.get(language_code="en")

    alone = translator.post(
        reverse("wagtail_localize:submit_page_translation", args=[mions.pk]), {"locales": [english.pk]}
    )
    for page in (index, news):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        commit(translator.post, address, {"locales": [english.pk], "include_subtree": "on"})

    twins = Page.objects.filter(locale=english, depth__gt=2).order_by("path")
    assert (alone.status_code, alone.url) == (302, f"/admin/pages/{mions.pk}/edit/")
    assert [twin.translation_key for twin in twins] == [
        index.translation_key,
        news.translation_key,
        article.translation_key,
    ]


def test_a_copy_that_awaits_its_translation_leads_to_its_original(client, home, page):
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)

    answer = client.get(copy.get_url())

    assert (answer.status_code, answer.url) == (302, "/mentions-legales/")
