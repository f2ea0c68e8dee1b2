# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the jury, inside the desk."""

from django.urls import path

from laureats.desk.invitations import InvitationPage
from laureats.desk.juror import JurorPage
from laureats.desk.jury import JuryPage
from laureats.desk.seat_changes import SeatChangePage

JURY = "bureau/<str:code>/jury/"
# Beside the jury, not under it: there each address is a juror's code.
INVITATIONS = "bureau/<str:code>/invitations/"

urlpatterns = [
    path(JURY, JuryPage.as_view(), name="desk_jury"),
    path(INVITATIONS, InvitationPage.as_view(), name="desk_invite"),
    path(f"{JURY}<str:juror>/", JurorPage.as_view(), name="desk_juror"),
    path(f"{JURY}<str:juror>/siege/<slug:change>/", SeatChangePage.as_view(), name="desk_seat_change"),
]
