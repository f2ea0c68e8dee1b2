# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Translating by machine: a server of this machine answers as LibreTranslate does, or badly."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from config.settings.translators import machine_translator
from home.models import StandardPage
from tests.accounts import log_in, shown_messages
from tests.page_tree import add_page, body, make_home, translate_page

pytestmark = pytest.mark.django_db
TEXT = '<p>Un <b>mot</b> et <a href="https://example.org/">un lien</a>.</p>'


@pytest.fixture
def translation():
    home = make_home()
    translate_page(home, slug="home")
    page = add_page(home, StandardPage, title="Contact", slug="contact", body=body(("paragraph", TEXT)))
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    translation.save_target(publish=False)
    return translation


@contextmanager
def serving(settings, *, status=200, answer=None):
    """Answer every request with the same text in capitals, or with `answer`; yield what was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            told = {"translatedText": [f"EN {text}" for text in asked[-1]["q"]]} if answer is None else answer
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(address=address, key="clé")
    try:
        yield asked
    finally:
        server.shutdown()
        server.server_close()


def press(translation):
    client = log_in("communication")
    twin = translation.get_target_instance()
    editor = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    address = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    return client.post(f"{address}", {"next": editor}, follow=True)


def translated():
    return dict(StringTranslation.objects.values_list("translation_of__data", "data"))


def test_a_page_is_translated_and_keeps_its_markup(translation, settings):
    with serving(settings) as asked:
        press(translation)

    assert translated()['Un <b>mot</b> et <a id="a1">un lien</a>.'] == 'EN Un <b>mot</b> et <a id="a1">un lien</a>.'
    assert [(each["source"], each["target"], each["format"], each["api_key"]) for each in asked] == [
        ("fr", "en", "html", "clé")
    ]
    assert not StringTranslation.objects.filter(has_error=True).exists()
    assert translation.get_target_instance().live is False


def test_markup_that_a_machine_invents_is_refused(translation, settings):
    bad = {"translatedText": ['<script>alert("x")</script>'] * 3}
    with serving(settings, answer=bad):
        press(translation)
    translation.save_target(publish=False)

    assert set(StringTranslation.objects.values_list("has_error", flat=True)) == {True}
    assert "script" not in str(translation.get_target_instance().body)


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        ({"status": 403, "answer": {"error": "key"}}, "refuses (403)"),
        ({"answer": {"translatedText": ["one"]}}, "no translation"),
        ({"answer": {"error": "unknown"}}, "no translation"),
        ({"answer": ["a list"]}, "no translation"),
    ],
    ids=["refusal", "too few", "an error", "a list"],
)
def test_a_server_that_fails_is_told_in_a_sentence(translation, settings, trouble, sentence):
    with serving(settings, **trouble):
        response = press(translation)

    (message,) = shown_messages(response)
    assert sentence in message
    assert translated() == {}


def test_a_server_that_is_not_there_is_told_in_a_sentence(translation, settings):
    with serving(settings):
        pass

    (message,) = shown_messages(press(translation))

    assert "cannot be reached" in message


def test_taking_changes_takes_nothing_when_the_machine_fails(translation, settings):
    before = translation.source.last_updated_at
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])

    with serving(settings, status=500, answer={}):
        response = log_in("communication").post(address, {"use_machine_translation": "on"}, follow=True)

    translation.source.refresh_from_db()
    assert "refuses (500)" in shown_messages(response)[0]
    assert translation.source.last_updated_at == before


def test_the_button_shows_where_there_is_a_machine(translation, settings):
    client = log_in("communication")
    address = reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])

    with_machine = json.loads(client.get(address).context["props"])["machineTranslator"]
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(address="", key="")
    without = json.loads(client.get(address).context["props"])["machineTranslator"]

    assert (with_machine["name"], without) == ("Dummy translator", None)


def test_the_dummy_of_tests_translates_a_page(translation):
    press(translation)

    assert translated()["Contact"] == "Contact"
    assert translation.get_progress() == (3, 3)
