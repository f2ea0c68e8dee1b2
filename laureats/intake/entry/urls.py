# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What addresses this room answers: those that anyone may open, and the one behind the link of a request."""

from django.urls import URLPattern, path

from laureats.intake.entry.confirm_page import ConfirmPage
from laureats.intake.entry.views import AskPage, DeclarePage, FoundPart, ResendPage, StartPage

urlpatterns: list[URLPattern] = [
    path("", StartPage.as_view(), name="application_start"),
    path("organismes/", FoundPart.as_view(), name="application_found"),
    path("organisme/<int:body>/", AskPage.as_view(), name="application_ask"),
    path("autre-organisme/", DeclarePage.as_view(), name="application_declare"),
    path("retrouver/", ResendPage.as_view(), name="application_resend"),
]
private_urlpatterns: list[URLPattern] = [
    path("<str:secret>/ouvrir/", ConfirmPage.as_view(), name="application_confirm"),
]
