# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is held of people: searched, erased, and how long it is kept."""

from django.urls import path

from laureats.desk.file_accesses import AccessesPage, AccessesTable
from laureats.desk.intake_settings import SettingsPage
from laureats.desk.privacy import PrivacyPage

urlpatterns = [
    path("donnees-personnelles/", PrivacyPage.as_view(), name="desk_privacy"),
    path("bureau/<str:code>/acces-aux-fichiers/", AccessesPage.as_view(), name="desk_file_accesses"),
    path("bureau/<str:code>/acces-aux-fichiers.csv", AccessesTable.as_view(), name="desk_file_accesses_csv"),
    path("bureau/<str:code>/reglages-candidatures/", SettingsPage.as_view(), name="desk_intake_settings"),
]
