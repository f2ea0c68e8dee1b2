# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site's search tells apart: a record says with `search_kind` which of these it is."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SearchKind(TextChoices):
    PAGE = "pages", _("Pages")
    NEWS = "news", _("News")
    LAUREATE = "laureates", _("Laureates")
    CRITERION = "criteria", _("Criteria")
