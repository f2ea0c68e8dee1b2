# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the jury’s table, inside the desk."""

from django.urls import path

from laureats.desk.agreement import AgreementPage
from laureats.desk.table_marks import TableMarksPage

urlpatterns = [
    path("bureau/<str:code>/dossiers/<path:reference>/notes/", TableMarksPage.as_view(), name="desk_table_marks"),
    path("bureau/<str:code>/jury/accord/", AgreementPage.as_view(), name="desk_agreement"),
]
