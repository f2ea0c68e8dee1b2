# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who is invited to the ceremony, and who comes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.candidature import Candidature


class Invitation(models.Model):
    class Reply(models.TextChoices):
        WAITING = "waiting", _("No answer yet")
        COMES = "comes", _("Comes")
        REGRETS = "regrets", _("Does not come")

    candidature = models.OneToOneField(
        Candidature, models.CASCADE, related_name="invitation", verbose_name=_("candidature")
    )
    reply = models.CharField(_("answer"), max_length=10, choices=Reply.choices, default=Reply.WAITING)
    note = models.TextField(_("words to the secretariat"), blank=True)
    replied_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    # The hour and the place that the last mail told: one whom they moved for since is written to again.
    told_hour = models.DateTimeField(_("hour told"))
    told_place = models.CharField(_("place told"), max_length=255, blank=True)
    # Grows when the hour or the place moves: calendars replace an event by a higher sequence.
    sequence = models.PositiveSmallIntegerField(_("sequence"), default=0)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["candidature"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reply="waiting", replied_at__isnull=True)
                | (~models.Q(reply="waiting") & models.Q(replied_at__isnull=False)),
                name="invitation_answered_has_its_date",
            ),
        ]

    def __str__(self) -> str:
        return str(self.candidature)


class Attendee(models.Model):
    """A person who comes, as their place card names them."""

    invitation = models.ForeignKey(Invitation, models.CASCADE, related_name="attendees", verbose_name=_("invitation"))
    name = models.CharField(_("name"), max_length=150)
    function = models.CharField(_("function"), max_length=150, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["invitation", "sort_order", "id"]
        verbose_name = _("attendee")
        verbose_name_plural = _("attendees")

    def __str__(self) -> str:
        return self.name
