# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which tests each database engine runs. All run on SQLite, but those marked `postgresql`.

PostgreSQL runs these alone, and what an engine can change: tests that ask for a database, with one case of each, and
with every case where cases are tables, constraints or words to search (`EVERY_CASE`).

In the rooms of `ABOVE`, pages, files, mails and commands are made of what the queries and deeds of other rooms return;
what differs from a test to the next never reaches the database. Of their tests it runs the first of each module, so
that its queries have been there; those whose names tell of rows found, counted, put in order or changed by two at once;
those that commit; and whole modules whose code locks rows or asks with subqueries (`WHOLE`).

What properties try is many files and numbers, alike for any engine.
"""

import re

from django.conf import settings

ABOVE = (
    "config",
    "core",
    "home",
    "label/api",
    "label/definition",
    "label/test_pages",
    "label/test_viewsets.py",
    "laureats/api",
    "laureats/assets",
    "laureats/calendar",
    "laureats/case_files",
    "laureats/commands",
    "laureats/correspondence",
    "laureats/credentials",
    "laureats/desk",
    "laureats/history",
    "laureats/imports",
    "laureats/intake/ceremony",
    "laureats/intake/entry",
    "laureats/intake/form",
    "laureats/intake/mapping",
    "laureats/intake/privacy",
    "laureats/intake/submission",
    "laureats/juror_page",
    "laureats/jury_sheets",
    "laureats/kits",
    "laureats/minutes",
    "laureats/oembed",
    "laureats/open_data",
    "laureats/palmares_feed",
    "laureats/press",
    "laureats/print_files",
    "laureats/public",
    "laureats/test_edition_page",
    "laureats/test_roles.py",
    "laureats/test_viewsets.py",
)
WHOLE = (
    "core/test_open_pages.py",
    "core/test_redirects.py",
    "home/press/test_making.py",
    "home/translations/test_report.py",
    "label/definition/test_loading.py",
    "laureats/commands/test_undo_import.py",
    "laureats/correspondence/test_delivering.py",
    "laureats/correspondence/test_queries.py",
    "laureats/correspondence/test_returns.py",
    "laureats/correspondence/test_sending.py",
    "laureats/imports/test_candidatures_changed.py",
    "laureats/imports/test_candidatures_created.py",
    "laureats/imports/test_plans.py",
    "laureats/imports/test_recusals.py",
    "laureats/intake/ceremony/test_answering.py",
    "laureats/intake/ceremony/test_inviting.py",
    "laureats/intake/entry/test_opening.py",
    "laureats/intake/mapping/test_evidence.py",
    "laureats/intake/mapping/test_plans.py",
    "laureats/intake/privacy/test_erasing.py",
    "laureats/intake/privacy/test_retention.py",
    "laureats/intake/submission/test_colleagues.py",
    "laureats/intake/submission/test_submitting.py",
    "laureats/jury_sheets/test_confirm.py",
    "laureats/jury_sheets/test_undoing",
    "laureats/kits/test_building.py",
    "laureats/kits/test_counting.py",
    "laureats/kits/test_queries.py",
    "laureats/kits/test_requesting.py",
    "laureats/open_data/test_versions.py",
)
EVERY_CASE = (
    "embargo",
    "label/test_constraints.py",
    "label/test_viewsets.py",
    "laureats/public/listing",
    "laureats/resources",
    "laureats/test_constraints.py",
    "laureats/test_freezing.py",
    "laureats/test_viewsets.py",
    "search",
)
OF_ROWS = re.compile(r"(?:^|_)(?:queries|filter|narrow|search|sort|order|lock|meanwhile|together|twice)")


def is_postgresql():
    return settings.DATABASES["default"]["ENGINE"].endswith("postgresql")


def list_told(items):
    """Return the tests that tell something of the engine at hand."""
    if not is_postgresql():
        return [item for item in items if not _is_for_it_alone(item)]
    asking = [item for item in items if _is_for_it_alone(item) or _asks_for_database(item)]
    first_cases = _find_firsts(asking, of=lambda item: (item.location[0], item.function.__name__))
    cases = [item for item in asking if item in first_cases or _is_tried_in_every_case(item)]
    firsts = _find_firsts(cases, of=lambda item: item.location[0])
    return [item for item in cases if item in firsts or _is_changed_by_engine(item)]


def _is_for_it_alone(item):
    return item.get_closest_marker("postgresql") is not None


def _asks_for_database(item):
    if item.get_closest_marker("sqlite") or getattr(item.obj, "is_hypothesis_test", False):
        return False
    return bool(item.get_closest_marker("django_db") or {"db", "django_db_setup"} & set(item.fixturenames))


def _find_firsts(items, *, of):
    """Return the test of each module, or the case of each test, that is written first: the order they run in varies."""
    written = sorted(items, key=lambda item: (item.location[1], item.nodeid), reverse=True)
    return set({of(item): item for item in written}.values())


def _is_tried_in_every_case(item):
    return _is_for_it_alone(item) or _place(item).startswith(EVERY_CASE)


def _is_changed_by_engine(item):
    place = _place(item)
    if _is_for_it_alone(item) or place.startswith((*WHOLE, *EVERY_CASE)) or not place.startswith(ABOVE):
        return True
    return bool(OF_ROWS.search(item.function.__name__)) or _commits(item)


def _commits(item):
    marker = item.get_closest_marker("django_db")
    return "transactional_db" in item.fixturenames or bool(marker and marker.kwargs.get("transaction"))


def _place(item):
    return item.location[0].removeprefix("tests/")
