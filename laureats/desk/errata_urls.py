# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of what follows a release, inside the desk."""

from django.urls import path

from laureats.desk.complements import ComplementsPage
from laureats.desk.contestation import ContestationPage, PieceFile
from laureats.desk.contestations import AddContestation, ContestationsPage
from laureats.desk.errata import ErrataPage
from laureats.desk.erratum import ErratumPage

EDITION = "bureau/<str:code>/"
CONTESTATIONS = f"{EDITION}contestations/"
CONTESTATION = f"{CONTESTATIONS}<int:number>/"

urlpatterns = [
    path(f"{EDITION}errata/", ErrataPage.as_view(), name="desk_errata"),
    path(f"{EDITION}errata/<path:reference>/", ErratumPage.as_view(), name="desk_erratum"),
    path(f"{EDITION}complements/", ComplementsPage.as_view(), name="desk_complements"),
    path(CONTESTATIONS, ContestationsPage.as_view(), name="desk_contestations"),
    path(f"{CONTESTATIONS}ajouter/", AddContestation.as_view(), name="desk_contestation_add"),
    path(CONTESTATION, ContestationPage.as_view(), name="desk_contestation"),
    path(f"{CONTESTATION}pieces/<uuid:identifier>/", PieceFile.as_view(), name="desk_contestation_piece"),
]
