# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the secretariat's intake, inside the admin."""

from django.urls import path

from laureats.desk.intake import InboxPage
from laureats.desk.intake_body import BodyPage
from laureats.desk.intake_downloads import DossierFile, EvidenceArchive, EvidenceDownload
from laureats.desk.intake_export import ExportIntake
from laureats.desk.intake_file import FilePage
from laureats.desk.intake_join import JoinPage
from laureats.desk.intake_messages import MessagePage
from laureats.desk.intake_time import MoreTimePage

_INTAKE = "bureau/<str:code>/candidatures/"
_FILE = f"{_INTAKE}<int:number>/"

urlpatterns = [
    path(_INTAKE, InboxPage.as_view(), name="desk_intake"),
    path(f"{_INTAKE}export/<slug:subject>.<slug:file_format>", ExportIntake.as_view(), name="desk_intake_export"),
    path(f"{_INTAKE}message/", MessagePage.as_view(), name="desk_intake_message"),
    path(f"{_INTAKE}delai/", MoreTimePage.as_view(), name="desk_intake_time"),
    path(_FILE, FilePage.as_view(), name="desk_intake_file"),
    path(f"{_FILE}collectivite/", BodyPage.as_view(), name="desk_intake_body"),
    path(f"{_FILE}doublon/<int:other>/", JoinPage.as_view(), name="desk_intake_join"),
    path(f"{_FILE}piece/<uuid:identifier>/", EvidenceDownload.as_view(), name="desk_intake_evidence"),
    path(f"{_FILE}dossier.pdf", DossierFile.as_view(), name="desk_intake_dossier"),
    path(f"{_FILE}pieces.zip", EvidenceArchive.as_view(), name="desk_intake_archive"),
]
