# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is public for good: awards, the sealed palmarès of an edition, and dated corrections."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from label.models import Edition, Level
from laureats.models.authored import Authored
from laureats.models.candidature import Candidature
from laureats.models.territory import Territory


class AwardQuerySet(models.QuerySet["Award"]):
    def public(self) -> "AwardQuerySet":
        """Keep the awards of released editions: the only ones a public surface may read."""
        return self.filter(edition__released_at__isnull=False)

    def standing(self) -> "AwardQuerySet":
        """Leave out the awards that an erratum took back."""
        return self.filter(withdrawn_at__isnull=True)


class Award(models.Model):
    """The label of one body for one edition: frozen at release, or known from sources for past editions."""

    territory = models.ForeignKey(Territory, models.PROTECT, related_name="awards", verbose_name=_("territory"))
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="awards", verbose_name=_("edition"))
    candidature = models.OneToOneField(
        Candidature,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="award",
        verbose_name=_("candidature"),
    )
    level = models.ForeignKey(
        Level,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
        verbose_name=_("level"),
        help_text=_("Blank: no source gives it."),
    )
    name = models.CharField(_("name then borne"), max_length=255)
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    department = models.CharField(_("département"), max_length=3, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    carried_by = models.CharField(_("carried by"), max_length=500, blank=True)
    # Codes and names as then given: [{"code": "total", "name": "Meilleure note totale"}].
    mentions = models.JSONField(_("mentions"), default=list, blank=True)
    opinion = models.TextField(_("jury’s opinion"), blank=True)
    total = models.DecimalField(_("total"), max_digits=5, decimal_places=2, null=True, blank=True)
    derivation = models.JSONField(_("derivation"), null=True, blank=True)
    note = models.TextField(_("public note"), blank=True)
    disputed = models.BooleanField(_("sources disagree"), default=False)
    sources = models.JSONField(_("sources"), default=list, blank=True)
    frozen_at = models.DateTimeField(_("frozen at"), null=True, blank=True, editable=False)
    # The database lets a frozen award change only together with one new erratum, which holds what was there.
    errata_count = models.PositiveSmallIntegerField(_("errata"), default=0, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)

    objects = AwardQuerySet.as_manager()

    class Meta:
        ordering = ["-edition__year", "level__sort_order", "name"]
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        constraints = [
            models.UniqueConstraint(fields=["territory", "edition"], name="award_unique"),
            models.CheckConstraint(
                condition=Q(frozen_at__isnull=True, candidature__isnull=True)
                | Q(frozen_at__isnull=False, candidature__isnull=False, level__isnull=False),
                name="award_frozen_with_its_candidature_and_level",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.edition.code})"


class Palmares(models.Model):
    """The sealed results of an edition: `content` is the canonical JSON that `fingerprint` (SHA-256) covers."""

    edition = models.OneToOneField(Edition, models.PROTECT, related_name="palmares", verbose_name=_("edition"))
    content = models.TextField(_("content"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    sealed_at = models.DateTimeField(_("sealed at"))
    sealed_by = models.CharField(_("sealed by"), max_length=150)
    release_scheduled = models.BooleanField(_("release scheduled"), default=False)
    released_at = models.DateTimeField(_("released at"), null=True, blank=True)

    class Meta:
        ordering = ["-sealed_at"]
        verbose_name = _("palmarès")
        verbose_name_plural = _("palmarès")

    def __str__(self) -> str:
        return f"{self.edition}"


class Unsealing(models.Model):
    """A seal that was taken off, with its reason: the trace stays when the palmarès is sealed anew."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="unsealings", verbose_name=_("edition"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    sealed_at = models.DateTimeField(_("sealed at"))
    reason = models.TextField(_("reason"))
    author_name = models.CharField(_("author"), max_length=150)
    unsealed_at = models.DateTimeField(_("unsealed at"), auto_now_add=True)

    class Meta:
        ordering = ["-unsealed_at"]
        verbose_name = _("unsealing")
        verbose_name_plural = _("unsealings")

    def __str__(self) -> str:
        return f"{self.edition} {self.unsealed_at:%Y-%m-%d %H:%M}"


class Erratum(Authored):
    """A dated correction shown beside the award: nothing released is edited in silence."""

    award = models.ForeignKey(Award, models.PROTECT, related_name="errata", verbose_name=_("award"))
    published_at = models.DateTimeField(_("published at"), default=timezone.now, editable=False)
    # {"level": {"before": "3", "after": "4"}}, by field of the award.
    changes = models.JSONField(_("changes"), default=dict)
    reason = models.TextField(_("reason"))
    # Each fingerprint covers the one before: the seal's, then one a correction or a complement.
    previous_fingerprint = models.CharField(_("previous fingerprint"), max_length=64)
    content = models.TextField(_("content"), blank=True, editable=False)
    fingerprint = models.CharField(_("fingerprint"), max_length=64)

    class Meta:
        ordering = ["published_at", "id"]
        verbose_name = _("erratum")
        verbose_name_plural = _("errata")

    def __str__(self) -> str:
        return f"{self.award} {self.published_at:%Y-%m-%d}"


class Complement(Authored):
    """Files deferred at the release and published later: a dated document that follows the sealed one."""

    palmares = models.ForeignKey(Palmares, models.PROTECT, related_name="complements", verbose_name=_("palmarès"))
    content = models.TextField(_("content"))
    previous_fingerprint = models.CharField(_("previous fingerprint"), max_length=64)
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    reason = models.TextField(_("reason"), help_text=_("Public."))
    released_at = models.DateTimeField(_("released at"), default=timezone.now, editable=False)

    class Meta:
        ordering = ["released_at", "id"]
        verbose_name = _("complement")
        verbose_name_plural = _("complements")

    def __str__(self) -> str:
        return f"{self.palmares} {self.released_at:%Y-%m-%d}"


class BadgeFile(models.Model):
    """The bytes of a badge at a revision: once written, they never change."""

    award = models.ForeignKey(Award, models.PROTECT, related_name="badge_files", verbose_name=_("award"))
    revision = models.PositiveSmallIntegerField(_("revision"), default=1)
    extension = models.CharField(_("format"), max_length=10)
    content = models.BinaryField(_("content"))
    sha256 = models.CharField("SHA-256", max_length=64)

    class Meta:
        ordering = ["award", "revision", "extension"]
        verbose_name = _("badge file")
        verbose_name_plural = _("badge files")
        constraints = [models.UniqueConstraint(fields=["award", "revision", "extension"], name="badge_file_unique")]

    def __str__(self) -> str:
        return f"{self.award} r{self.revision}.{self.extension}"
