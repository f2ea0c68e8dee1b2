# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the feed tells: released editions, errata on their awards, complements."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.models.award import Complement, Erratum
from laureats.press.queries import published_introductions
from laureats.public.editions import read_facts
from laureats.public.errata import show_changes

ENTRIES_A_FEED = 20
TEMPLATE = "laureats/feed_entry.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`name` tells it from every other, for good; `content` is HTML."""

    name: str
    at: datetime
    edition: Edition
    title: str
    content: str


def latest_entries() -> list[Entry]:
    """Return the latest entries, the last one first, with as many queries whatever their number."""
    entries = [*_released(), *_errata(), *_complements()]
    return nlargest(ENTRIES_A_FEED, entries, key=lambda entry: (entry.at, entry.name))


def _released() -> Iterator[Entry]:
    latest = Edition.objects.released().order_by("-released_at", "code")[:ENTRIES_A_FEED]
    facts_list = read_facts(latest)
    introductions = published_introductions(facts.edition for facts in facts_list)
    for facts in facts_list:
        edition = facts.edition
        if edition.released_at:
            yield Entry(
                name=f"palmares/{edition.code}",
                at=edition.released_at,
                edition=edition,
                title=_("Results – %(edition)s") % {"edition": edition.local_name},
                content=_render(facts=facts, edition=edition, introduction=introductions.get(edition.pk)),
            )


def _errata() -> Iterator[Entry]:
    public = Erratum.objects.filter(award__edition__released_at__isnull=False).select_related("award__edition")
    latest = public.prefetch_related("award__edition__levels", "award__edition__mentions").order_by("-published_at")
    for erratum in latest[:ENTRIES_A_FEED]:
        edition = erratum.award.edition
        changes = show_changes(erratum.changes, levels=edition.levels.all(), mentions=edition.mentions.all())
        yield Entry(
            name=f"palmares/{edition.code}/erratum/{erratum.pk}",
            at=erratum.published_at,
            edition=edition,
            title=_("Erratum – %(name)s (%(edition)s)") % {"name": erratum.award.name, "edition": edition.local_name},
            content=_render(edition=edition, reason=erratum.reason, changes=changes),
        )


def _complements() -> Iterator[Entry]:
    public = Complement.objects.filter(
        palmares__released_at__isnull=False, palmares__edition__released_at__isnull=False
    )
    latest = public.select_related("palmares__edition").defer("content", "palmares__content").order_by("-released_at")
    for complement in latest[:ENTRIES_A_FEED]:
        edition = complement.palmares.edition
        yield Entry(
            name=f"palmares/{edition.code}/complement/{complement.pk}",
            at=complement.released_at,
            edition=edition,
            title=_("Complement – %(edition)s") % {"edition": edition.local_name},
            content=_render(edition=edition, reason=complement.reason),
        )


def _render(**told: object) -> str:
    lines = render_to_string(TEMPLATE, told).splitlines()
    # What the template lays out is no part of the text.
    return "\n".join(line.strip() for line in lines if line.strip())
