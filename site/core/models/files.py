# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The images and the documents: custom models, set before the first migration."""

from pathlib import PurePosixPath

from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, Image

from core.bare_filter import BareFilter
from core.unguessable import unguessable_name


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

    def get_upload_to(self, filename: str) -> str:
        """Return where to store the picture: anyone may read that folder, and the picture may wait in a draft."""
        path = PurePosixPath(super().get_upload_to(filename))
        return str(path.with_name(unguessable_name(path.name)))

    def generate_rendition_file(self, filter: Filter, *, source: File[bytes] | None = None) -> File[bytes]:
        """Return a smaller picture without what the camera wrote about itself, the place and the hour."""
        drawn: File[bytes] = super().generate_rendition_file(BareFilter(filter.spec), source=source)
        # Wagtail draws into a temporary file that nobody closes once it is stored.
        with drawn:
            drawn.seek(0)
            return ContentFile(drawn.read(), name=drawn.name)


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="rendition_unique_for_filter_and_focus",
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        """Return a name of its own: Wagtail's is cut short, so that a long one would lose its random part."""
        path = PurePosixPath(super().get_upload_to(filename))
        return str(path.with_name(unguessable_name(path.name)))


def document_path(document: "CustomDocument", filename: str) -> str:
    """Return where to store a document: anyone may read that folder, and its address holds the name."""
    return f"documents/{unguessable_name(filename)}"


class CustomDocument(AbstractDocument):
    file = models.FileField(_("file"), upload_to=document_path)
    licence = models.CharField(_("licence"), max_length=255, blank=True)

    admin_form_fields = (*Document.admin_form_fields, "licence")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
