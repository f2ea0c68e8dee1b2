# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What follows the secret of a laureate's link."""

from django.urls import path

from laureats.proposals.views import ProposalPage, ProposedPictureFile

urlpatterns = [
    path("<str:secret>/", ProposalPage.as_view(), name="laureats_proposal"),
    path("<str:secret>/image/<int:slot>/", ProposedPictureFile.as_view(), name="laureats_proposal_picture"),
]
