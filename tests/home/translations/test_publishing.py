# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A translation is published when it is whole: no button shows the words of its source in its place."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from home.models import NewsCategory, NewsIndexPage, NewsPage, StandardPage
from label.models import DomainExplanation
from tests.accounts import log_in, shown_messages
from tests.factories import DomainFactory, EditionFactory
from tests.laureats.palmares.factories import FUTURE
from tests.page_tree import add_page, body, make_home, translate_page

pytestmark = pytest.mark.django_db

TWO_MISSING = "“Mentions légales” is not published: 2 texts are still to be translated. What you gave is kept."
ONE_MISSING = "“Mentions légales” is not published: 1 text is still to be translated. What you gave is kept."
EXPLAINED = [("paragraph", "<p>Un texte.</p>")]


@pytest.fixture
def home():
    home = make_home(title="Accueil")
    translate_page(home, title="Home", slug="home")
    return home


@pytest.fixture
def editor():
    return log_in("communication")


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Return a deed that also does what wagtail-localize keeps for after the commit."""

    def do(deed, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return deed(*args, **kwargs)

    return do


@pytest.fixture
def translation(home, commit):
    return start_translation(add_page(home, StandardPage, title="Mentions légales", slug="mentions"), commit=commit)


def start_translation(record, *, commit):
    """Send a record to be translated into English: the twin of a page is a draft."""
    source, _made = TranslationSource.update_or_create_from_instance(record)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    commit(translation.save_target, publish=False)
    return translation


def translate(translation, **words):
    """Give the English of the texts of these fields."""
    for segment in StringSegment.objects.filter(source=translation.source, context__path__in=words):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=words[segment.context.path],
        )


def press_publish(client, translation):
    return client.post(translation.get_target_instance_edit_url(), {"action": "publish"}, follow=True)


def is_public(translation):
    return translation.get_target_instance().live


def test_a_page_is_not_published_while_texts_are_missing(editor, translation, client):
    shown = [shown_messages(press_publish(editor, translation))]
    translate(translation, title="Legal notice")
    shown.append(shown_messages(press_publish(editor, translation)))

    assert shown == [[TWO_MISSING], [ONE_MISSING]]
    assert not is_public(translation)
    assert client.get("/en/mentions/").status_code == 404


def test_what_was_given_is_kept_and_published_once_whole(editor, translation, client, commit):
    translate(translation, title="Legal notice")
    press_publish(editor, translation)
    translate(translation, slug="legal-notice")

    commit(press_publish, editor, translation)

    assert "Legal notice" in client.get("/en/legal-notice/").content.decode()


def test_the_french_word_of_an_english_address_leaves_no_redirect(editor, translation, commit):
    translate(translation, title="Legal notice", slug="legal-notice")

    commit(press_publish, editor, translation)

    assert (is_public(translation), list(Redirect.objects.all())) == (True, [])


def test_a_text_refused_by_the_page_is_missing(editor, translation):
    translate(translation, title="Legal notice", slug="legal-notice")
    StringTranslation.objects.filter(data="legal-notice").update(has_error=True)

    assert shown_messages(press_publish(editor, translation)) == [ONE_MISSING]


def test_a_translation_that_is_public_stays_as_it_was_until_the_new_text_is_there(editor, translation, client, commit):
    translate(translation, title="Legal notice", slug="legal-notice")
    commit(press_publish, editor, translation)
    page = translation.source.get_source_instance()
    page.introduction = "Nouveau texte."
    page.save_revision().publish()
    address = reverse("wagtail_localize:update_translations", args=[translation.source.pk])

    response = commit(editor.post, address, {"publish_translations": "on"}, follow=True)
    press_publish(editor, translation)

    refusal = "“Legal notice” is not published: 1 text is still to be translated. What you gave is kept."
    assert refusal in shown_messages(response)
    shown = client.get("/en/legal-notice/").content.decode()
    assert ("Legal notice" in shown, "Nouveau texte." in shown) == (True, False)


def test_taking_changes_publishes_at_once_what_is_whole(editor, translation, commit):
    translate(translation, title="Legal notice", slug="legal-notice")
    address = reverse("wagtail_localize:update_translations", args=[translation.source.pk])

    commit(editor.post, address, {"publish_translations": "on"})

    assert is_public(translation)


def test_taking_changes_publishes_nothing_for_those_who_may_not(editor, translation, commit):
    translate(translation, title="Legal notice", slug="legal-notice")
    GroupPagePermission.objects.filter(permission__codename="publish_page").delete()
    address = reverse("wagtail_localize:update_translations", args=[translation.source.pk])

    commit(editor.post, address, {"publish_translations": "on"})

    assert not is_public(translation)


@pytest.mark.parametrize("asked", [{"include_descendants": "on"}, {}], ids=["from above", "alone"])
def test_publishing_many_pages_refuses_what_is_not_whole(editor, home, translation, asked):
    twin = translation.get_target_instance()
    chosen = twin.get_parent() if asked else twin
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor.post(f"{address}?id={chosen.pk}&next=/admin/", asked, follow=True)

    assert TWO_MISSING in shown_messages(response)
    assert not is_public(translation)


def test_publishing_many_pages_still_publishes_the_others(editor, home, translation):
    page = add_page(home, StandardPage, title="Contact", slug="contact", live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    editor.post(f"{address}?id={page.pk}&next=/admin/", {})

    assert Page.objects.get(pk=page.pk).live


def test_an_article_that_waits_for_results_is_published_in_no_language(editor, home, commit):
    edition = EditionFactory(results_at=FUTURE)
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    translate_page(index, title="News", slug="news")
    article = add_page(index, NewsPage, title="Résultats", slug="resultats", results_of=edition, live=False)
    translation = start_translation(article, commit=commit)
    translate(translation, title="Results", slug="results")
    address = reverse("wagtail_localize:update_translations", args=[translation.source.pk])

    pressed = shown_messages(press_publish(editor, translation))
    taken = shown_messages(commit(editor.post, address, {"publish_translations": "on"}, follow=True))

    waiting = f" waits for the results of {edition}: their release publishes it. It is kept as a draft."
    assert [sentence for sentence in pressed if sentence.endswith(waiting)] == pressed != []
    assert [sentence for sentence in taken if sentence.endswith(waiting)] != []
    assert not is_public(translation)


def test_an_explanation_is_not_published_while_texts_are_missing(editor, home, commit):
    explanation = DomainExplanation.objects.create(
        domain=DomainFactory(code="FMT", name="Formats"), locale=home.locale, body=body(*EXPLAINED)
    )
    translation = start_translation(explanation, commit=commit)

    shown = shown_messages(press_publish(editor, translation))

    assert [sentence.partition(" is not published: ")[2] for sentence in shown] == [
        "1 text is still to be translated. What you gave is kept."
    ]
    assert not is_public(translation)


def test_what_has_no_draft_is_said_to_be_public(editor, home, commit):
    category = NewsCategory.objects.create(name="Presse", slug="presse", locale=home.locale)
    source, _made = TranslationSource.update_or_create_from_instance(category)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    commit(translation.save_target, publish=True)

    shown = shown_messages(press_publish(editor, translation))

    assert "“Presse” has no draft: until they are translated, its texts are public in their own language." in shown
