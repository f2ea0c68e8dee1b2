# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who applies: requests before a file exists, personal links, mails to and about candidates, and their templates."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from label.models import Edition
from laureats.models.candidature import Candidature
from laureats.models.territory import Territory


class MailState(models.TextChoices):
    WAITING = "waiting", _("Waiting to be sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed, to be tried again")
    RETURNED = "returned", _("Returned: the address refuses it")
    CANCELLED = "cancelled", _("Not sent: no longer needed")


class ApplicationRequest(models.Model):
    """Somebody asked to apply for a body, and must first open the link of a mail: an address alone proves nothing.

    Either `territory`, or what was declared of a body that is not in the list.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="application_requests", verbose_name=_("edition"))
    territory = models.ForeignKey(
        Territory, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("body")
    )
    declared_name = models.CharField(_("declared name"), max_length=255, blank=True)
    declared_kind = models.CharField(_("declared kind"), max_length=30, choices=Kind.choices, blank=True)
    declared_department = models.CharField(_("declared département"), max_length=3, blank=True)
    declared_siren = models.CharField(_("declared SIREN"), max_length=9, blank=True)
    form = models.CharField(_("form"), max_length=10, choices=Candidature.Form.choices, default=Candidature.Form.FULL)
    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("email"))
    # The language that its sender reads, for the mails and pages that follow.
    language = models.CharField(_("language"), max_length=10, default="fr")
    candidature = models.ForeignKey(
        Candidature, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("candidature")
    )
    opened_at = models.DateTimeField(_("opened at"), null=True, blank=True)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("request to apply")
        verbose_name_plural = _("requests to apply")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(territory__isnull=True) ^ models.Q(declared_name=""),
                name="application_request_of_one_body",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.territory or self.declared_name} {self.created_at:%Y-%m-%d}"


class ApplicantLink(models.Model):
    """A personal link. Its secret is never kept: `digest` is its SHA-256, written when its mail leaves.

    It opens one candidature, or one request that none has yet, for one person, until its term.
    """

    class Role(models.TextChoices):
        REQUEST = "request", _("Request to apply")
        HOLDER = "holder", _("Application manager")
        COLLEAGUE = "colleague", _("Colleague")
        REFERENT = "referent", _("Elected representative")
        INVITATION = "invitation", _("Guest of the ceremony")
        RESULT = "result", _("Reader of the result")

    role = models.CharField(_("role"), max_length=10, choices=Role.choices)
    candidature = models.ForeignKey(
        Candidature,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="applicant_links",
        verbose_name=_("candidature"),
    )
    request = models.ForeignKey(
        ApplicationRequest, models.CASCADE, null=True, blank=True, related_name="links", verbose_name=_("request")
    )
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("email"))
    language = models.CharField(_("language"), max_length=10, default="fr")
    digest = models.CharField(_("digest"), max_length=64, unique=True, null=True, blank=True, editable=False)
    expires_at = models.DateTimeField(_("expires at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("applicant’s link")
        verbose_name_plural = _("applicants’ links")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role="request", request__isnull=False, candidature__isnull=True)
                | (~models.Q(role="request") & models.Q(request__isnull=True, candidature__isnull=False)),
                name="applicant_link_opens_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.created_at:%Y-%m-%d}"


class CandidatureMail(models.Model):
    """A mail to a candidate, a colleague, a representative or the secretariat: a row first, then a task.

    `key` names the occasion: the same one is never sent twice. The text holds `LINK` where the address of `link` goes;
    its secret is drawn when the mail leaves, and is kept nowhere.
    """

    LINK = "{lien}"

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="candidature_mails", verbose_name=_("edition"))
    candidature = models.ForeignKey(
        Candidature, models.CASCADE, null=True, blank=True, related_name="mails", verbose_name=_("candidature")
    )
    key = models.CharField(_("occasion"), max_length=150, unique=True)
    kind = models.CharField(_("kind"), max_length=30)
    recipient = models.EmailField(_("recipient"))
    subject = models.CharField(_("subject"), max_length=255)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=10, default="fr")
    link = models.ForeignKey(
        ApplicantLink, models.SET_NULL, null=True, blank=True, related_name="mails", verbose_name=_("link")
    )
    state = models.CharField(_("state"), max_length=10, choices=MailState.choices, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt at"), null=True, blank=True)
    failure = models.CharField(_("why it failed"), max_length=255, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    author_name = models.CharField(_("author"), max_length=150, blank=True)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("mail about a candidature")
        verbose_name_plural = _("mails about candidatures")
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="candidature_mail_to_send")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False)
                | (~models.Q(state="sent") & models.Q(sent_at__isnull=True)),
                name="candidature_mail_sent_has_its_date",
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class MailTemplate(models.Model):
    """Words that the secretariat writes once. Placeholders are names of a closed list between braces."""

    class Purpose(models.TextChoices):
        MESSAGE = "message", _("Message")
        COMPLETION = "completion", _("Request for completion")
        ELIGIBLE = "eligible", _("The file is eligible")
        REFUSAL = "refusal", _("The file is refused")
        INVITATION = "invitation", _("Invitation to the ceremony")
        LABELLED = "labelled", _("Letter to a labelled body")
        UNLABELLED = "unlabelled", _("Letter to a body without a label")

    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose.choices)
    name = models.CharField(_("name"), max_length=150)
    subject = models.CharField(_("subject"), max_length=255)
    text = models.TextField(_("text"))

    class Meta:
        ordering = ["purpose", "name"]
        verbose_name = _("mail template")
        verbose_name_plural = _("mail templates")
        constraints = [models.UniqueConstraint(fields=["purpose", "name"], name="mail_template_unique_name")]

    def __str__(self) -> str:
        return self.name
