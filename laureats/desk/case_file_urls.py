# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the files of candidatures, inside the desk."""

from django.urls import path

from laureats.desk.case_files import CaseFilePage, CaseFilePdf

# A reference may hold slashes: what follows one comes before the address that ends with it.
FILE = "bureau/<str:code>/dossiers/<path:reference>/"

urlpatterns = [
    path(f"{FILE}dossier.pdf", CaseFilePdf.as_view(), name="desk_file_pdf"),
    path(FILE, CaseFilePage.as_view(), name="desk_file"),
]
