# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the desk, inside the admin."""

from django.urls import path

from laureats.desk.artwork_urls import urlpatterns as artwork_urls
from laureats.desk.case_file_urls import urlpatterns as case_file_urls
from laureats.desk.ceremony_urls import urlpatterns as ceremony_urls
from laureats.desk.copies import CopyFile
from laureats.desk.correcting import CorrectFile
from laureats.desk.deliberation_urls import urlpatterns as deliberation_urls
from laureats.desk.errata_urls import urlpatterns as errata_urls
from laureats.desk.grid_urls import urlpatterns as grid_urls
from laureats.desk.import_summary import DoneFiles
from laureats.desk.importing import CheckFiles
from laureats.desk.intake_urls import urlpatterns as intake_urls
from laureats.desk.journal_urls import urlpatterns as journal_urls
from laureats.desk.jury_urls import urlpatterns as jury_urls
from laureats.desk.kit_urls import urlpatterns as kit_urls
from laureats.desk.mailing import ReminderPage, WorkbookMailPage
from laureats.desk.mapping_urls import urlpatterns as mapping_urls
from laureats.desk.minutes_urls import urlpatterns as minutes_urls
from laureats.desk.press_urls import urlpatterns as press_urls
from laureats.desk.privacy_urls import urlpatterns as privacy_urls
from laureats.desk.proposal_urls import urlpatterns as proposal_urls
from laureats.desk.record_exports import ExportRecords
from laureats.desk.registers import urlpatterns as register_urls
from laureats.desk.release_urls import urlpatterns as release_urls
from laureats.desk.sending import AddFile, SendFiles
from laureats.desk.table_urls import urlpatterns as table_urls
from laureats.desk.views import DeskIndex, EditionDesk
from laureats.desk.workbooks import WorkbooksPage

IMPORT = "bureau/<str:code>/import/<slug:subject>/"

urlpatterns = [
    path("bureau/", DeskIndex.as_view(), name="desk_index"),
    path("bureau/<str:code>/", EditionDesk.as_view(), name="desk_edition"),
    *artwork_urls,
    *proposal_urls,
    *table_urls,
    *case_file_urls,
    *errata_urls,
    *grid_urls,
    *journal_urls,
    *minutes_urls,
    *deliberation_urls,
    *register_urls,
    *release_urls,
    *press_urls,
    *jury_urls,
    *kit_urls,
    *privacy_urls,
    *mapping_urls,
    *intake_urls,
    *ceremony_urls,
    path("bureau/<str:code>/classeurs/", WorkbooksPage.as_view(), name="desk_workbooks"),
    path("bureau/<str:code>/classeurs/envoi/", WorkbookMailPage.as_view(), name="desk_workbooks_send"),
    path("bureau/<str:code>/classeurs/relance/", ReminderPage.as_view(), name="desk_workbooks_remind"),
    path("bureau/<str:code>/export/<slug:subject>.<slug:file_format>", ExportRecords.as_view(), name="desk_export"),
    path(IMPORT, SendFiles.as_view(), name="desk_import"),
    path(f"{IMPORT}fichier/", AddFile.as_view(), name="desk_import_add"),
    path(f"{IMPORT}<uuid:batch>/", CheckFiles.as_view(), name="desk_import_check"),
    path(f"{IMPORT}<uuid:batch>/fichier/<uuid:file>/", CorrectFile.as_view(), name="desk_import_correct"),
    path(f"{IMPORT}<uuid:batch>/<int:number>/copie/", CopyFile.as_view(), name="desk_import_copy"),
    path(f"{IMPORT}fait/<uuid:batch>/", DoneFiles.as_view(), name="desk_import_done"),
]
