# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of editions of the demonstration: they follow the records of their editions."""

from wagtail.models import Site

from home.demonstration.pages import Entry, add_page, fill_page
from home.demonstration.values import Library
from label.models import Edition


def create_edition_pages(entries: list[Entry], *, library: Library) -> None:
    """Create the French page of each edition of the file that stands, right under the home page."""
    home = Site.objects.get(is_default_site=True).root_page
    editions = Edition.objects.in_bulk([entry["edition"] for entry in entries], field_name="code")
    for entry in entries:
        if entry["edition"] not in editions:
            continue
        add_page(entry, parent=home, edition=editions[entry["edition"]])
        fill_page(entry, library=library)
