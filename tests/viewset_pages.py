# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every list and form of records in the admin owes, asked of any viewset."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse


def index_address(viewset):
    return reverse(viewset.get_url_name("index"))


def record_address(viewset, view, record):
    return reverse(viewset.get_url_name(view), args=[record.pk])


def add_address(viewset):
    return reverse(viewset.get_url_name("add"))


def count_queries(deed):
    with CaptureQueriesContext(connection) as queries:
        deed()
    return len(queries)


def listed(client, viewset, **parameters):
    """Return the records of the list, as searched or filtered."""
    return list(client.get(index_address(viewset), parameters).context["object_list"])


def searched_value(record, path):
    """Return what a record holds at the end of a search field, such as `person__last_name`."""
    for name in path.split("__"):
        record = record.first() if hasattr(record, "first") else record
        record = getattr(record, name)
    return record
