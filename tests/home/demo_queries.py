# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print how many queries each type of page of the demonstration takes, as one JSON document.

Run in a process of its own, on the database of DATABASE_URL. What a process keeps for a minute is kept, as in
production; the page cache, which would answer without any query, is passed by.
"""

import json
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "site"))

import django


def count_queries(client, address):
    # Django's own helpers need it set up.
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def list_counts():
    from django.conf import settings
    from django.test import Client

    from tests.browser.page_types import PAGE_TYPES

    settings.PAGE_CACHE_SECONDS = 60
    client = Client()
    client.cookies["csrftoken"] = "a" * 32
    return {page_type.address: count_queries(client, page_type.address) for page_type in PAGE_TYPES}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(list_counts()))
