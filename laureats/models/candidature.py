# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a body sends for an edition, and the jurors who stand aside from it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from label.models import Edition, JurySeat
from laureats.models.territory import Territory


class Candidature(models.Model):
    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Submitted")
        ELIGIBLE = "eligible", _("Eligible")
        REFUSED = "refused", _("Refused")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Form(models.TextChoices):
        FULL = "full", _("Full")
        SIMPLIFIED = "simplified", _("Simplified")

    class Source(models.TextChoices):
        SECRETARIAT = "secretariat", _("Secretariat")
        FORM = "form", _("Form of this site")
        EXPORT = "export", _("Export of another system")

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="candidatures", verbose_name=_("edition"))
    reference = models.CharField(_("reference"), max_length=60)
    territory = models.ForeignKey(Territory, models.PROTECT, related_name="candidatures", verbose_name=_("territory"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.SUBMITTED)
    dossier = models.CharField(
        _("dossier number"), max_length=100, blank=True, help_text=_("The number in the form’s own system.")
    )
    referent_name = models.CharField(_("elected representative"), max_length=255, blank=True)
    referent_role = models.CharField(_("function of the elected representative"), max_length=255, blank=True)
    manager_name = models.CharField(_("application manager"), max_length=255, blank=True)
    manager_email = models.EmailField(_("manager’s email"), blank=True)
    referent_email = models.EmailField(_("elected representative’s email"), blank=True)
    manager_role = models.CharField(_("function of the application manager"), max_length=255, blank=True)

    form = models.CharField(_("form"), max_length=10, choices=Form.choices, default=Form.FULL)
    source = models.CharField(_("source"), max_length=15, choices=Source.choices, default=Source.SECRETARIAT)
    # The sentence that was agreed to, word for word.
    consent = models.TextField(_("consent"), blank=True)
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    mandate_confirmed_at = models.DateTimeField(_("mandate confirmed at"), null=True, blank=True)
    mandate_confirmed_by = models.CharField(_("mandate confirmed by"), max_length=150, blank=True)
    status_reason = models.TextField(_("reason of the status"), blank=True)
    # Grows with each change of the people: whoever saves over another person's words is told.
    people_version = models.PositiveIntegerField(_("version of the people"), default=0)
    may_reuse_answers = models.BooleanField(
        _("may take up the answers of an earlier edition"),
        default=False,
        help_text=_(
            "Tick it once you know that whoever fills in this file speaks for the body: the earlier answers are shown "
            "to them. Not needed when they use an address of the earlier file."
        ),
    )

    # The body as it was when the candidature became eligible: levels and replay read this, never today's territory.
    snapshot_name = models.CharField(_("name when eligible"), max_length=255, blank=True)
    snapshot_kind = models.CharField(_("kind when eligible"), max_length=30, choices=Kind.choices, blank=True)
    snapshot_department = models.CharField(_("département when eligible"), max_length=3, blank=True)
    snapshot_population = models.PositiveIntegerField(_("population when eligible"), null=True, blank=True)

    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        ordering = ["edition", "reference"]
        verbose_name = _("candidature")
        verbose_name_plural = _("candidatures")
        constraints = [
            models.UniqueConstraint(fields=["edition", "reference"], name="candidature_unique_reference"),
            models.UniqueConstraint(fields=["edition", "territory"], name="candidature_unique_territory"),
            models.CheckConstraint(
                condition=~Q(status="eligible") | (~Q(snapshot_name="") & ~Q(snapshot_kind="")),
                name="candidature_eligible_has_snapshot",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} – {self.snapshot_name or self.territory}"

    def clean(self) -> None:
        super().clean()
        if self.status == self.Status.ELIGIBLE and not self.snapshot_name and self.territory_id:
            self.take_snapshot()
        if self.pk and self.edition_id and self.edition.is_sealed:
            self._refuse_another_body()

    def _refuse_another_body(self) -> None:
        """What is sealed names a file by its reference: another body would be given its award."""
        stands = Candidature.objects.values_list("territory_id", flat=True).get(pk=self.pk)
        if self.territory_id != stands:
            message = _("The edition is sealed or public: the file stays that of the body whose it was.")
            raise ValidationError({"territory": message})

    def take_snapshot(self) -> None:
        """Copy what levels read of the body, as it is today. The caller saves."""
        self.snapshot_name = self.territory.name
        self.snapshot_kind = self.territory.kind
        self.snapshot_department = self.territory.department
        self.snapshot_population = self.territory.population


class Recusal(models.Model):
    """A juror stands aside from a whole candidature. The reason is private, the count is public."""

    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="recusals", verbose_name=_("juror"))
    candidature = models.ForeignKey(Candidature, models.PROTECT, related_name="recusals", verbose_name=_("candidature"))
    reason = models.TextField(_("reason"), blank=True, help_text=_("Kept private."))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )

    class Meta:
        ordering = ["candidature__reference", "seat__sort_order"]
        verbose_name = _("recusal")
        verbose_name_plural = _("recusals")
        constraints = [models.UniqueConstraint(fields=["seat", "candidature"], name="recusal_unique")]

    def __str__(self) -> str:
        return f"{self.seat.code} / {self.candidature.reference}"
