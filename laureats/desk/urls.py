# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the desk, inside the admin."""

from django.urls import path

from laureats.desk.importing import CheckFiles, SendFiles
from laureats.desk.mailing import ReminderPage, WorkbookMailPage
from laureats.desk.releasing import ReleasePage
from laureats.desk.views import DeskIndex, EditionDesk
from laureats.desk.workbooks import WorkbooksPage

urlpatterns = [
    path("bureau/", DeskIndex.as_view(), name="desk_index"),
    path("bureau/<str:code>/", EditionDesk.as_view(), name="desk_edition"),
    path("bureau/<str:code>/palmares/", ReleasePage.as_view(), name="desk_release"),
    path("bureau/<str:code>/classeurs/", WorkbooksPage.as_view(), name="desk_workbooks"),
    path("bureau/<str:code>/classeurs/envoi/", WorkbookMailPage.as_view(), name="desk_workbooks_send"),
    path("bureau/<str:code>/classeurs/relance/", ReminderPage.as_view(), name="desk_workbooks_remind"),
    path("bureau/<str:code>/import/<slug:subject>/", SendFiles.as_view(), name="desk_import"),
    path("bureau/<str:code>/import/<slug:subject>/<uuid:batch>/", CheckFiles.as_view(), name="desk_import_check"),
]
