# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the pages of laureates, inside the admin."""

from django.urls import path

from laureats.desk.proposal_invitations import InvitationPage, RevokeLinks
from laureats.desk.proposals import ProposalList, ProposalPicture, ProposalReview

urlpatterns = [
    path("pages-laureats/", ProposalList.as_view(), name="desk_proposals"),
    path("pages-laureats/courriels/", InvitationPage.as_view(), name="desk_proposal_invitations"),
    path("pages-laureats/liens/<int:body>/fermer/", RevokeLinks.as_view(), name="desk_proposal_revoke"),
    path("pages-laureats/<uuid:identifier>/", ProposalReview.as_view(), name="desk_proposal"),
    path("pages-laureats/<uuid:identifier>/image/<int:slot>/", ProposalPicture.as_view(), name="desk_proposal_picture"),
]
