# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The people who log in, the images and the documents: custom models, set before the first migration."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class User(AbstractUser):  # type: ignore[django-manager-missing]  # Wagtail, untyped, adds managers.
    """Someone who logs in to the admin."""


class CustomImage(AbstractImage):
    credit = models.CharField(_("credit"), max_length=255, blank=True, help_text=_("Who took or drew it."))
    licence = models.CharField(
        _("licence"),
        max_length=255,
        blank=True,
        help_text=_("For instance: CC BY-SA 4.0, Licence Ouverte 2.0."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="rendition_unique_for_filter_and_focus",
            )
        ]


class CustomDocument(AbstractDocument):
    licence = models.CharField(_("licence"), max_length=255, blank=True)

    admin_form_fields = (*Document.admin_form_fields, "licence")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
