# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tables that the page of a laureate is drawn from. A test draws one with all it may hold, and compares."""

from wagtail.models import get_page_models

RECORD_TABLES = (
    "core_audiencemeasurement",
    "core_customdocument",
    "core_customimage",
    "core_customrendition",
    "core_menu",
    "core_sitecontacts",
    "label_domain",
    "label_edition",
    "label_level",
    "label_mention",
    "laureats_artworkset",
    "laureats_award",
    "laureats_badgefile",
    "laureats_erratum",
    "laureats_kit",
    "laureats_laureateinitiative",
    "laureats_laureatephoto",
    "laureats_succession",
    "laureats_territory",
    "wagtailcore_locale",
    "wagtailcore_pageviewrestriction",
    "wagtailcore_site",
)


def list_shown_tables() -> list[str]:
    """Return the tables of the records, and those of every class of pages: the menu and the texts lead to any."""
    return [*RECORD_TABLES, *sorted(model._meta.db_table for model in get_page_models())]
