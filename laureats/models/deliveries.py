# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was sent to each juror, and the personal link by which the workbook comes back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import JurySeat
from laureats.models.imports import SheetExport


class SheetDelivery(models.Model):
    """One mail to one juror: the invitation to sit, the workbook, or a reminder."""

    class Kind(models.TextChoices):
        WORKBOOK = "workbook", _("Workbook")
        REMINDER = "reminder", _("Reminder")
        INVITATION = "invitation", _("Invitation")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")

    seat = models.ForeignKey(JurySeat, models.CASCADE, related_name="deliveries", verbose_name=_("juror"))
    export = models.ForeignKey(
        SheetExport,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="deliveries",
        verbose_name=_("workbook sent"),
    )
    kind = models.CharField(_("mail"), max_length=10, choices=Kind.choices)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    file_format = models.CharField(
        _("format"), max_length=4, choices=SheetExport.Format.choices, default=SheetExport.Format.ODS
    )
    message = models.TextField(_("personal words"), blank=True)
    recipient = models.EmailField(_("address"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    failure = models.CharField(_("why it failed"), max_length=255, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )
    author_name = models.CharField(_("author’s name"), max_length=150)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("mail to a juror")
        verbose_name_plural = _("mails to the jury")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False)
                | (~models.Q(state="sent") & models.Q(sent_at__isnull=True)),
                name="delivery_sent_has_its_date",
                violation_error_message=_("A mail is sent when it has the date of it, and only then."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat.code} {self.created_at:%Y-%m-%d %H:%M}"


class JurorLink(models.Model):
    """The personal link of one seat. The link itself is never stored: `digest` is the SHA-256 of its secret."""

    seat = models.ForeignKey(JurySeat, models.CASCADE, related_name="links", verbose_name=_("juror"))
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    expires_at = models.DateTimeField(_("expires at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("personal link of a juror")
        verbose_name_plural = _("personal links of jurors")

    def __str__(self) -> str:
        return f"{self.seat.code} {self.created_at:%Y-%m-%d %H:%M}"
