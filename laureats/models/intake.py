# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How an edition takes candidatures: its texts and terms, who got more time, what happened, who read what."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.models.authored import Authored
from laureats.models.candidature import Candidature
from laureats.models.territory import Territory


class EditionIntake(models.Model):
    """What an edition asks of those who apply. An edition without a row has the defaults of `laureats.intake`."""

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="intake", verbose_name=_("edition"))
    simplified_below = models.PositiveIntegerField(
        _("simplified form for bodies under"),
        null=True,
        blank=True,
        help_text=_("Inhabitants. Blank: the edition has no simplified form."),
    )
    purpose = models.TextField(_("what the data are for"), blank=True, help_text=_("Blank: the usual text."))
    purpose_en = models.TextField(_("what the data are for, in English"), blank=True)
    consent = models.TextField(_("sentence agreed to"), blank=True, help_text=_("Blank: the usual text."))
    consent_en = models.TextField(_("sentence agreed to, in English"), blank=True)
    purge_on = models.DateField(
        _("personal data are erased on"), null=True, blank=True, help_text=_("Blank: two years after the results.")
    )
    purged_at = models.DateTimeField(_("erased at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("intake of an edition")
        verbose_name_plural = _("intakes of editions")

    def __str__(self) -> str:
        return str(self.edition)


class Extension(Authored):
    """More time to apply, for everybody or for one body. The latest `until` holds; a row is never changed."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="extensions", verbose_name=_("edition"))
    territory = models.ForeignKey(
        Territory,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="extensions",
        verbose_name=_("body"),
        help_text=_("Blank: for everybody."),
    )
    until = models.DateTimeField(_("until"), help_text=_("The first instant at which the form is closed."))
    reason = models.TextField(_("reason"))
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="extension_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.edition.code} {self.until:%Y-%m-%d %H:%M}"


class IntakeEvent(models.Model):
    """One line of the journal of candidatures: who did what, when. Never changed."""

    class Kind(models.TextChoices):
        OPENED = "opened", _("File opened")
        SECOND_APPLICANT = "second_applicant", _("Another person asked for the same body")
        SUBMITTED = "submitted", _("Submitted")
        CHANGED = "changed", _("Changed after it was submitted")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        REOPENED = "reopened", _("Taken up again after a withdrawal")
        COLLEAGUE = "colleague", _("Colleague added")
        COLLEAGUE_AWAY = "colleague_away", _("Colleague’s access closed")
        MANDATE_ASKED = "mandate_asked", _("Mandate to confirm")
        MANDATE_CONFIRMED = "mandate_confirmed", _("Mandate confirmed")
        MANDATE_REFUSED = "mandate_refused", _("Mandate declined")
        FILE_ADDED = "file_added", _("Evidence added")
        FILE_REMOVED = "file_removed", _("Evidence taken away")
        REUSED = "reused", _("Answers of an earlier edition taken up")
        MATCHED = "matched", _("Body recognised")
        JOINED = "joined", _("Duplicates joined")
        EXTENDED = "extended", _("More time given")
        MESSAGE = "message", _("Message sent")
        COMPLETION = "completion", _("Completion asked for")
        ELIGIBLE = "eligible", _("Declared eligible")
        REFUSED = "refused", _("Refused")
        RESTORED = "restored", _("Back to submitted")
        IMPORTED = "imported", _("Imported")
        INVITED = "invited", _("Invited to the ceremony")
        ANSWERED = "answered", _("Answer to the invitation")
        RESULT_SENT = "result_sent", _("Result sent")
        EXPORTED = "exported", _("Personal data handed over")
        ERASED = "erased", _("Personal data erased")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="intake_events", verbose_name=_("edition"))
    candidature = models.ForeignKey(
        Candidature,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="intake_events",
        verbose_name=_("candidature"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    # A name, never a mail: what stays in a journal must not write to anyone.
    author_name = models.CharField(_("author"), max_length=150, blank=True)
    note = models.TextField(_("note"), blank=True)
    detail = models.JSONField(_("detail"), default=dict, blank=True)
    at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = _("event of a candidature")
        verbose_name_plural = _("events of candidatures")
        indexes = [models.Index(fields=["edition", "-at"], name="intake_event_of_edition")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.get_kind_display()}"


class FileAccess(models.Model):
    """Somebody was handed a private file of a candidature: evidence, receipt, dossier, letter. Never changed."""

    candidature = models.ForeignKey(
        Candidature, models.CASCADE, related_name="file_accesses", verbose_name=_("candidature")
    )
    reader = models.CharField(_("reader"), max_length=255, help_text=_("A name and a role, never a mail."))
    document = models.CharField(_("document"), max_length=255)
    at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = _("access to a file")
        verbose_name_plural = _("accesses to files")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.document}"
