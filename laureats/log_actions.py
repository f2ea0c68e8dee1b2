# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the history of a page says of the deeds that are this app's own."""

from django.utils.translation import gettext_lazy as _

from laureats.proposals.applying import ACCEPT_PROPOSAL

# Name of the deed, and the sentence of the history.
LOG_ACTIONS = {ACCEPT_PROPOSAL: (_("Accept a laureate’s proposal"), _("Proposal of the laureate accepted"))}
