# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The artwork of an edition: the SVG templates that badges, panels and posters are drawn from, and panels' sizes."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import Edition


class Scale(models.TextChoices):
    """How the levels of an edition are drawn; an edition may use both."""

    SIGNS = "signs", _("One to five signs")
    MEDALS = "medals", _("Badge and medals")


class ArtworkSet(models.Model):
    """What draws the levels of one scale in one edition. Without one, the project's own examples do.

    Kits exist only where a set is enabled; what an example draws says so ("exemple").
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="artwork_sets", verbose_name=_("edition"))
    scale = models.CharField(_("scale"), max_length=10, choices=Scale.choices)
    is_enabled = models.BooleanField(
        _("kits are offered"),
        default=False,
        help_text=_("The label kits of this edition are public once its results are."),
    )
    is_example = models.BooleanField(
        _("example artwork"),
        default=True,
        help_text=_("Everything drawn is marked “exemple”. Untick it once the label’s own artwork is in place."),
    )
    guidelines = models.ForeignKey(
        "core.CustomDocument",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("graphic charter"),
        help_text=_("A document that goes into every kit."),
    )

    class Meta:
        ordering = ["-edition__year", "edition__code", "scale"]
        verbose_name = _("artwork")
        verbose_name_plural = _("artworks")
        constraints = [models.UniqueConstraint(fields=["edition", "scale"], name="artwork_set_unique")]

    def __str__(self) -> str:
        return f"{self.edition} – {self.get_scale_display()}"


class ArtworkTemplate(models.Model):
    """One SVG template of a set, as an administrator uploaded it; a role without one uses the project's own."""

    class Role(models.TextChoices):
        BADGE = "badge", _("Square badge")
        WIDE_BADGE = "wide-badge", _("Wide badge")
        PANEL = "panel", _("Town-entrance panel")
        POSTER = "poster", _("Poster")
        CARD = "card", _("Social card")

    artwork_set = models.ForeignKey(ArtworkSet, models.CASCADE, related_name="templates", verbose_name=_("artwork"))
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    source = models.TextField("SVG")
    sha256 = models.CharField("SHA-256", max_length=64)
    file_name = models.CharField(_("file name"), max_length=255)
    author_name = models.CharField(_("author’s name"), max_length=150)
    uploaded_at = models.DateTimeField(_("date"), auto_now=True)

    class Meta:
        ordering = ["artwork_set", "role"]
        verbose_name = _("artwork template")
        verbose_name_plural = _("artwork templates")
        constraints = [models.UniqueConstraint(fields=["artwork_set", "role"], name="artwork_template_unique")]

    def __str__(self) -> str:
        return f"{self.artwork_set} – {self.get_role_display()}"


class PanelSize(models.Model):
    """A size of the town-entrance panel, in millimetres once trimmed. An edition without any has the usual ones."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="panel_sizes", verbose_name=_("edition"))
    width_mm = models.PositiveSmallIntegerField(
        _("width in millimetres"), validators=[MinValueValidator(100), MaxValueValidator(3000)]
    )
    height_mm = models.PositiveSmallIntegerField(
        _("height in millimetres"), validators=[MinValueValidator(100), MaxValueValidator(3000)]
    )
    bleed_mm = models.PositiveSmallIntegerField(
        _("bleed in millimetres"), default=5, validators=[MinValueValidator(3), MaxValueValidator(50)]
    )

    class Meta:
        ordering = ["edition", "width_mm", "height_mm"]
        verbose_name = _("size of panel")
        verbose_name_plural = _("sizes of panels")
        constraints = [
            models.UniqueConstraint(fields=["edition", "width_mm", "height_mm"], name="panel_size_unique"),
            models.CheckConstraint(
                condition=models.Q(width_mm__gte=100, width_mm__lte=3000, height_mm__gte=100, height_mm__lte=3000),
                name="panel_size_within_bounds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width_mm} × {self.height_mm} mm"
