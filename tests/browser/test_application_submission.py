# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody names the people of a file, sends it and keeps the receipt, with a keyboard alone and without JavaScript."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import open_window
from tests.browser.demo_server import manage, serve_seeded

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
HOLDER, REFERENT = "/dossier/titulaire", "/dossier/elue"
# A file whose questions are all answered: what the form writes, written here.
MAKE_FILE = """
from datetime import timedelta
from django.utils import timezone
from label.models import Edition
from laureats.intake.answer_faults import groups_of
from laureats.models import Answer, ApplicantLink, Candidature, Territory
from laureats.personal_links import digest_of
edition = Edition.objects.get(code="exemple-2028")
territory = Territory.objects.exclude(candidatures__edition=edition).filter(kind="commune").first()
file = Candidature.objects.create(edition=edition, territory=territory, reference="EX-0901", status="draft")
for group in groups_of(file):
    for question in group.questions:
        value = question.choices[0].code if question.choices else {"yes_no": "yes", "text": "Oui."}.get(question.kind)
        if value:
            Answer.objects.create(candidature=file, question=question.code, value=value)
for role, secret in (("holder", "titulaire"), ("referent", "elue")):
    ApplicantLink.objects.create(
        candidature=file, role=role, name="Camille Martin", email=f"{secret}@mairie.example",
        digest=digest_of(secret), expires_at=timezone.now() + timedelta(days=9),
    )
file.referent_email = "elue@mairie.example"
file.save()
"""


@pytest.fixture(scope="module")
def demo_site(seeded_files, tmp_path_factory):
    files = shutil.copytree(seeded_files, tmp_path_factory.mktemp("submission") / "site")
    manage(files, "shell", "-v0", "-c", MAKE_FILE)
    with serve_seeded(files) as base_url:
        yield base_url


@pytest.fixture
def clerk(chromium, demo_site):
    """Return the window of a clerk without JavaScript."""
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", java_script_enabled=False)
    yield context.new_page()
    context.close()


def type_at(page, selector, text):
    """Go to a field with the keyboard alone, from where the focus is, and type."""
    tab_to(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def tab_to(page, selector):
    target = page.locator(selector)
    for _step in range(120):
        page.keyboard.press("Tab")
        if target.evaluate("field => field === document.activeElement"):
            return
    raise AssertionError(f"No keyboard reaches {selector}.")


def list_violations(page, path):
    page.goto(path)
    return [violation["id"] for violation in Axe().run(page).response["violations"]]


def test_a_file_is_sent_with_a_keyboard_and_without_javascript(clerk):
    clerk.goto(f"{HOLDER}/envoi/")
    assert clerk.locator("#obstacles li a").first.get_attribute("href") == f"{HOLDER}/personnes/#id_referent_name"
    clerk.locator("#obstacles li a").first.focus()
    clerk.keyboard.press("Enter")

    clerk.wait_for_selector("#id_referent_name")
    for field, text in (
        ("referent_name", "Dominique Robert"),
        ("referent_role", "Maire"),
        ("manager_name", "Camille Martin"),
        ("manager_email", "titulaire@mairie"),
    ):
        type_at(clerk, f"#id_{field}", text)
    clerk.keyboard.press("Enter")
    clerk.wait_for_selector("#faults")
    assert clerk.locator("#faults a").get_attribute("href") == "#id_manager_email"
    assert clerk.locator("#id_manager_email").input_value() == "titulaire@mairie"
    type_at(clerk, "#id_manager_email", "titulaire@mairie.example")
    clerk.keyboard.press("Enter")
    clerk.wait_for_selector(".notice[role=status]")

    clerk.goto(f"{HOLDER}/envoi/")
    tab_to(clerk, "#id_consent")
    clerk.keyboard.press("Space")
    tab_to(clerk, "main form [type=submit]")
    clerk.keyboard.press("Enter")
    clerk.wait_for_selector("main .button[href$='accuse-de-reception.pdf']")
    assert "EX-0901" in clerk.locator("main .notice__title").nth(1).inner_text()

    tab_to(clerk, "main .button[href$='accuse-de-reception.pdf']")
    with clerk.expect_download() as download:
        clerk.keyboard.press("Enter")
    assert download.value.suggested_filename == "accuse-de-reception-EX-0901.pdf"

    clerk.goto(f"{REFERENT}/mandat/")
    tab_to(clerk, "button[value=confirm]")
    clerk.keyboard.press("Enter")
    clerk.wait_for_selector(".notice[role=status]")
    assert clerk.locator("button[value=confirm]").count() == 0


@pytest.mark.parametrize("language", ["", "/en"])
def test_no_page_of_a_file_has_a_fault_of_accessibility(chromium, demo_site, language):
    with open_window(chromium, demo_site=demo_site) as page:
        paths = [f"{language}{HOLDER}/{name}/" for name in ("personnes", "envoi", "retrait", "reprise")]
        found = {path: list_violations(page, path) for path in [*paths, f"{language}{REFERENT}/mandat/"]}

    assert [path for path, violations in found.items() if violations] == []
