# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What jurors declare before they grade, and how a seat ends or opens again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import JurySeat
from laureats.models.authored import Authored
from laureats.models.candidature import Candidature


class InterestDeclaration(models.Model):
    """A juror's answer for one candidature: an interest, or none. A file without an answer was never declared.

    The reason is private. A declaration counts nothing by itself: the secretariat records the recusal.
    """

    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="declarations", verbose_name=_("juror"))
    candidature = models.ForeignKey(
        Candidature, models.PROTECT, related_name="declarations", verbose_name=_("candidature")
    )
    has_interest = models.BooleanField(_("declares an interest"))
    reason = models.TextField(_("interest"), blank=True, help_text=_("Kept private."))
    declared_at = models.DateTimeField(_("declared at"), auto_now=True)

    class Meta:
        ordering = ["candidature__reference", "seat__sort_order"]
        verbose_name = _("declaration of interests")
        verbose_name_plural = _("declarations of interests")
        constraints = [models.UniqueConstraint(fields=["seat", "candidature"], name="declaration_unique")]

    def __str__(self) -> str:
        return f"{self.seat.code} / {self.candidature.reference}"


class SeatChange(Authored):
    """A seat that ended, or opened again: never edited, so that the way back stays readable."""

    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="changes", verbose_name=_("juror"))
    state_before = models.CharField(_("before"), max_length=20, choices=JurySeat.State.choices)
    state_after = models.CharField(_("after"), max_length=20, choices=JurySeat.State.choices)
    reason = models.TextField(_("reason"))
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        ordering = ["-changed_at", "-id"]
        verbose_name = _("change of a seat")
        verbose_name_plural = _("changes of seats")

    def __str__(self) -> str:
        return f"{self.seat.code} {self.changed_at:%Y-%m-%d %H:%M}"
