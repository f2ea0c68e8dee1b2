# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a shared cache may keep each answer."""

import pytest
from django.test import Client

from tests.page_tree import make_home

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/inconnu/", "/sitemap.xml", "/badges/albi/2026.svg"])
def test_what_anyone_reads_is_kept_a_minute_at_most(client, path):
    make_home()

    assert client.get(path)["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_what_someone_logged_in_reads_is_kept_by_no_shared_cache(admin_client):
    make_home()

    assert admin_client.get("/")["Cache-Control"] == "private, no-cache"


def test_what_fails_is_kept_nowhere(settings):
    make_home()
    settings.ROOT_URLCONF = "tests.core.failing_urls"

    assert Client(raise_request_exception=False).get("/")["Cache-Control"] == "no-store"
