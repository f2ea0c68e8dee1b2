# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses inside the admin. They stand before those of wagtail-localize, which they take the place of."""

from django.urls import path
from django.views.i18n import JavaScriptCatalog

from home.translations.machine_views import TakeChanges, translate_by_machine
from home.translations.report import TranslationReport
from home.translations.sending import SendPage

urlpatterns = [
    # The words of every app, ours included; those of wagtail-localize alone have faults.
    path("localize/jsi18n/", JavaScriptCatalog.as_view(), name="translation_catalog"),
    path("localize/reports/translations/", TranslationReport.as_view(), name="translations_report"),
    path("localize/update/<int:translation_source_id>/", TakeChanges.as_view(), name="take_changes"),
    path(
        "localize/translate/<int:translation_id>/machine_translate/", translate_by_machine, name="translate_by_machine"
    ),
    path("localize/submit/page/<int:page_id>/", SendPage.as_view(), name="send_page_to_translate"),
]
