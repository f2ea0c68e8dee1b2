# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A secretary brings an export of Démarches Simplifiées in, then the same one with an answer changed, by keyboard."""

import csv

import pytest

from tests.browser.accessibility.axe import list_desk_violations
from tests.browser.conftest import open_window
from tests.browser.main_job import log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
EDITION = "/admin/bureau/exemple-2028/"
SEND = f"{EDITION}export-externe/"
POLICY = "Décrivez en quelques phrases la politique de votre organisme en faveur du logiciel libre."
# No question is called so: nothing is proposed for it.
TRAINED = "Agents formés"
ARLES = {
    "ID": "12345",
    "Email": "camille@arles.example",
    "Nom": "Martin",
    "Prénom": "Camille",
    "Établissement SIRET": "21130004100011",
    "État du dossier": "Accepté",
    "Déposé le": "12/03/2026 14:05",
    "Archivé": "Non",
    POLICY: "Des logiciels libres ;\nquand ils existent.",
    TRAINED: "12",
}
FILES = [
    ("exemple-2028-0001, Ville d'Arles", "Éligible"),
    ("exemple-2028-0002, Ville de Brest", "Déposée"),
]
PROPOSED = {
    "ID": "Numéro de dossier",
    "Email": "Courriel du ou de la responsable",
    "Nom": "Responsable de candidature",
    "Prénom": "Responsable de candidature",
    "Établissement SIRET": "SIREN ou SIRET de l’organisme",
    "État du dossier": "Statut du dossier",
    "Déposé le": "Date de dépôt",
    "Archivé": "Laissée de côté",
    POLICY: f"STR.politique – {POLICY}",
    TRAINED: "Choisir…",
}
BREST = ARLES | {"ID": "12346", "Établissement SIRET": "21290019500019", "État du dossier": "En instruction"}


@pytest.fixture
def write_export(tmp_path):
    """Return what writes dossiers as the export of a French system."""

    def write(*dossiers):
        path = tmp_path / "dossiers.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, list(ARLES), delimiter=";")
            table.writeheader()
            table.writerows(dossiers)
        return path

    return write


@pytest.fixture
def desk(chromium, own_site):
    """Return the window of a secretary, in which nothing moves."""
    with open_window(chromium, demo_site=own_site) as page:
        page.emulate_media(reduced_motion="reduce")
        log_in(page)
        yield page


def look(page, *, step):
    """Return what axe finds on a step, once it is the one that shows."""
    page.wait_for_selector(f".desk-wizard [aria-current=step]:text-is('{step}')")
    return [f"{step}, {each}" for each in list_desk_violations(page)]


def send(page, export):
    page.goto(SEND)
    violations = look(page, step="Envoyer")
    page.set_input_files("[name=spreadsheets]", str(export))
    page.focus("[data-desk-submit]")
    page.keyboard.press("Enter")
    return violations + look(page, step="Colonnes")


def list_chosen(page):
    """Return what each column brings, by its heading."""
    rows = page.locator("#columns-content tbody tr")
    return dict(
        zip(rows.locator("label").all_inner_texts(), rows.locator("option:checked").all_inner_texts(), strict=True)
    )


def press(page, selector):
    """Use a button or a link by keyboard, and wait for the page that it brings."""
    page.focus(selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def correct_column(page):
    """Follow the sentence that tells the undecided column, and choose in its list by typing."""
    page.focus(".desk-summary a")
    page.keyboard.press("Enter")
    page.keyboard.type("STR.agents")


def confirm(page):
    press(page, "[name=deed][value=confirm]")
    return look(page, step="Terminé")


def list_files(page):
    """Return the candidatures that the inbox shows, and their statuses."""
    page.goto(f"{EDITION}candidatures/")
    rows = page.locator("main tbody tr")
    return [(row.locator("th a").inner_text(), row.locator("td").all_inner_texts()[1]) for row in rows.all()]


def test_an_export_comes_in_and_comes_again_changed(desk, write_export):
    violations = send(desk, write_export(ARLES, BREST))
    desk.fill("[name=name]", "Formulaire 2028")
    desk.keyboard.press("Enter")
    desk.wait_for_selector(".desk-summary")
    violations += look(desk, step="Colonnes")
    told = desk.locator(".desk-summary li").all_inner_texts()
    chosen = list_chosen(desk)
    correct_column(desk)
    press(desk, "[value=save]")
    violations += look(desk, step="Mots")
    press(desk, "[value=save]")
    violations += look(desk, step="Vérifier et confirmer")
    created = desk.locator("#summary-content dd").first.inner_text()
    violations += confirm(desk)
    brought = list_files(desk)

    # What was decided here stays, whatever the export says of it.
    violations += send(desk, write_export(ARLES | {"État du dossier": "En instruction", TRAINED: "15"}, BREST))
    press(desk, "[value=save]")
    violations += look(desk, step="Vérifier et confirmer")
    changes = desk.locator("#file-1-content tbody tr").all_inner_texts()
    stays = desk.locator("#file-1-content li").all_inner_texts()
    violations += confirm(desk)

    assert told == ["Agents formés – Choisissez ce qu’apporte cette colonne, ou laissez-la de côté."]
    assert chosen == PROPOSED
    assert (created, brought) == ("2", FILES)
    assert [change.split("\t")[2:] for change in changes] == [["12", "15"]]
    assert stays == ["Le statut donné ici reste, là où l’export en dit un autre\u00a0: exemple-2028-0001 (Éligible)."]
    assert list_files(desk) == FILES
    assert (violations, desk.complaints) == ([], [])
