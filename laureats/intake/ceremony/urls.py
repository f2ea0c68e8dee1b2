# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What addresses this room answers."""

from django.urls import URLPattern, path

from laureats.intake.ceremony.pages import InvitationPage, ResultPage, ResultPdf

urlpatterns: list[URLPattern] = [
    path("<str:secret>/ceremonie/", InvitationPage.as_view(), name="application_invitation"),
    path("<str:secret>/resultat/", ResultPage.as_view(), name="application_result"),
    path("<str:secret>/resultat/lettre.pdf", ResultPdf.as_view(), name="application_result_pdf"),
]
