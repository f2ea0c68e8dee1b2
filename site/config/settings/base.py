# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Settings that hold everywhere: no environment variable is read here."""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

SITE_DIR = Path(__file__).resolve().parent.parent.parent
BASE_DIR = SITE_DIR.parent
VAR_DIR = BASE_DIR / "var"

INSTALLED_APPS = [
    "home",
    "search",
    "laureats",
    "label",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.frontend_cache",
    "core.redirect_config.RedirectConfig",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.api.v2",
    "wagtail_headless_preview",
    "wagtail.embeds",
    "wagtail.sites",
    "core.account_config.AccountConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "import_export",
    "rest_framework",
    "corsheaders",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.null_addresses.NullAddressMiddleware",
    # Above open data and the page cache: what they give may be read by the pages of other sites, a 304 too.
    "corsheaders.middleware.CorsMiddleware",
    "laureats.open_data.middleware.OpenDataMiddleware",
    # Above the page cache: what it gives is counted.
    "core.api.limits.RateLimitMiddleware",
    "core.page_cache.PageCacheMiddleware",
    "core.compression.CompressionMiddleware",
    "core.shared_caches.SharedCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.api.locales.AddressLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.content_security.ContentSecurityMiddleware",
    "core.redirects.PublicRedirectMiddleware",
    "laureats.prepared_pages.middleware.PreparedPageMiddleware",
    "core.api.handling.ApiMiddleware",
    # Last: it answers for a log-in that others let through.
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"
WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_form.ImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "core.CustomDocument"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpeg", "jpg", "png", "webp"]
# A picture takes four bytes a pixel while it is drawn: 6000 pixels a side take 144 MB.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
# On photos, AVIF at 61 looks as good as JPEG at 76 (40 dB) and weighs a third less; WebP at 70, a quarter less.
WAGTAILIMAGES_JPEG_QUALITY = 76
WAGTAILIMAGES_WEBP_QUALITY = 70
WAGTAILIMAGES_AVIF_QUALITY = 61

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# Five wrong passwords for one name from one address close it for a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "core/login_locked.html"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
# A page that is sent to be translated would be public at once, in the words of its source.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Ours, then what we mend in the French of other people's apps.
LOCALE_PATHS = [SITE_DIR / "locale", SITE_DIR / "locale_others"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
# Day first in both languages, as the fields of the admin write it: English would read the month first.
FORMAT_MODULE_PATH = ["config.formats"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [SITE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# The files of open data, made again from the database wherever they lack.
OPEN_DATA_ROOT = VAR_DIR / "open-data"
# `default` holds what anyone may read; `private` what only named people may (workbooks, evidence).
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "private", "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The ICC profile of the inks that pictures for printers are made for: Debian's libgs-common gives this one.
CMYK_PROFILE = "/usr/share/color/icc/ghostscript/default_cmyk.icc"

# Public pages: our own files only, nothing inline. The admin has inline scripts in Wagtail's own templates.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "media-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [SELF],
    },
}
ADMIN_CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF, "data:"],
        "frame-src": [SELF],
        "object-src": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [SELF],
    },
}
# Wagtail opens its own previews to the admin.
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# How long, and in how many bytes, each process keeps public pages ready; no second keeps none.
PAGE_CACHE_SECONDS = 60
PAGE_CACHE_BYTES = 32 * 1024 * 1024
# What Wagtail tells when a page is published or taken away.
WAGTAILFRONTENDCACHE = {"pages": {"BACKEND": "core.page_generation.ForgettingBackend"}}

# Programs on other sites may read what is public, as anyone: no cookie is ever taken from them.
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_URLS_REGEX = r"^/((api|donnees|oembed)(/|$)|(.+/)?atom/$|(en/)?(calendrier|calendar)(/[^/]+)?\.ics$)"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
# Programs ask only for what changed; libraries say what they read and who they are.
CORS_ALLOW_HEADERS = ["accept", "content-type", "if-modified-since", "if-none-match", "x-requested-with"]
CORS_EXPOSE_HEADERS = [
    "Allow", "Content-Language", "Deprecation", "ETag", "Last-Modified", "Link", "RateLimit", "RateLimit-Policy",
    "Retry-After", "Sunset",
]  # fmt: skip
# How many requests an address may send to the API within so many seconds; no request, no limit.
API_REQUESTS = 300
API_SECONDS = 60
# A cache that does not answer closes nothing.
RATELIMIT_FAIL_OPEN = True
# The header in which a proxy tells who asks, as `request.META` names it; blank, whoever asks comes without a proxy.
CLIENT_ADDRESS_HEADER = ""

# Where jurors' answers go; blank, to the sender of the mails. A server that does not answer holds a task half a minute.
JURY_REPLY_TO = ""
# Where candidates’ answers go; blank, to the sender of the mails.
CANDIDATES_REPLY_TO = ""
EMAIL_TIMEOUT = 30
# Whom journalists may write to, at the foot of press releases; blank, the address of the site.
PRESS_CONTACT = ""

# Where faults of security are told, an address of mail or of a page, and the page that says how they are handled;
# blank, to the public mail address of the site.
SECURITY_CONTACT = ""
SECURITY_POLICY = ""
# Whether search engines are asked to list the site: a copy of it, or a demonstration, asks them not to.
OPEN_TO_ROBOTS = True

# Where another front end shows drafts; blank, previews are those of the site alone.
HEADLESS_PREVIEW_URL = ""

# What signs credentials, as PEM or as the path of a PEM file; blank, there are none. The retired ones are public keys.
CREDENTIAL_PRIVATE_KEY = ""
CREDENTIAL_RETIRED_KEYS = ""

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# What one answer of the content API lists at most.
WAGTAILAPI_LIMIT_MAX = 100

# Told at the foot of every page. The first is that of publiccode.yml.
SOURCE_CODE_ADDRESS = "https://gitlab.adullact.net/territoire-numerique-libre/site"
CONTENT_LICENCE = "Licence Ouverte 2.0"
CONTENT_LICENCE_ADDRESS = "https://spdx.org/licenses/etalab-2.0.html"
# How long the links to other sites are followed in one go: those left over have no answer yet.
LINK_CHECK_SECONDS = 1800

# Addresses without accents: they are typed, dictated and printed.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# A text approved is published, unless it waits for its results.
WAGTAIL_FINISH_WORKFLOW_ACTION = "laureats.review_end.publish_reviewed"
# The groups that review are told; those who may do everything are told when they belong to one.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False

WAGTAIL_SITE_NAME = "Territoire Numérique Libre"
# The admin would otherwise call gravatar.com and releases.wagtail.org.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "json", "odp", "ods", "odt", "pdf", "svg", "txt", "zip"]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "tnl_french"},
}
WAGTAIL_USAGE_COUNT_ENABLED = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
