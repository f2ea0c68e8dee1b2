# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often files are fetched: a number by file and month, and nothing of who fetched them.

No cookie is set; neither an address nor what names the visitor's software is kept. That name is read once, to leave out
the robots that give theirs.
"""

import logging
import re
from datetime import date

from django.db import DatabaseError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from laureats.models import KitDownload

logger = logging.getLogger(__name__)

ROBOTS = re.compile(r"bot\b|crawl|spider|slurp|archiver|preview|facebookexternalhit|headless|monitor", re.IGNORECASE)


def is_download(request: HttpRequest) -> bool:
    """Tell whether someone fetches a file: not its headers, nor the rest of one, nor a robot, nor a browser ahead."""
    wanted = request.headers.get("Range", "bytes=0-").replace(" ", "")
    return (
        request.method == "GET"
        and wanted.startswith("bytes=0-")
        and "prefetch" not in request.headers.get("Sec-Purpose", "")
        and not ROBOTS.search(request.headers.get("User-Agent", ""))
    )


def count_download(*, award_id: int, role: str) -> None:
    """Count one more. A count that cannot be written is logged: the file is handed over all the same."""
    try:
        _add_one(award_id=award_id, role=role, month=timezone.localdate().replace(day=1))
    except DatabaseError:
        logger.exception("A download of %s was not counted.", role)


@transaction.atomic
def _add_one(*, award_id: int, role: str, month: date) -> None:
    key = {"award_id": award_id, "role": role, "month": month}
    rows = KitDownload.objects.filter(**key)
    if rows.update(count=F("count") + 1):
        return
    # Two first downloads at once: one of them makes the row, both are counted.
    KitDownload.objects.bulk_create([KitDownload(**key)], ignore_conflicts=True)
    rows.update(count=F("count") + 1)
