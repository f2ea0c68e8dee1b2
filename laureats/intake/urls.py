# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What follows the secret of an applicant's link. The pages of `entry` that everybody may open are elsewhere."""

from laureats.intake.ceremony.urls import urlpatterns as ceremony_urls
from laureats.intake.entry.urls import private_urlpatterns as entry_urls
from laureats.intake.form.urls import urlpatterns as form_urls
from laureats.intake.submission.urls import urlpatterns as submission_urls

urlpatterns = [*entry_urls, *form_urls, *submission_urls, *ceremony_urls]
