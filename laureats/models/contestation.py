# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Results contested by a body, and what was answered: private from end to end."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.imports import private_storage


class Contestation(models.Model):
    """A result contested by a body. All of it is private, unless an erratum follows."""

    class Outcome(models.TextChoices):
        PENDING = "pending", _("Under examination")
        REJECTED = "rejected", _("Rejected")
        UPHELD = "upheld", _("Upheld: an erratum follows")
        WITHDRAWN = "withdrawn", _("Withdrawn by the body")

    candidature = models.ForeignKey(
        "laureats.Candidature", models.PROTECT, related_name="contestations", verbose_name=_("candidature")
    )
    received_on = models.DateField(_("received on"))
    received_from = models.CharField(_("from"), max_length=255, help_text=_("Who writes, and in what function."))
    grounds = models.TextField(_("grounds"))
    barred = models.TextField(
        _("people barred"), blank=True, help_text=_("Who may not take part in the answer, and why.")
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.PENDING)
    answer = models.TextField(_("answer"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    erratum = models.ForeignKey(
        "laureats.Erratum",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contestations",
        verbose_name=_("erratum"),
    )
    author_name = models.CharField(_("recorded by"), max_length=150)
    created_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        ordering = ["-received_on", "-id"]
        verbose_name = _("contestation")
        verbose_name_plural = _("contestations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="pending") | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="contestation_closed_has_its_answer",
                violation_error_message=_("A contestation that is closed has its answer, with its date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidature.reference} {self.received_on:%Y-%m-%d}"


class ContestationPiece(models.Model):
    """A document sent with a contestation, or with its answer."""

    identifier = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    contestation = models.ForeignKey(
        Contestation, models.PROTECT, related_name="pieces", verbose_name=_("contestation")
    )
    name = models.CharField(_("name"), max_length=255)
    file = models.FileField(_("file"), storage=private_storage, upload_to="contestations/%Y/", max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    added_by_name = models.CharField(_("added by"), max_length=150)
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    class Meta:
        ordering = ["added_at", "id"]
        verbose_name = _("piece of a contestation")
        verbose_name_plural = _("pieces of contestations")

    def __str__(self) -> str:
        return self.name
