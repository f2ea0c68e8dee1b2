# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the files of a palmarès."""

from django.urls import path

from laureats.press.views import serve_file

urlpatterns = [path("<str:code>/<str:name>", serve_file, name="laureats_palmares_file")]
