# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What follows the secret of a personal link."""

from django.urls import path

from laureats.juror_page.declaring import DeclarationPage
from laureats.juror_page.dossiers import JurorDossier, JurorEvidence
from laureats.juror_page.views import AnnotatedCopy, FreshWorkbook, ReturnPage

urlpatterns = [
    path("<str:secret>/", ReturnPage.as_view(), name="juror_page"),
    path("<str:secret>/declaration/", DeclarationPage.as_view(), name="juror_declaration"),
    path("<str:secret>/classeur/", FreshWorkbook.as_view(), name="juror_workbook"),
    path("<str:secret>/dossiers/<str:reference>.pdf", JurorDossier.as_view(), name="juror_dossier"),
    path("<str:secret>/dossiers/<str:reference>.zip", JurorEvidence.as_view(), name="juror_evidence"),
    path("<str:secret>/copie/<uuid:identifier>/", AnnotatedCopy.as_view(), name="juror_copy"),
]
