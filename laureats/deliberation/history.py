# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who decided what of a file, and when."""

from django.db.models import QuerySet

from laureats.models import Candidature, DecisionChange


def list_changes(candidature: Candidature) -> QuerySet[DecisionChange]:
    """Return every deed on the decision of a file, latest first, with the file that brought it."""
    return candidature.decision_changes.select_related("sheet_import").order_by("-pk")


def find_last_change(candidature: Candidature) -> DecisionChange | None:
    return list_changes(candidature).first()
