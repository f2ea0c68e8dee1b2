# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A clerk fills in a page of the form with a keyboard and no JavaScript; with it, the page saves by itself."""

import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import open_window
from tests.browser.demo_server import manage, serve_seeded

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
# A file a test: what one writes, no other finds. Two people hold the last one.
OPEN_FILES = """
from datetime import timedelta
from django.utils import timezone
from label.models import Edition
from laureats.models import ApplicantLink, Candidature, Territory
from laureats.personal_links import digest_of
edition = Edition.objects.get(code="exemple-2028")
bodies = Territory.objects.filter(is_fictional=True).exclude(candidatures__edition=edition).order_by("pk")
term = timezone.now() + timedelta(days=30)
for number, (secret, body) in enumerate(zip(["clavier", "seul", "tunnel", "onglet", "axe", "a-camille"], bodies)):
    candidature = Candidature.objects.create(
        edition=edition, territory=body, reference=f"exemple-2028-90{number}", status="draft", source="form"
    )
    people = {secret: ("holder", "Camille Martin")}
    if secret == "a-camille":
        people["a-alix"] = ("colleague", "Alix Durand")
    for key, (role, name) in people.items():
        ApplicantLink.objects.create(
            candidature=candidature, role=role, name=name, email=f"{key}@ville.example", digest=digest_of(key),
            expires_at=term,
        )
"""
TEXT = "#question-STR\\.politique"
NUMBER = "#question-STR\\.agents-formes"
STATE = "#autosave-state"
MOST_TABS = 80


@pytest.fixture(scope="module")
def demo_site(seeded_files, tmp_path_factory):
    files = shutil.copytree(seeded_files, tmp_path_factory.mktemp("applications") / "site")
    manage(files, "shell", "-c", OPEN_FILES)
    with serve_seeded(files) as base_url:
        yield base_url


@pytest.fixture
def clerk(chromium, demo_site):
    """Return the window of a clerk whose browser runs no JavaScript."""
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    yield page
    context.close()


def domain_path(secret):
    return f"/dossier/{secret}/domaine/STR/"


def tab_to(page, selector):
    """Press Tab until that element has the focus."""
    for _attempt in range(MOST_TABS):
        if page.locator(selector).evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is out of reach of the keyboard")


def test_a_page_is_filled_in_with_the_keyboard_and_no_javascript(clerk):
    clerk.goto(domain_path("clavier"))
    tab_to(clerk, TEXT)
    clerk.keyboard.type("Une délibération, puis deux agents formés.")
    tab_to(clerk, "#question-STR\\.deliberation-yes")
    clerk.keyboard.press("Space")
    tab_to(clerk, NUMBER)
    clerk.keyboard.type("deux")
    clerk.keyboard.press("Enter")

    assert clerk.locator("#faults li a").get_attribute("href") == "#question-STR.agents-formes"
    assert clerk.locator(TEXT).input_value() == "Une délibération, puis deux agents formés."
    tab_to(clerk, "#faults li a")
    clerk.keyboard.press("Enter")
    tab_to(clerk, NUMBER)
    clerk.keyboard.press("Control+a")
    clerk.keyboard.type("1 002,5")
    tab_to(clerk, ".application__buttons [value=next]")
    clerk.keyboard.press("Enter")

    clerk.wait_for_url("**/domaine/FMT/?enregistre=STR")
    clerk.goto(domain_path("clavier"))
    assert clerk.locator(NUMBER).input_value() == "1002,5"
    assert clerk.locator("#question-STR\\.deliberation-yes").is_checked()


def test_a_page_saves_what_is_typed(page):
    page.goto(domain_path("seul"))
    page.fill(TEXT, "Enregistré sans bouton")
    expect(page.locator(STATE)).to_have_text(re.compile("^Enregistré à "))

    page.reload()

    assert page.locator(TEXT).input_value() == "Enregistré sans bouton"
    assert page.complaints == []


def test_what_is_typed_while_the_connection_is_lost_is_saved_once_it_is_back(page):
    page.goto(domain_path("tunnel"))
    page.context.set_offline(True)
    page.fill(TEXT, "Écrit dans un tunnel")
    expect(page.locator(STATE)).to_have_text(re.compile("^Connexion perdue"))

    page.context.set_offline(False)

    expect(page.locator(STATE)).to_have_text(re.compile("^Enregistré à "))
    page.reload()
    assert page.locator(TEXT).input_value() == "Écrit dans un tunnel"


def test_what_could_not_be_sent_comes_back_with_the_page(page):
    page.goto(domain_path("onglet"))
    page.route("**/enregistrement/", lambda route: route.abort())
    page.fill(TEXT, "Gardé dans l’onglet")
    expect(page.locator(STATE)).to_have_text(re.compile("^Connexion perdue"))

    page.unroute("**/enregistrement/")
    page.reload()

    expect(page.locator(STATE)).to_have_text(re.compile("^Enregistré à "))
    assert page.locator(TEXT).input_value() == "Gardé dans l’onglet"
    assert page.evaluate("sessionStorage.length") == 0


def test_two_people_compare_what_they_wrote(page, visitor):
    page.goto(domain_path("a-camille"))
    visitor.goto(domain_path("a-alix"))
    visitor.fill(TEXT, "D’Alix")
    expect(visitor.locator(STATE)).to_have_text(re.compile("^Enregistré à "))

    page.fill(TEXT, "De Camille")
    expect(page.locator(STATE)).to_have_text(re.compile("^Alix Durand a enregistré une autre réponse"))
    page.click("button[value=stay]")
    page.check(f"{TEXT}-mine")
    page.click("button[value=stay]")

    page.wait_for_url("**/domaine/STR/?enregistre=STR")
    visitor.reload()
    assert visitor.locator(TEXT).input_value() == "De Camille"


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_a_file_has_a_barrier(chromium, demo_site, language, scheme):
    with open_window(chromium, demo_site=demo_site) as page:
        page.emulate_media(color_scheme=scheme)
        file, found = "/dossier/axe/", {}
        for path in (file, domain_path("axe"), f"{file}domaine/LOG/", f"{file}relecture/"):
            page.goto(f"{language}{path}")
            found[path] = Axe().run(page).response["violations"]
        page.goto(f"{language}{domain_path('axe')}")
        page.fill(NUMBER, "beaucoup")
        page.click("button[value=stay]")
        page.wait_for_selector("#faults")
        found["faults"] = Axe().run(page).response["violations"]

        assert {path: violations for path, violations in found.items() if violations} == {}
        assert page.complaints == []
