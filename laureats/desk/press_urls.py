# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of texts and papers of a palmarès, inside the desk."""

from django.urls import path

from laureats.desk.embargo import EmbargoPage
from laureats.desk.texts import TextsPage

urlpatterns = [
    path("bureau/<str:code>/textes/", TextsPage.as_view(), name="desk_texts"),
    path("bureau/<str:code>/embargo/", EmbargoPage.as_view(), name="desk_embargo"),
]
