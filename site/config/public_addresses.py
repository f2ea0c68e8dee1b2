# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every public address of the site. A new one enters here, and the tests of the embargo try it.

Outside: `/admin/`, which answers to accounts alone; `/static/`, the same for every database; `/media/`, which the file
server answers, under names that nobody can guess (`core.unguessable`).
"""

from config import address_values as values
from config import api_values, content_values
from config.address_shapes import LooseShape, PageShape, PatternShape, Shape
from home.models import (
    AccessibilityPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    PressIndexPage,
    PressReleasePage,
    SiteMapPage,
    StandardPage,
)
from label.models import ApplyPage, CriteriaPage, FAQPage, JuryPage, LabelPage
from laureats.models import EditionIndexPage, EditionPage, LaureateIndexPage, LaureatePage, OpenDataPage, PalmaresPage

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
GRID_PARAMETERS = {"edition": values.edition_codes, "q": api_values.grid_names, "page": values.page_numbers}

API_BODY_PARAMETERS = {
    "q": values.names,
    "kind": api_values.all_kinds,
    "region": values.regions,
    "department": values.departments,
    "is_fictional": api_values.yes_and_no,
    "siren": api_values.sirens,
    "insee_code": api_values.insee_codes,
    "page": values.page_numbers,
    "page_size": api_values.page_sizes,
    "locale": api_values.other_locales,
    "fields": api_values.api_fields,
}
API_AWARD_PARAMETERS = {
    **API_BODY_PARAMETERS,
    "edition": values.edition_codes,
    "year": values.years,
    "level": values.level_codes,
    "mention": api_values.mention_codes,
    "level_known": api_values.yes_and_no,
    "disputed": api_values.yes_and_no,
    "withdrawn": api_values.yes_and_no,
}
# Not for a body: a value that is refused would be compared with a body that is unknown.
API_RECORD_PARAMETERS = {"locale": api_values.other_locales, "fields": api_values.api_fields}
API_PALMARES_PARAMETERS = {
    "year": values.years,
    "is_fictional": api_values.yes_and_no,
    "order": api_values.year_orders,
    "page": values.page_numbers,
    "page_size": api_values.page_sizes,
    "locale": api_values.other_locales,
    "fields": api_values.api_fields,
}

PATTERNS = (
    PatternShape(name="sitemap", parameters={"p": values.page_numbers}),
    PatternShape(name="api"),
    PatternShape(name="api_version", parts=(api_values.api_versions,)),
    PatternShape(name="content_api_index"),
    PatternShape(name="api_openapi"),
    PatternShape(name="api_unknown", parts=(api_values.unknown_resources,)),
    PatternShape(name="api:read_index"),
    PatternShape(name="api:api-root"),
    PatternShape(
        name="api:list_editions",
        parameters={
            "year": values.years,
            "q": values.edition_codes,
            "state": api_values.edition_states,
            "page": values.page_numbers,
        },
    ),
    PatternShape(name="api:read_edition", parts=(values.edition_codes,)),
    PatternShape(name="api:list_domains", parameters=GRID_PARAMETERS),
    PatternShape(name="api:read_domain", parts=(values.edition_codes, api_values.domain_codes)),
    PatternShape(name="api:list_criteria", parameters={**GRID_PARAMETERS, "domain": api_values.domain_codes}),
    PatternShape(name="api:read_criterion", parts=(values.edition_codes, api_values.criterion_codes)),
    PatternShape(name="api:list_levels", parameters=GRID_PARAMETERS),
    PatternShape(name="api:read_level", parts=(values.edition_codes, values.level_codes)),
    PatternShape(
        name="api:list_juries",
        parameters={"edition": values.edition_codes, "year": values.years, "page": values.page_numbers},
    ),
    PatternShape(name="api:read_jury", parts=(values.edition_codes,)),
    PatternShape(name="api:list_territories", parameters=API_BODY_PARAMETERS | {"order": api_values.body_orders}),
    PatternShape(name="api:read_territory", parts=(api_values.body_identifiers,)),
    PatternShape(name="api:list_awards", parameters=API_AWARD_PARAMETERS | {"order": api_values.award_orders}),
    PatternShape(name="api:read_award", parts=(values.edition_codes, api_values.body_identifiers)),
    PatternShape(name="api:list_laureates", parameters=API_AWARD_PARAMETERS | {"order": api_values.body_orders}),
    PatternShape(name="api:read_laureate", parts=(api_values.body_identifiers,)),
    PatternShape(name="api:list_palmares", parameters=API_PALMARES_PARAMETERS),
    PatternShape(name="api:read_palmares", parts=(values.edition_codes,), parameters=API_RECORD_PARAMETERS),
    PatternShape(name="api:read_statistics", parameters=API_RECORD_PARAMETERS),
    PatternShape(name="api:read_edition_statistics", parts=(values.edition_codes,), parameters=API_RECORD_PARAMETERS),
    PatternShape(
        name="content_api:pages:listing",
        parameters={
            **dict.fromkeys(
                ("id", "child_of", "ancestor_of", "descendant_of", "translation_of"), content_values.page_identifiers
            ),
            "locale": content_values.languages,
            "type": content_values.page_types,
            "slug": content_values.page_slugs,
            "show_in_menus": api_values.yes_and_no,
            "search": values.words,
            "order": content_values.content_orders,
            "fields": content_values.content_fields,
            "limit": values.page_numbers,
            "offset": values.page_numbers,
        },
        words="search",
    ),
    PatternShape(name="content_api:pages:detail", parts=(content_values.page_identifiers,)),
    PatternShape(
        name="content_api:pages:find",
        parameters={"id": content_values.page_identifiers, "html_path": content_values.page_paths},
    ),
    PatternShape(
        name="content_api:page_preview:draft",
        parameters={"token": content_values.preview_tokens, "content_type": content_values.content_types},
    ),
    *(
        shape
        for kind, identifiers in (("images", content_values.image_ids), ("documents", values.document_ids))
        for shape in (
            PatternShape(
                name=f"content_api:{kind}:listing",
                parameters={
                    "id": identifiers,
                    "search": content_values.file_titles,
                    "order": content_values.content_orders,
                    "fields": content_values.file_fields,
                    "limit": values.page_numbers,
                    "offset": values.page_numbers,
                },
                words="search",
            ),
            PatternShape(name=f"content_api:{kind}:detail", parts=(identifiers,)),
            PatternShape(name=f"content_api:{kind}:find", parameters={"id": identifiers}),
        )
    ),
    PatternShape(name="robots"),
    PatternShape(name="security_txt"),
    PatternShape(name="webmanifest"),
    PatternShape(name="favicon"),
    PatternShape(name="touch_icon"),
    PatternShape(
        name="search",
        parameters={"q": values.words, "kind": values.search_kinds, "page": values.page_numbers},
        words="q",
    ),
    PatternShape(name="oembed", parameters={"url": values.embedded_addresses, "format": values.oembed_formats}),
    PatternShape(name="calendar"),
    PatternShape(name="edition_calendar", parts=(values.edition_codes,)),
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
    PatternShape(name="juror_dossier", parts=(values.link_secrets, values.references)),
    PatternShape(name="juror_evidence", parts=(values.link_secrets, values.references)),
    PatternShape(name="juror_copy", parts=(values.link_secrets, values.return_identifiers)),
    PatternShape(name="laureats_proposal", parts=(values.laureate_secrets,)),
    PatternShape(name="laureats_proposal_picture", parts=(values.laureate_secrets, values.picture_places)),
    PatternShape(
        name="application_questions",
        parts=(values.question_list_formats,),
        parameters={"form": values.application_forms},
    ),
    PatternShape(name="application_people", parts=(values.applicant_secrets,)),
    PatternShape(name="application_mandate", parts=(values.applicant_secrets,)),
    PatternShape(name="application_submit", parts=(values.applicant_secrets,)),
    PatternShape(name="application_receipt", parts=(values.applicant_secrets,)),
    PatternShape(name="application_withdraw", parts=(values.applicant_secrets,)),
    PatternShape(name="application_reuse", parts=(values.applicant_secrets,)),
    PatternShape(name="application_file", parts=(values.applicant_secrets,)),
    PatternShape(name="application_domain", parts=(values.applicant_secrets, api_values.domain_codes)),
    PatternShape(name="application_autosave", parts=(values.applicant_secrets,)),
    PatternShape(name="application_preview", parts=(values.applicant_secrets,)),
    PatternShape(name="application_evidence", parts=(values.applicant_secrets, values.evidence_identifiers)),
    PatternShape(name="application_start", parameters={"q": values.names}, words="q"),
    PatternShape(name="application_found", parameters={"q": values.names}, words="q"),
    PatternShape(name="application_ask", parts=(values.body_keys,)),
    PatternShape(name="application_declare"),
    PatternShape(name="application_resend"),
    PatternShape(name="application_confirm", parts=(values.applicant_secrets,)),
    PatternShape(name="application_invitation", parts=(values.applicant_secrets,)),
    PatternShape(name="application_result", parts=(values.applicant_secrets,)),
    PatternShape(name="application_result_pdf", parts=(values.applicant_secrets,)),
    PatternShape(name="wagtaildocs_serve", parts=(values.document_ids, values.document_names)),
    PatternShape(name="wagtaildocs_authenticate_with_password", parts=(values.restriction_ids,)),
    PatternShape(name="wagtailcore_authenticate_with_password", parts=(values.restriction_ids, values.draft_ids)),
    PatternShape(name="wagtailcore_login"),
    PatternShape(
        name="dated_article",
        parts=(values.article_years, values.article_months, values.article_days, values.article_slugs),
    ),
    PatternShape(
        name="dated_article_of_month", parts=(values.article_years, values.article_months, values.article_slugs)
    ),
    # Pages answer by their class, below; here, what is no page's address.
    PatternShape(name="wagtail_serve", parts=(values.draft_paths,)),
)

PAGES = (
    PageShape(page_class=HomePage),
    PageShape(page_class=StandardPage),
    PageShape(page_class=NewsIndexPage, route="articles", parameters={"page": values.page_numbers}),
    PageShape(page_class=NewsIndexPage, route="category", parts=(values.category_slugs,)),
    PageShape(page_class=NewsIndexPage, route="year", parts=(values.article_years,)),
    PageShape(page_class=NewsIndexPage, route="feed"),
    PageShape(page_class=NewsIndexPage, route="category_feed", parts=(values.category_slugs,)),
    PageShape(
        page_class=NewsIndexPage,
        route="dated",
        parts=(values.article_years, values.article_months, values.article_days, values.article_slugs),
    ),
    PageShape(page_class=NewsPage),
    PageShape(page_class=PressIndexPage, parameters={"page": values.page_numbers}),
    PageShape(page_class=PressReleasePage, route="index_route"),
    PageShape(page_class=PressReleasePage, route="file", parts=(values.press_formats,)),
    PageShape(page_class=SiteMapPage),
    PageShape(page_class=AccessibilityPage),
    PageShape(page_class=EditionIndexPage),
    PageShape(page_class=EditionPage),
    PageShape(page_class=LabelPage),
    PageShape(page_class=ApplyPage),
    PageShape(page_class=FAQPage),
    PageShape(page_class=CriteriaPage, route="latest"),
    PageShape(page_class=CriteriaPage, route="edition", parts=(values.edition_codes,)),
    PageShape(page_class=JuryPage, route="latest"),
    PageShape(page_class=JuryPage, route="edition", parts=(values.edition_codes,)),
    PageShape(page_class=PalmaresPage, route="overview"),
    PageShape(page_class=PalmaresPage, route="statistics"),
    PageShape(page_class=PalmaresPage, route="feed"),
    PageShape(page_class=PalmaresPage, route="year", parts=(values.years,)),
    PageShape(page_class=LaureateIndexPage, route="laureate_list", parameters=LIST_PARAMETERS),
    PageShape(page_class=LaureateIndexPage, route="map", parameters=LIST_PARAMETERS),
    # Laureates in every language: each list of laureates serves them.
    PageShape(page_class=LaureateIndexPage, route="laureate", parts=(values.body_slugs,)),
    PageShape(page_class=LaureateIndexPage, route="kit", parts=(values.body_slugs,)),
    PageShape(page_class=LaureatePage),
    PageShape(page_class=OpenDataPage),
)

PUBLIC_ADDRESSES: tuple[Shape, ...] = (
    *PATTERNS,
    *PAGES,
    LooseShape(key="open data", parts=(values.open_data_paths,)),
    LooseShape(key="redirects", parts=(values.redirect_paths,)),
)
