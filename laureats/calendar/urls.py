# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of calendars, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from laureats.calendar.views import edition_calendar, whole_calendar

urlpatterns = [
    path(_("calendar.ics"), whole_calendar, name="calendar"),
    path(_("calendar/<str:code>.ics"), edition_calendar, name="edition_calendar"),
]
