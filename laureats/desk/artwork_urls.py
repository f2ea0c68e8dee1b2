# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of artwork, inside the admin."""

from django.urls import path

from laureats.desk.artwork_index import ArtworkIndex
from laureats.desk.artwork_preview import ArtworkPicture, ArtworkPreview
from laureats.desk.artwork_set import ArtworkSetDesk, DownloadTemplate, RemoveTemplate, UploadTemplate
from laureats.desk.panel_sizes import PanelSizesPage

SET = "visuels/<str:code>/<slug:scale>/"

urlpatterns = [
    path("visuels/", ArtworkIndex.as_view(), name="artwork_index"),
    path("visuels/<str:code>/panneaux/", PanelSizesPage.as_view(), name="artwork_panel_sizes"),
    path(SET, ArtworkSetDesk.as_view(), name="artwork_set"),
    path(f"{SET}apercu/", ArtworkPreview.as_view(), name="artwork_preview"),
    path(f"{SET}image/<slug:role>/<slug:theme>.svg", ArtworkPicture.as_view(), name="artwork_picture"),
    path(f"{SET}modele/<slug:role>/", UploadTemplate.as_view(), name="artwork_upload"),
    path(f"{SET}modele/<slug:role>/retrait/", RemoveTemplate.as_view(), name="artwork_remove"),
    path(f"{SET}modele/<slug:role>.svg", DownloadTemplate.as_view(), name="artwork_download"),
]
