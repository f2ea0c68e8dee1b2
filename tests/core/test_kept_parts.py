# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

from core.page_generation import forget_pages

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draw(rf, settings):
    settings.PAGE_CACHE_SECONDS = 60

    def draw(text, **values):
        template = Template("{% load kept_parts %}{% kept 'grid' code %}{{ text }}{% endkept %}")
        return template.render(Context({"request": rf.get("/"), "text": text, "code": 1, **values}))

    return draw


def test_a_part_is_drawn_once(draw):
    assert [draw("Avant"), draw("Après")] == ["Avant", "Avant"]


def test_each_name_and_each_language_has_its_own(draw):
    draw("Avant")

    with override("en"):
        assert draw("In English") == "In English"
    assert draw("Une autre", code=2) == "Une autre"


def test_a_part_is_drawn_anew_under_another_word(draw):
    draw("Avant")

    forget_pages()

    assert draw("Après") == "Après"


def test_what_a_part_shows_is_escaped_once(draw):
    assert [draw("<b>"), draw("<b>")] == ["&lt;b&gt;"] * 2


def test_a_part_without_a_name_is_refused():
    with pytest.raises(TemplateSyntaxError):
        Template("{% load kept_parts %}{% kept %}{% endkept %}")
