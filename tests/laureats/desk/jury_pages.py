# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of the jury at the desk."""

from django.urls import reverse

CODE = "2026"


def jury_address():
    return reverse("desk_jury", args=[CODE])


def invite_address():
    return reverse("desk_invite", args=[CODE])


def juror_address(code="gonnu"):
    return reverse("desk_juror", args=[CODE, code])


def seat_address(deed, code="gonnu"):
    return reverse("desk_seat_change", args=[CODE, code, deed])
