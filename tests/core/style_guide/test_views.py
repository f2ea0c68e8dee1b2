# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import loader

from core.style_guide.samples import list_samples
from core.styles import styles_directory
from tests.page_reading import ReadPage
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db


def classes_of(name):
    sheet = (styles_directory() / "components" / f"{name}.css").read_text(encoding="utf-8")
    return set(re.findall(r"\.([a-z][\w-]*)", sheet))


def test_every_component_has_a_sample_that_it_draws(admin_client):
    make_home()
    page = ReadPage(admin_client.get("/admin/charte/"))
    shown = {name for element in page.elements for name in (element["class"] or "").split()}

    missing = [sample.name for sample in list_samples() if not classes_of(sample.name) & shown]

    assert missing == []


def test_every_sample_is_of_a_component():
    names = {path.stem for path in Path(settings.SITE_DIR, "templates", "core", "style").glob("*.html")}

    assert names == {sample.name for sample in list_samples()}
    assert all(loader.get_template(sample.template) for sample in list_samples())


def test_the_guide_shows_every_colour_with_its_contrast(admin_client):
    make_home()
    page = ReadPage(admin_client.get("/admin/charte/"))

    assert any("accent, #0c5c4b, 7,6" in item for item in page.words("li", class_="small"))


def test_the_guide_is_read_in_both_languages(admin_client):
    make_home()

    assert [ReadPage(admin_client.get(f"/admin/charte/{code}/")).one("html")["lang"] for code in ("fr", "en")] == [
        "fr",
        "en",
    ]
    assert admin_client.get("/admin/charte/xx/").status_code == 404


def test_the_guide_is_for_those_who_may_enter_the_admin(client):
    make_home()

    response = client.get("/admin/charte/")

    assert (response.status_code, "/admin/login/" in response["Location"]) == (302, True)
