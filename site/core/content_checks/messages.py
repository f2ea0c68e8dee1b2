# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told to the person who saved a page."""

from django.contrib import messages
from django.http import HttpRequest
from wagtail.models import Page

from core.content_checks.checking import check_content

MOST_SENTENCES = 4


def tell_findings(request: HttpRequest, page: Page) -> None:
    """Show what was found in a page that was saved; nothing when it was saved by itself while someone types."""
    if not request.accepts("text/html"):
        return
    for finding in check_content(page)[:MOST_SENTENCES]:
        messages.warning(request, finding.sentence)
