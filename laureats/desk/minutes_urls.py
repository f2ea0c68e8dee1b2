# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the procès-verbal, inside the desk."""

from django.urls import path, re_path

from laureats.desk.minutes import MinutesDownload

urlpatterns = [
    re_path(
        r"^bureau/(?P<code>[^/]+)/proces-verbal\.(?P<file_format>pdf|ods)$",
        MinutesDownload.as_view(),
        name="desk_minutes",
    ),
    path("bureau/<str:code>/contenu.json", MinutesDownload.as_view(), {"file_format": "json"}, name="desk_content"),
]
