# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the grid, inside the desk."""

from django.urls import path

from laureats.desk.grid import GridPage
from laureats.desk.grid_cloning import ClonePage
from laureats.desk.grid_comparison import ComparisonPage
from laureats.desk.grid_correspondence import CorrespondencePage

GRID = "bureau/<str:code>/grille/"

urlpatterns = [
    path(GRID, GridPage.as_view(), name="desk_grid"),
    path(f"{GRID}nouvelle-edition/", ClonePage.as_view(), name="desk_grid_clone"),
    path(f"{GRID}correspondance/", CorrespondencePage.as_view(), name="desk_grid_correspondence"),
    path(f"{GRID}comparaison/", ComparisonPage.as_view(), name="desk_grid_comparison"),
]
