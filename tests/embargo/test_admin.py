# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The admin tells a stranger nothing: previews, drafts and records that exist answer as those that do not."""

import re

import pytest
from django.urls import URLResolver, get_resolver

from laureats.models import LaureateIndexPage
from tests.embargo.reading import ask
from tests.laureats.public.factories import make_page, make_territory
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

PART = re.compile(r"<(?:int|str|slug):\w+>")
UNKNOWN = "99999999"


def list_patterns(patterns, *, prefix="/"):
    """Yield the whole pattern of every address."""
    for pattern in patterns:
        whole = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from list_patterns(pattern.url_patterns, prefix=whole)
        else:
            yield whole


def list_record_addresses(identifier):
    """Return the addresses of the admin that hold identifiers, each of them this one."""
    found = [each for each in list_patterns(get_resolver().url_patterns) if each.startswith("/admin/")]
    filled = [PART.sub(str(identifier), each) for each in found if PART.search(each)]
    return [address for address in filled if not re.search(r"[<^(]", address)]


def test_drafts_and_records_answer_as_those_that_do_not_exist():
    index = add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    draft = make_page(index=index, territory=make_territory("Canari"), live=False)
    draft.save_revision()

    answers = {
        address: (ask(address), ask(unknown))
        for address, unknown in zip(list_record_addresses(draft.pk), list_record_addresses(UNKNOWN), strict=True)
    }

    different = [
        address
        for address, (known, unknown) in answers.items()
        if plain(known, draft.pk) != plain(unknown, UNKNOWN) or known.queries != unknown.queries
    ]
    assert f"/admin/pages/{draft.pk}/view_draft/" in answers
    assert different == []


def plain(answer, identifier):
    return answer.status, answer.told.replace(str(identifier), "…")
