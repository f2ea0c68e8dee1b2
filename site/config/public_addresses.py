# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every public address of the site. A new one enters here, and the tests of the embargo try it.

Outside: `/admin/`, which answers to accounts alone; `/static/`, the same for every database; `/media/`, which the file
server answers, under names that nobody can guess (`core.unguessable`).
"""

from config import address_values as values
from config.address_shapes import LooseShape, PageShape, PatternShape, Shape
from home.models import HomePage, NewsIndexPage, NewsPage, StandardPage
from label.models import ApplyPage, CriteriaPage, FAQPage, JuryPage, LabelPage
from laureats.models import LaureateIndexPage, LaureatePage, PalmaresPage

LIST_PARAMETERS = {
    "q": values.names,
    "year": values.years,
    "level": values.level_codes,
    "mention": values.mention_slugs,
    "kind": values.kinds,
    "region": values.regions,
    "department": values.departments,
    "sort": values.sort_orders,
    "page": values.page_numbers,
}

PATTERNS = (
    PatternShape(name="sitemap", parameters={"p": values.page_numbers}),
    PatternShape(name="search", parameters={"q": values.words, "page": values.page_numbers}),
    PatternShape(name="laureats_badge_current", parts=(values.body_slugs, values.badge_formats)),
    PatternShape(name="laureats_badge_edition", parts=(values.body_slugs, values.edition_codes, values.badge_formats)),
    PatternShape(
        name="laureats_badge",
        parts=(values.body_slugs, values.edition_codes, values.badge_revisions, values.badge_formats),
    ),
    PatternShape(name="laureats_kit_file", parts=(values.body_slugs, values.edition_codes, values.kit_file_names)),
    PatternShape(name="laureats_palmares_file", parts=(values.edition_codes, values.palmares_file_names)),
    PatternShape(name="laureats_jwks"),
    PatternShape(name="laureats_credential_issuer"),
    PatternShape(name="laureats_credential_key", parts=(values.key_thumbprints,)),
    PatternShape(
        name="laureats_credential", parts=(values.edition_codes, values.references, values.credential_formats)
    ),
    PatternShape(name="laureats_credential_status", parts=(values.edition_codes, values.references)),
    PatternShape(name="laureats_check"),
    PatternShape(name="laureats_verification", parts=(values.body_slugs, values.edition_codes)),
    PatternShape(
        name="laureats_verification_revision",
        parts=(values.body_slugs, values.edition_codes, values.badge_revisions),
    ),
    PatternShape(name="juror_page", parts=(values.link_secrets,)),
    PatternShape(name="juror_declaration", parts=(values.link_secrets,)),
    PatternShape(name="juror_workbook", parts=(values.link_secrets,)),
    PatternShape(name="juror_copy", parts=(values.link_secrets, values.return_identifiers)),
    PatternShape(name="laureats_proposal", parts=(values.laureate_secrets,)),
    PatternShape(name="laureats_proposal_picture", parts=(values.laureate_secrets, values.picture_places)),
    PatternShape(name="wagtaildocs_serve", parts=(values.document_ids, values.document_names)),
    PatternShape(name="wagtaildocs_authenticate_with_password", parts=(values.restriction_ids,)),
    PatternShape(name="wagtailcore_authenticate_with_password", parts=(values.restriction_ids, values.draft_ids)),
    PatternShape(name="wagtailcore_login"),
    # Pages answer by their class, below; here, what is no page's address.
    PatternShape(name="wagtail_serve", parts=(values.draft_paths,)),
)

PAGES = (
    PageShape(page_class=HomePage),
    PageShape(page_class=StandardPage),
    PageShape(page_class=NewsIndexPage, parameters={"page": values.page_numbers}),
    PageShape(page_class=NewsPage),
    PageShape(page_class=LabelPage),
    PageShape(page_class=ApplyPage),
    PageShape(page_class=FAQPage),
    PageShape(page_class=CriteriaPage, route="latest"),
    PageShape(page_class=CriteriaPage, route="edition", parts=(values.edition_codes,)),
    PageShape(page_class=JuryPage, route="latest"),
    PageShape(page_class=JuryPage, route="edition", parts=(values.edition_codes,)),
    PageShape(page_class=PalmaresPage, route="overview"),
    PageShape(page_class=PalmaresPage, route="statistics"),
    PageShape(page_class=PalmaresPage, route="year", parts=(values.years,)),
    PageShape(page_class=LaureateIndexPage, route="laureate_list", parameters=LIST_PARAMETERS),
    PageShape(page_class=LaureateIndexPage, route="map", parameters=LIST_PARAMETERS),
    # Laureates in every language: each list of laureates serves them.
    PageShape(page_class=LaureateIndexPage, route="laureate", parts=(values.body_slugs,)),
    PageShape(page_class=LaureateIndexPage, route="kit", parts=(values.body_slugs,)),
    PageShape(page_class=LaureatePage),
)

PUBLIC_ADDRESSES: tuple[Shape, ...] = (
    *PATTERNS,
    *PAGES,
    LooseShape(key="redirects", parts=(values.redirect_paths,)),
)
