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

from core import style_page
from core.discreet_logs import PERSONAL, PERSONAL_OF_LAUREATES
from laureats.public.sitemap import PublicSitemap
from search.views import search

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PublicSitemap}}, name="sitemap"),
    path("badges/", include("laureats.assets.urls")),
    path("kits/", include("laureats.kits.urls")),
    path("palmares/fichiers/", include("laureats.press.urls")),
    path("", include("laureats.credentials.urls")),
]

if settings.SERVE_MEDIA:
    urlpatterns += [re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})]

if settings.DEBUG:
    urlpatterns += [path("style/", style_page.style)]

urlpatterns += i18n_patterns(
    path(_("search/"), search, name="search"),
    path(f"{PERSONAL}/", include("laureats.juror_page.urls")),
    path("verification/", include("laureats.credentials.page_urls")),
    path(f"{PERSONAL_OF_LAUREATES}/", include("laureats.proposals.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
