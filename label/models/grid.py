# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition: domains, criteria, levels, profiles and mentions."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.models.edition import EXACT_DECIMALS, EXACT_DIGITS, Edition, in_current_language


class Named(models.Model):
    """What an edition holds under a code of its own, in the order given by its definition."""

    code = models.CharField(_("code"), max_length=50)
    name = models.CharField(_("name"), max_length=255)
    name_en = models.CharField(_("name in English"), max_length=255, blank=True)
    sort_order = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.code} – {self.name}"

    @property
    def local_name(self) -> str:
        return in_current_language(french=self.name, english=self.name_en)


class Domain(Named):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="domains", verbose_name=_("edition"))
    weight = models.DecimalField(
        max_digits=EXACT_DIGITS,
        decimal_places=EXACT_DECIMALS,
        verbose_name=_("weight"),
        null=True,
        blank=True,
        help_text=_("Blank for a past edition whose weights were never published."),
    )
    questions = models.JSONField(_("sample questions"), default=list, blank=True)
    continues = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("continues"),
        help_text=_("The domain of an earlier edition that it stands for: results are compared by it alone."),
    )

    class Meta:
        ordering = ["edition", "sort_order", "id"]
        verbose_name = _("domain")
        verbose_name_plural = _("domains")
        constraints = [
            models.UniqueConstraint(fields=["edition", "code"], name="domain_unique_in_edition"),
            models.CheckConstraint(condition=Q(weight__isnull=True) | Q(weight__gt=0), name="domain_weight_positive"),
        ]


class Criterion(Named):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="criteria", verbose_name=_("edition"))
    domain = models.ForeignKey(Domain, models.CASCADE, related_name="criteria", verbose_name=_("domain"))
    max_points = models.DecimalField(max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("maximum"))
    weight = models.DecimalField(
        max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("weight"), default="1"
    )
    bonus = models.BooleanField(
        _("bonus"), default=False, help_text=_("Adds to the domain's score without adding to its maximum.")
    )
    continues = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("continues"),
        help_text=_("The criterion of an earlier edition that it stands for."),
    )

    class Meta:
        ordering = ["edition", "domain__sort_order", "sort_order", "id"]
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        constraints = [
            models.UniqueConstraint(fields=["edition", "code"], name="criterion_unique_in_edition"),
            models.CheckConstraint(condition=Q(max_points__gt=0), name="criterion_maximum_positive"),
            models.CheckConstraint(condition=Q(weight__gt=0), name="criterion_weight_positive"),
        ]


class Level(Named):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="levels", verbose_name=_("edition"))
    short_name = models.CharField(_("short name"), max_length=255, blank=True)
    short_name_en = models.CharField(_("short name in English"), max_length=255, blank=True)
    definition = models.TextField(_("definition"), blank=True)
    definition_en = models.TextField(_("definition in English"), blank=True)
    min_total = models.DecimalField(
        max_digits=EXACT_DIGITS,
        decimal_places=EXACT_DECIMALS,
        verbose_name=_("minimum total"),
        null=True,
        blank=True,
        help_text=_("Out of 100. Blank for a past edition whose thresholds were never published."),
    )
    domain_minima = models.JSONField(
        _("minimum by domain"), default=dict, blank=True, help_text=_("Domain codes and minima out of 100.")
    )

    class Meta:
        ordering = ["edition", "sort_order", "id"]
        verbose_name = _("level")
        verbose_name_plural = _("levels")
        constraints = [
            models.UniqueConstraint(fields=["edition", "code"], name="level_unique_in_edition"),
            models.CheckConstraint(
                condition=Q(min_total__isnull=True) | (Q(min_total__gte=0) & Q(min_total__lte=100)),
                name="level_minimum_within_a_hundred",
            ),
            models.CheckConstraint(condition=~Q(code="incomplete"), name="level_code_not_reserved"),
        ]

    @property
    def local_short_name(self) -> str:
        return in_current_language(french=self.short_name, english=self.short_name_en)

    @property
    def local_definition(self) -> str:
        return in_current_language(french=self.definition, english=self.definition_en)


class Profile(Named):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="profiles", verbose_name=_("edition"))
    kinds = models.JSONField(_("kinds of bodies"), default=list, blank=True)
    population_from = models.PositiveIntegerField(_("population from"), null=True, blank=True)
    population_below = models.PositiveIntegerField(_("population below"), null=True, blank=True)
    not_applicable = models.ManyToManyField(
        Criterion, blank=True, related_name="+", verbose_name=_("criteria that do not apply")
    )

    class Meta:
        ordering = ["edition", "sort_order", "id"]
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [models.UniqueConstraint(fields=["edition", "code"], name="profile_unique_in_edition")]


class ProfileLevel(models.Model):
    """The thresholds of one level for one profile, instead of the level's own."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="level_entries", verbose_name=_("profile"))
    level = models.ForeignKey(Level, models.CASCADE, related_name="+", verbose_name=_("level"))
    min_total = models.DecimalField(
        max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("minimum total")
    )
    domain_minima = models.JSONField(_("minimum by domain"), default=dict, blank=True)

    class Meta:
        ordering = ["profile", "level__sort_order"]
        verbose_name = _("threshold of a profile")
        verbose_name_plural = _("thresholds of profiles")
        constraints = [
            models.UniqueConstraint(fields=["profile", "level"], name="profile_level_unique"),
            models.CheckConstraint(
                condition=Q(min_total__gte=0) & Q(min_total__lte=100),
                name="profile_level_minimum_within_a_hundred",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile.code} / {self.level.code}"


class Mention(Named):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="mentions", verbose_name=_("edition"))

    class Meta:
        ordering = ["edition", "sort_order", "id"]
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [models.UniqueConstraint(fields=["edition", "code"], name="mention_unique_in_edition")]
