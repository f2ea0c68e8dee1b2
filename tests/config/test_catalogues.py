# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The French of other people's apps that editors meet: theirs, or ours where it is missing."""

from itertools import chain
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.users.models import UserProfile

from tests.accounts import log_in
from tests.page_tree import french

OURS = Path(settings.LOCALE_PATHS[-1])
FOREIGN = ("wagtail", "wagtail_localize", "taggit", "modelcluster", "django_filters")


def foreign_directories():
    """Return where those apps keep their catalogues."""
    paths = (Path(config.path) / "locale" for config in apps.get_app_configs() if is_foreign(config.name))
    return [path for path in paths if path.is_dir()]


def is_foreign(name):
    return name.split(".")[0] in FOREIGN


def entries(directory, *, language, domain):
    path = directory / language / "LC_MESSAGES" / f"{domain}.po"
    catalogue = polib.pofile(str(path)) if path.exists() else []
    return [entry for entry in catalogue if not entry.obsolete]


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_word_of_the_admin_has_its_french(domain):
    directories = [*foreign_directories(), OURS]
    in_french = list(chain.from_iterable(entries(path, language="fr", domain=domain) for path in directories))
    asked = [*in_french, *chain.from_iterable(entries(path, language="en", domain=domain) for path in directories)]

    known = {(entry.msgctxt, entry.msgid) for entry in in_french if entry.translated()}

    assert {(entry.msgctxt, entry.msgid) for entry in asked} - known == set()
    assert len(known) > 40


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_each_correction_is_whole_and_in_use(domain):
    corrections = entries(OURS, language="fr", domain=domain)

    unfinished = [entry.msgid for entry in corrections if not entry.translated() or entry.fuzzy]
    shown = {entry.msgid: french(entry.msgid) for entry in corrections if domain == "django" and not entry.msgid_plural}

    assert unfinished == []
    assert shown == {msgid: " ".join(text.split()) for msgid, text in french_of(corrections).items() if msgid in shown}


def french_of(corrections):
    return {entry.msgid: entry.msgstr for entry in corrections}


def test_languages_are_called_so_and_not_regions():
    assert (gettext("Locale"), gettext("locale"), gettext("Switch locales")) == (
        "Langue",
        "langue",
        "Changer de langue",
    )


@pytest.mark.django_db
def test_the_editor_of_translations_speaks_our_french():
    client = log_in("communication")
    UserProfile.objects.update(preferred_language="fr")

    script = client.get(reverse("wagtail_localize:javascript_catalog")).content.decode()

    assert '"segments translated": "textes traduits"' in script
