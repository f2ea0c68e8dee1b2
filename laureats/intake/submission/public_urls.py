# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The address of the questions to prepare offline: anyone may open it, in each language."""

from django.urls import path

from laureats.intake.submission.public_views import question_file

urlpatterns = [path("questions.<slug:extension>", question_file, name="application_questions")]
