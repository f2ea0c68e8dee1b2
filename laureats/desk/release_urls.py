# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the release of an edition, inside the desk."""

from django.urls import path

from laureats.desk.release_live import ConfirmReleasePage, LiveReleasePage
from laureats.desk.releasing import ReleasePage

PALMARES = "bureau/<str:code>/palmares/"

urlpatterns = [
    path(PALMARES, ReleasePage.as_view(), name="desk_release"),
    path(f"{PALMARES}direct/", LiveReleasePage.as_view(), name="desk_release_live"),
    path(f"{PALMARES}direct/publier/", ConfirmReleasePage.as_view(), name="desk_release_confirm"),
]
