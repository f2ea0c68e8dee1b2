# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The two texts that the editor of translations writes in English are French to those who read French."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.html import escape

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SCRIPT = Path(settings.SITE_DIR) / "static" / "editors" / "translation_words.js"
PROPS = {"sourceLocale": {"displayName": "Français"}, "locale": {"displayName": "Anglais"}}
CATALOGUE = """
  const french = {
    "More actions": "Autres actions",
    "%(source)s to %(target)s translation": "Traduction (%(source)s → %(target)s)",
  };
  window.gettext = (words) => french[words] || words;
  window.interpolate = (words, names) => words.replace(/%\\((\\w+)\\)s/g, (_all, name) => names[name]);
"""
EDITOR = f'<div class="js-translation-editor" data-props="{escape(json.dumps(PROPS))}">%s</div>'


@pytest.fixture
def window(chromium):
    page = chromium.new_page()
    yield page
    page.close()


def open_editor(window, *, content):
    window.set_content(EDITOR % content)
    window.add_script_tag(content=CATALOGUE)
    window.add_script_tag(path=SCRIPT)


def test_what_is_there_is_translated(window):
    open_editor(window, content="<h2>Français to Anglais translation</h2><span>More actions</span><p>More</p>")

    words = window.locator(".js-translation-editor > *").all_inner_texts()
    assert words == ["Traduction (Français → Anglais)", "Autres actions", "More"]


def test_what_comes_later_is_translated_too(window):
    open_editor(window, content="")

    window.evaluate("document.querySelector('div').innerHTML = '<h2>Français to Anglais translation</h2>'")
    heading = window.locator("h2", has_text="Traduction (Français → Anglais)")
    heading.wait_for()
    assert heading.inner_text() == "Traduction (Français → Anglais)"
