# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What jurors declare."""

from laureats.jurors.declarations import NO_INTEREST, DeclaredInterest, Publication, declare_interests
from laureats.models import InterestDeclaration, Recusal
from tests.laureats.correspondence.factories import seat_of


def interest(reason="J’y suis élue."):
    return DeclaredInterest(has_interest=True, reason=reason)


def declare(edition, interests=None, *, code="gonnu", **publication):
    """Declare by reference, for a juror."""
    return declare_interests(
        seat=seat_of(edition, code), interests=interests or {}, publication=Publication(**publication)
    )


def declare_none(edition, *references, code="gonnu"):
    return declare(edition, dict.fromkeys(references, NO_INTEREST), code=code)


def list_declarations():
    rows = InterestDeclaration.objects.order_by("seat__code", "candidature__reference")
    return list(rows.values_list("seat__code", "candidature__reference", "has_interest", "reason"))


def list_recusals():
    rows = Recusal.objects.order_by("seat__code", "candidature__reference")
    return list(rows.values_list("seat__code", "candidature__reference", "reason", "created_by__username"))
