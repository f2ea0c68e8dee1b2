# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What addresses this room answers, after the secret of a link."""

from django.urls import URLPattern, path

from laureats.intake.form.autosave import AutosavePage
from laureats.intake.form.evidence_files import EvidenceDownload
from laureats.intake.form.pages import ApplicationFilePage, DomainPage, PreviewPage

urlpatterns: list[URLPattern] = [
    path("<str:secret>/", ApplicationFilePage.as_view(), name="application_file"),
    path("<str:secret>/domaine/<str:code>/", DomainPage.as_view(), name="application_domain"),
    path("<str:secret>/enregistrement/", AutosavePage.as_view(), name="application_autosave"),
    path("<str:secret>/relecture/", PreviewPage.as_view(), name="application_preview"),
    path("<str:secret>/piece/<uuid:identifier>/", EvidenceDownload.as_view(), name="application_evidence"),
]
