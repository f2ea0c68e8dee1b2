# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the ceremony and of the letters of results, inside the desk."""

from django.urls import URLPattern, path

from laureats.desk.ceremony_invitations import CeremonyFile, CeremonyPage
from laureats.desk.ceremony_letters import ResultLetters, ResultPreview, ResultPreviewPdf

_LETTER = "bureau/<str:code>/lettres/<str:reference>/"

urlpatterns: list[URLPattern] = [
    path("bureau/<str:code>/ceremonie/", CeremonyPage.as_view(), name="desk_ceremony"),
    path("bureau/<str:code>/ceremonie/<str:name>", CeremonyFile.as_view(), name="desk_ceremony_file"),
    path("bureau/<str:code>/lettres/", ResultLetters.as_view(), name="desk_result_letters"),
    path(_LETTER, ResultPreview.as_view(), name="desk_result_letter"),
    path(f"{_LETTER}lettre.pdf", ResultPreviewPdf.as_view(), name="desk_result_letter_pdf"),
]
