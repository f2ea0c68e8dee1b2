# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of label kits, inside the admin."""

from django.urls import path

from laureats.desk.kit_downloads import KitDownloads, KitDownloadsFile
from laureats.desk.kits import EditionKits, KitIndex, RebuildKits

urlpatterns = [
    path("kits/", KitIndex.as_view(), name="desk_kits"),
    path("kits/telechargements/", KitDownloads.as_view(), name="desk_kit_downloads"),
    path("kits/telechargements.<slug:file_format>", KitDownloadsFile.as_view(), name="desk_kit_downloads_file"),
    path("kits/edition/<str:code>/", EditionKits.as_view(), name="desk_edition_kits"),
    path("kits/edition/<str:code>/refaire/", RebuildKits.as_view(), name="desk_rebuild_kits"),
    path("kits/edition/<str:code>/refaire/<int:award>/", RebuildKits.as_view(), name="desk_rebuild_kit"),
]
