# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The import of another system's export."""

from django.urls import path

from laureats.desk.mapping_check import CheckExport, DoneExport, SendExport
from laureats.desk.mapping_columns import ColumnsPage, WordsPage
from laureats.desk.mapping_evidence import EvidencePage

EXPORT = "bureau/<str:code>/export-externe/"
urlpatterns = [
    path("bureau/<str:code>/pieces-des-dossiers/", EvidencePage.as_view(), name="desk_mapping_evidence"),
    path(EXPORT, SendExport.as_view(), name="desk_mapping_send"),
    path(f"{EXPORT}<uuid:batch>/", ColumnsPage.as_view(), name="desk_mapping_columns"),
    path(f"{EXPORT}<uuid:batch>/fait/", DoneExport.as_view(), name="desk_mapping_done"),
    path(f"{EXPORT}<uuid:batch>/<int:mapping>/mots/", WordsPage.as_view(), name="desk_mapping_words"),
    path(f"{EXPORT}<uuid:batch>/<int:mapping>/", CheckExport.as_view(), name="desk_mapping_check"),
]
