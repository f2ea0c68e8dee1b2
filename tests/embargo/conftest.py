# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One edition, from its first marks to its release, read at each step: the tests compare what was read.

The site is built once for all of them, and taken back. What a test reads is no row but text.
"""

from dataclasses import dataclass, field

import pytest
from django.db import connection, transaction
from django.test import TestCase
from django.utils import translation
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from config.address_shapes import list_examples
from config.public_addresses import PUBLIC_ADDRESSES
from core.models import CustomDocument, CustomImage
from core.open_pages import open_pages
from laureats.models import LaureatePage, Territory
from tests.embargo import planting
from tests.embargo.reading import ask, find_first_hidden, keep_frames, list_plain, list_registered, read_site
from tests.embargo.site import announce_edition, build_site

OTHER_WAYS = (
    {"method": "HEAD"},
    {"method": "OPTIONS"},
    {"method": "POST"},
    # Two questions at a time, of which neither answers for the other.
    {"if_none_match": "*", "accept_encoding": "gzip"},
    {"if_modified_since": "Sat, 01 Jan 2050 00:00:00 GMT", "accept_language": "en"},
)
NUMBERED = (CollectionViewRestriction, CustomDocument, CustomImage, Page, PageViewRestriction, Territory)


@dataclass
class Story:
    """The answers by state and address; `bare` is the same site without the edition's results.

    `hidden` are the examples that the bare site does not have, read in the state `ahead`; `strangers` the answers to
    theirs. `otherwise` are pairs of a hidden and an unknown address, with the answers to other ways of asking.
    """

    answers: dict = field(default_factory=dict)
    hidden: dict = field(default_factory=dict)
    strangers: dict = field(default_factory=dict)
    otherwise: list = field(default_factory=list)
    # The slugs of public pages: an unknown address that ends with one is offered the page.
    offered: set = field(default_factory=set)
    # The registered shapes that gave no address to read.
    unread: list = field(default_factory=list)


class Undone(Exception):
    """Takes back what was planted."""


@pytest.fixture(scope="session")
def story(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), translation.override("fr"), keep_frames(), transaction.atomic():
        told = tell_story()
        transaction.set_rollback(True)
    return told


def count_from_a_thousand():
    """Give numbers of four digits to what addresses name by number: "9999", which stands for none, is none of them."""
    with connection.cursor() as cursor:
        for model in NUMBERED:
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), 1000)", [model._meta.db_table])


def tell_story():
    story = Story()
    count_from_a_thousand()
    site = build_site()
    edition = announce_edition(site)
    known = set(list_registered())
    try:
        with transaction.atomic():
            read_planted(story, site=site, edition=edition, known=known)
            raise Undone
    except Undone:
        edition.refresh_from_db()
    asked = {path for answers in story.answers.values() for path in answers}
    story.answers["bare"] = read_site(asked)
    return story


def read_planted(story, *, site, edition, known):
    """Read each state, with every value and every parameter where there is most to tell."""
    planting.plant_marks(edition=edition, site=site)
    story.answers["marked"] = read_site(list_plain())
    planting.plant_decisions(edition=edition)
    story.answers["decided"] = read_site(list_plain())
    planting.plant_seal(edition=edition)
    story.answers["scheduled"] = read_site(list_plain())
    try:
        with transaction.atomic():
            planting.plant_ahead(edition=edition)
            read_ahead(story, known=known)
            raise Undone
    except Undone:
        edition.refresh_from_db()
    with TestCase.captureOnCommitCallbacks(execute=True):
        planting.release(edition=edition)
    story.answers["released"] = read_site(set())


def read_ahead(story, *, known):
    examples = list_registered()
    story.unread = [shape.key for shape in PUBLIC_ADDRESSES if not any(list_examples(shape))]
    story.answers["ahead"] = read_site(examples)
    story.offered = set(open_pages().not_type(LaureatePage).values_list("slug", flat=True))
    story.hidden = {path: example for path, example in examples.items() if path not in known}
    strangers = {stranger.path for example in story.hidden.values() for stranger in example.strangers}
    story.strangers = {path: ask(path) for path in sorted(strangers - set(examples))}
    for pair in find_first_hidden(known):
        for way in OTHER_WAYS:
            story.otherwise.append((pair, way, [ask(address.path, **way) for address in pair]))
