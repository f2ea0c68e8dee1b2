# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the jury decides, beside what the marks compute."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.models import Level, Mention
from laureats.models.authored import Authored
from laureats.models.candidature import Candidature


class Decision(models.Model):
    """The jury's decision on a candidature. `computed_*` is what the marks gave when it was taken."""

    candidature = models.OneToOneField(
        Candidature, models.PROTECT, related_name="decision", verbose_name=_("candidature")
    )
    is_decided = models.BooleanField(_("level decided"), default=False)
    awarded_level = models.ForeignKey(
        Level,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("awarded level"),
        help_text=_("Blank in a decided file: no label."),
    )
    computed_level = models.ForeignKey(
        Level, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("computed level")
    )
    computed_complete = models.BooleanField(_("complete when decided"), default=False)
    reason = models.TextField(_("reason"), blank=True, help_text=_("Required when it differs from the computed level."))
    opinion = models.TextField(_("jury’s opinion"), blank=True, help_text=_("Public once the results are."))
    mentions = models.ManyToManyField(Mention, blank=True, related_name="decisions", verbose_name=_("mentions"))
    author_name = models.CharField(_("author"), max_length=150, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    class Meta:
        ordering = ["candidature__reference"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decided=True, decided_at__isnull=False)
                | Q(is_decided=False, awarded_level__isnull=True, decided_at__isnull=True),
                name="decision_tied_to_its_time",
            ),
            models.CheckConstraint(
                condition=Q(computed_level__isnull=True) | Q(computed_complete=True),
                name="decision_level_computed_when_complete",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidature}"


class DecisionChange(Authored):
    """One deed on a decision: what it said before and after, by field, as files of decisions spell it."""

    candidature = models.ForeignKey(
        Candidature, models.PROTECT, related_name="decision_changes", verbose_name=_("candidature")
    )
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    # The file that brought it; blank for one made on the deliberation screen.
    sheet_import = models.ForeignKey(
        "laureats.SheetImport",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decision_changes",
        verbose_name=_("import"),
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        ordering = ["-changed_at", "-id"]
        verbose_name = _("change of a decision")
        verbose_name_plural = _("changes of decisions")

    def __str__(self) -> str:
        return f"{self.candidature.reference} {self.changed_at:%Y-%m-%d %H:%M}"


class Deferral(Authored):
    """A file put off: the others go out without it, and it joins later as a dated complement."""

    candidature = models.ForeignKey(
        Candidature, models.PROTECT, related_name="deferrals", verbose_name=_("candidature")
    )
    reason = models.TextField(_("reason"))
    deferred_at = models.DateTimeField(_("deferred at"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    ended_by_name = models.CharField(_("ended by"), max_length=150, blank=True)

    class Meta:
        ordering = ["-deferred_at", "-id"]
        verbose_name = _("deferral")
        verbose_name_plural = _("deferrals")
        constraints = [
            models.UniqueConstraint(
                fields=["candidature"], condition=Q(ended_at__isnull=True), name="deferral_open_once"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="deferral_has_its_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.candidature.reference} {self.deferred_at:%Y-%m-%d %H:%M}"
