# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Following every link of the public pages, and keeping what was found."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site

from core.rich_text_links import FoundLink
from home.links.collecting import collect_links
from home.links.external import follow
from home.links.found import Answer, State
from home.links.internal import answer_for_path, answer_for_record, own_path
from home.links.public_hosts import MayReach, is_public_address
from home.models import CheckedLink

SECONDS_BETWEEN = 1.0


@dataclass(kw_only=True)
class Checker:
    """What one run knows: each address is followed once, one host at a time, until its time is over."""

    site: Site
    ends_at: float
    may_reach: MayReach = is_public_address
    seconds_between: float = SECONDS_BETWEEN
    answers: dict[str, Answer] = field(default_factory=dict)
    last_host: str = ""

    def answer(self, target: str) -> Answer:
        place = urldefrag(target).url
        if place not in self.answers:
            self.answers[place] = self._find(place)
        return self.answers[place]

    def _find(self, target: str) -> Answer:
        if target.startswith(("page:", "document:")):
            return answer_for_record(target)
        path = own_path(target, site=self.site)
        if path is not None:
            return answer_for_path(path, site=self.site)
        if time.monotonic() >= self.ends_at:
            return Answer(state=State.UNKNOWN)
        return self._follow_politely(target)

    def _follow_politely(self, address: str) -> Answer:
        host = urlsplit(address).netloc
        if host == self.last_host:
            time.sleep(self.seconds_between)
        self.last_host = host
        return follow(address, may_reach=self.may_reach)


def check_links(*, seconds: float, may_reach: MayReach = is_public_address) -> Counter[str]:
    """Follow every link of the public pages within a time, keep what was found, and return how many are in each state.

    Nothing is locked meanwhile: what was known before stays readable until the end.
    """
    checker = Checker(
        site=Site.objects.get(is_default_site=True), ends_at=time.monotonic() + seconds, may_reach=may_reach
    )
    rows = list(_check_pages(checker))
    with transaction.atomic():
        CheckedLink.objects.all().delete()
        CheckedLink.objects.bulk_create(rows)
    return Counter(row.state for row in rows)


def _check_pages(checker: Checker) -> Iterator[CheckedLink]:
    for page in Page.objects.live().public().filter(depth__gt=1).specific().iterator(chunk_size=100):
        for link in collect_links(page):
            yield _check(link, page=page, checker=checker)


def _check(link: FoundLink, *, page: Page, checker: Checker) -> CheckedLink:
    target, answer = _answer(link, page=page, checker=checker)
    return CheckedLink(
        page_id=page.pk,
        address=(answer.address or target)[:2000],
        words=link.words[:255],
        state=answer.state,
        status_code=answer.status_code,
        leads_to=answer.leads_to,
        checked_at=timezone.now(),
    )


def _answer(link: FoundLink, *, page: Page, checker: Checker) -> tuple[str, Answer]:
    """Return the whole address of a link and where it leads: nowhere when it is no address, as `http://[`."""
    target = link.target
    try:
        if not target.startswith(("page:", "document:")):
            target = urljoin(page.full_url or "", target)
        return target, checker.answer(target)
    # A path out of the folder of files is suspicious.
    except (ValueError, SuspiciousOperation):
        return target, Answer(state=State.BROKEN)
