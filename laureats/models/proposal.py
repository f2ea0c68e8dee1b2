# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate proposes for its page, through a personal link, and editors accept or not."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.award import Award
from laureats.models.imports import private_storage
from laureats.models.territory import Territory, WebAddressField


class LaureateLink(models.Model):
    """A personal link and the mail that carries it. The link is never kept: `digest` is the SHA-256 of its secret.

    The secret is drawn when the mail leaves: until then, and when it does not leave, nothing opens.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")

    territory = models.ForeignKey(Territory, models.CASCADE, related_name="laureate_links", verbose_name=_("territory"))
    digest = models.CharField(_("digest"), max_length=64, unique=True, null=True, blank=True, editable=False)
    recipient = models.EmailField(_("recipient"))
    message = models.TextField(_("personal words"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    failure = models.CharField(_("why it failed"), max_length=255, blank=True)
    author_name = models.CharField(_("author’s name"), max_length=150)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)
    expires_at = models.DateTimeField(_("expires at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("laureate’s link")
        verbose_name_plural = _("laureates’ links")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False, digest__isnull=False)
                | (~models.Q(state="sent") & models.Q(sent_at__isnull=True, digest__isnull=True)),
                name="laureate_link_sent_has_its_date_and_digest",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.territory} {self.created_at:%Y-%m-%d}"


class Proposal(models.Model):
    """One sending of a laureate. Its rows stay as sent; what editors accept is copied to the page.

    A draft holds the pictures of a form that has faults, so that nobody chooses them twice. It is no proposal yet.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Being written")
        WAITING = "waiting", _("To read")
        REPLACED = "replaced", _("Replaced by a later one")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Refused")

    identifier = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    territory = models.ForeignKey(Territory, models.PROTECT, related_name="proposals", verbose_name=_("territory"))
    link = models.ForeignKey(
        LaureateLink, models.SET_NULL, null=True, blank=True, related_name="proposals", verbose_name=_("link")
    )
    # The award that was current when it came, for those who read it.
    award = models.ForeignKey(Award, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("award"))
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    sender_name = models.CharField(_("sender’s name"), max_length=150)
    sender_role = models.CharField(_("sender’s function"), max_length=150, blank=True)
    testimony = models.TextField(_("testimony"), blank=True)
    testimony_author = models.CharField(_("author of the testimony"), max_length=255, blank=True)
    website = WebAddressField(_("website"), blank=True)
    # The sentence that was agreed to, word for word.
    consent = models.TextField(_("consent"))
    received_at = models.DateTimeField(_("received at"), auto_now_add=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by_name = models.CharField(_("decided by"), max_length=150, blank=True)
    answer = models.TextField(_("answer to the sender"), blank=True)
    mail_failure = models.CharField(_("why the last mail about it failed"), max_length=255, blank=True)

    class Meta:
        ordering = ["-received_at", "-id"]
        verbose_name = _("proposal of a laureate")
        verbose_name_plural = _("proposals of laureates")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["accepted", "refused"], decided_at__isnull=False)
                | models.Q(state__in=["draft", "waiting", "replaced"], decided_at__isnull=True),
                name="proposal_decided_has_its_date",
            ),
            models.UniqueConstraint(
                fields=["territory"], condition=models.Q(state="waiting"), name="proposal_one_waits_for_each_body"
            ),
            models.UniqueConstraint(
                fields=["link"], condition=models.Q(state="draft"), name="proposal_one_draft_for_each_link"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.territory} {self.received_at:%Y-%m-%d}"


class ProposedInitiative(models.Model):
    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="initiatives", verbose_name=_("proposal"))
    title = models.CharField(_("title"), max_length=255)
    repository = WebAddressField(_("repository"), max_length=500, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["proposal", "sort_order", "id"]
        verbose_name = _("proposed initiative")
        verbose_name_plural = _("proposed initiatives")

    def __str__(self) -> str:
        return self.title


class ProposedPicture(models.Model):
    """A coat of arms or a photo, checked and drawn anew before it was kept: no hidden data of the file remains."""

    class Purpose(models.TextChoices):
        ARMS = "arms", _("Coat of arms or logo")
        PHOTO = "photo", _("Photo")

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="pictures", verbose_name=_("proposal"))
    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose.choices)
    file = models.FileField(_("file"), storage=private_storage, upload_to="proposals/%Y/", max_length=255, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    description = models.CharField(_("description for those who cannot see it"), max_length=255, blank=True)
    credit = models.CharField(_("credit"), max_length=255, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    # Its place in the form: 0 for the coat of arms, then 1 for the first photo.
    slot = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        ordering = ["proposal", "slot", "id"]
        verbose_name = _("proposed picture")
        verbose_name_plural = _("proposed pictures")
        constraints = [models.UniqueConstraint(fields=["proposal", "slot"], name="proposed_picture_unique_place")]

    def __str__(self) -> str:
        return f"{self.proposal} – {self.get_purpose_display()}"
