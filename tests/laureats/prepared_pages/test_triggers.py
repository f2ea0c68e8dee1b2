# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The triggers are installed anew after every migrate, and what was drawn before is forgotten."""

import pytest
from django.db import connection

from laureats.models.prepared import PreparedPage
from laureats.prepared_pages.documents import keep_document, read_document
from laureats.prepared_pages.triggers import install_change_triggers
from tests.factories import TerritoryFactory

pytestmark = pytest.mark.django_db
HERE = {"path": "/laureats/a/", "origin": "http://testserver/"}


def test_installing_again_forgets_what_was_drawn_and_counts_once():
    keep_document(**HERE, stamp=read_document(**HERE).stamp, document="<p>A</p>")

    install_change_triggers(connection)

    before = read_document(**HERE).stamp
    TerritoryFactory()
    assert (PreparedPage.objects.count(), read_document(**HERE).stamp - before) == (0, 1)
