# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from config.api import api, openapi, show_api
from config.content_api import content_api, list_contents
from config.sitemap import SiteSitemap
from core.api.handling import answer_unknown, end_with_slash
from core.discreet_logs import PERSONAL, PERSONAL_OF_APPLICANTS, PERSONAL_OF_LAUREATES
from core.identity.views import redirect_to_icon, webmanifest
from core.robots import robots
from core.security_contact import security_txt
from core.style_guide.views import style_guide
from laureats.oembed.views import oembed
from search.views import search

handler404 = "search.missing.page_not_found"

urlpatterns = [
    # Above the admin, within its addresses: those who may enter it read how pages are made.
    path("admin/charte/", style_guide, {"language": "fr"}),
    path("admin/charte/<slug:language>/", style_guide, name="style_guide"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": SiteSitemap}}, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("api/v1/openapi.json", openapi, name="api_openapi"),
    path("api/v1/", api.urls),
    path("api/v2/", list_contents, name="content_api_index"),
    path("api/v2/", content_api.urls),
    re_path("^(?P<address>api/v[12])$", end_with_slash, name="api_version"),
    # Above the pages: what no resource has is refused as the API refuses, and asks nothing of the database.
    path("api/<path:path>", answer_unknown, name="api_unknown"),
    path("site.webmanifest", webmanifest, name="webmanifest"),
    path("favicon.ico", redirect_to_icon, {"name": "favicon.ico"}, name="favicon"),
    path("apple-touch-icon.png", redirect_to_icon, {"name": "apple-touch-icon.png"}, name="touch_icon"),
    path("badges/", include("laureats.assets.urls")),
    path("kits/", include("laureats.kits.urls")),
    path("oembed", oembed, name="oembed"),
    path("palmares/fichiers/", include("laureats.press.urls")),
    path("", include("laureats.credentials.urls")),
    path("", include("home.news.urls")),
]

if settings.SERVE_MEDIA:
    urlpatterns += [re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})]

urlpatterns += i18n_patterns(
    path("api/", show_api, name="api"),
    path(_("search/"), search, name="search"),
    path(f"{PERSONAL}/", include("laureats.juror_page.urls")),
    path("", include("laureats.calendar.urls")),
    path("verification/", include("laureats.credentials.page_urls")),
    path(f"{PERSONAL_OF_LAUREATES}/", include("laureats.proposals.urls")),
    path(_("application/"), include("laureats.intake.submission.public_urls")),
    path(_("application/"), include("laureats.intake.entry.urls")),
    path(f"{PERSONAL_OF_APPLICANTS}/", include("laureats.intake.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
