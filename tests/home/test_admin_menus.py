# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each person finds in the menu of the admin, in French, and what the menus of the others answer them."""

import pytest
from django.urls import reverse
from wagtail.admin.menu import admin_menu
from wagtail.users.models import UserProfile

from core.models import User
from tests.accounts import log_in
from tests.factories import EditionFactory
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db

REPORTS = ["Liens", "Pages verrouillées", "Relectures", "Historique du site", "Pages par ancienneté", "Traductions"]
REPORTS_OF_KEEPERS = [
    *REPORTS[:3],
    "Étapes des relectures",
    "Historique du site",
    "Pages par ancienneté",
    "Types de pages",
    "Traductions",
]
TEXTS = ["Explications des domaines", "Catégories d’actualités", "Menus"]
EDITIONS_READ = ["Éditions", "Sièges au jury", "Personnes"]
HELP = ["Raccourcis"]
RECORDS = {
    "Éditions et jury": [
        "Éditions",
        "Domaines",
        "Critères",
        "Niveaux",
        "Profils",
        "Seuils des profils",
        "Mentions",
        "Sièges au jury",
        "Personnes",
    ],
    "Candidatures": [
        "Candidatures",
        "Récusations",
        "Modèles de messages",
        "Notes",
        "Avis",
        "Décisions",
        "Imports",
        "Classeurs envoyés",
        "Messages au jury",
    ],
    "Territoires": [
        "Territoires",
        "Anciens noms",
        "Successions",
        "Labels attribués",
        "Palmarès",
        "Levées du scellé",
        "Errata",
    ],
}
SETTINGS_OF_COMMUNICATION = ["Contacts et réseaux sociaux", "Redirections d’adresses"]
SETTINGS_OF_ADMINISTRATION = [
    "Contacts et réseaux sociaux",
    "Mesure d’audience",
    "Relectures",
    "Étapes des relectures",
    "Utilisateurs",
    "Groupes",
    "Sites",
    "Langues",
    "Redirections d’adresses",
]
MENUS = {
    "communication": {
        "Pages": [],
        "Textes du site": TEXTS,
        "Pages des lauréats": [],
        "Éditions et jury": EDITIONS_READ,
        "Kits du label": [],
        "Images": [],
        "Documents": [],
        "Rapports": REPORTS,
        "Paramètres": SETTINGS_OF_COMMUNICATION,
        "Aide": HELP,
    },
    "secretariat": {
        "Bureau": [],
        "Pages des lauréats": [],
        **RECORDS,
        "Kits du label": [],
        "Images": [],
        "Documents": [],
        "Aide": HELP,
    },
    "administration": {
        "Bureau": [],
        "Pages": [],
        "Textes du site": TEXTS,
        "Pages des lauréats": [],
        **RECORDS,
        "Visuels": [],
        "Kits du label": [],
        "Images": [],
        "Documents": [],
        "Rapports": REPORTS_OF_KEEPERS,
        "Paramètres": SETTINGS_OF_ADMINISTRATION,
        "Aide": HELP,
    },
}
# What another role opens, and what it answers to this one: its own first page.
OF_OTHERS = {
    "communication": [
        "/admin/bureau/",
        "/admin/candidatures/",
        "/admin/marks/",
        "/admin/users/",
        "/admin/groups/",
        "/admin/workflows/list/",
        "/admin/visuels/",
        "/admin/settings/core/audiencemeasurement/",
    ],
    "secretariat": [
        "/admin/snippets/label/domainexplanation/",
        "/admin/snippets/home/newscategory/",
        "/admin/snippets/core/menu/",
        "/admin/settings/core/sitecontacts/",
        "/admin/redirects/",
        "/admin/reports/liens/",
        "/admin/users/",
        "/admin/workflows/list/",
    ],
}


def read_menu(client):
    """Return what the menu shows, each entry with those under it."""
    request = client.get("/admin/").wsgi_request
    return {str(item.label): _list_labels(item, request) for item in _shown(admin_menu, request)}


def _list_labels(item, request):
    return [str(child.label) for child in _shown(item.menu, request)] if hasattr(item, "menu") else []


def _shown(menu, request):
    return sorted(menu.menu_items_for_request(request), key=lambda item: item.order)


@pytest.fixture
def in_french():
    """Let people read the admin in French, as they do."""

    def log_in_french(role):
        client = log_in(role)
        UserProfile.objects.filter(user=User.objects.get(username=role)).update(preferred_language="fr")
        return client

    return log_in_french


@pytest.mark.parametrize("role", MENUS)
def test_each_role_has_its_own_menu(role, in_french):
    make_home()

    menu = read_menu(in_french(role))

    assert list(menu.items()) == list(MENUS[role].items())


@pytest.mark.parametrize("role", OF_OTHERS)
def test_the_menus_of_others_lead_nowhere(role):
    make_home()
    EditionFactory()
    owner, client = log_in("admin"), log_in(role)

    opened = {
        address: (owner.get(address, follow=True).status_code, _leads_home(client, address))
        for address in OF_OTHERS[role]
    }

    assert opened == dict.fromkeys(OF_OTHERS[role], (200, True))


def _leads_home(client, address):
    answer = client.get(address)
    return answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
