# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each juror gives a candidature: marks by criterion, and an opinion."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.models import Criterion, JurySeat
from label.models.edition import EXACT_DECIMALS, EXACT_DIGITS
from laureats.models.candidature import Candidature


class MarkState(models.TextChoices):
    """The two stored states; `recused` and `missing` follow from recusals and absence (levels, four states)."""

    GRADED = "graded", _("Graded")
    NOT_APPLICABLE = "not_applicable", _("Not applicable")


class Mark(models.Model):
    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="marks", verbose_name=_("juror"))
    candidature = models.ForeignKey(Candidature, models.PROTECT, related_name="marks", verbose_name=_("candidature"))
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="marks", verbose_name=_("criterion"))
    state = models.CharField(_("state"), max_length=20, choices=MarkState.choices)
    points = models.DecimalField(
        max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("points"), null=True, blank=True
    )
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        ordering = ["candidature", "seat", "criterion"]
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        constraints = [
            models.UniqueConstraint(fields=["candidature", "seat", "criterion"], name="mark_unique"),
            models.CheckConstraint(
                condition=Q(state="graded", points__isnull=False, points__gte=0)
                | Q(state="not_applicable", points__isnull=True),
                name="mark_state_tied_to_points",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidature.reference} / {self.seat.code} / {self.criterion.code}"


class Opinion(models.Model):
    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="opinions", verbose_name=_("juror"))
    candidature = models.ForeignKey(Candidature, models.PROTECT, related_name="opinions", verbose_name=_("candidature"))
    text = models.TextField(_("text"))

    class Meta:
        ordering = ["candidature", "seat"]
        verbose_name = _("opinion")
        verbose_name_plural = _("opinions")
        constraints = [
            models.UniqueConstraint(fields=["seat", "candidature"], name="opinion_unique"),
            models.CheckConstraint(condition=~Q(text=""), name="opinion_not_blank"),
        ]

    def __str__(self) -> str:
        return f"{self.candidature.reference} / {self.seat.code}"
