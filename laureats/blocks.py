# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The blocks of the pages of editions."""

from datetime import time

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import ListedImageBlock, NameBlock


class OrganiserBlock(blocks.StructBlock):
    name = NameBlock(label=_("Name"))
    address = blocks.URLBlock(label=_("Website"), required=False)

    class Meta:
        icon = "group"
        label = _("Organiser")
        template = "laureats/blocks/organiser.html"
        preview_value = {"name": _("An association"), "address": "https://adullact.org/"}
        description = _("Who organises the ceremony, with a website.")


class OrganisersBlock(blocks.StreamBlock):
    organiser = OrganiserBlock()


class ProgrammeItemBlock(blocks.StructBlock):
    time = blocks.TimeBlock(label=_("Time"), required=False)
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.TextBlock(label=_("Text"), required=False)

    class Meta:
        icon = "time"
        label = _("Part of the programme")
        template = "laureats/blocks/programme_item.html"
        preview_template = "laureats/block_previews/programme_item.html"
        preview_value = {
            "time": time(18, 30),
            "title": _("Round table"),
            "text": _("Labelled bodies tell what they have done."),
        }
        description = _("One moment of the ceremony: its hour, its title, a sentence.")


class ProgrammeBlock(blocks.StreamBlock):
    item = ProgrammeItemBlock()


class SpeakerBlock(blocks.StructBlock):
    name = NameBlock(label=_("Name"))
    role = blocks.CharBlock(label=_("Function"), required=False, help_text=_("As held in that edition."))
    territory = NameBlock(
        label=_("Territory or organisation"), required=False, help_text=_("For instance: CA du Puy-en-Velay.")
    )

    class Meta:
        icon = "user"
        label = _("Speaker")
        template = "laureats/blocks/speaker.html"
        preview_template = "laureats/block_previews/speaker.html"
        preview_value = {"name": "Camille DURAND", "role": _("Deputy mayor"), "territory": _("A town")}
        description = _("Who speaks, with the function and the territory of that day.")


class SpeakersBlock(blocks.StreamBlock):
    speaker = SpeakerBlock()


class PhotoBlock(blocks.StructBlock):
    image = ListedImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Photo")
        template = "laureats/blocks/photo.html"
        preview_template = "core/block_previews/picture.html"
        description = _("A photo of the ceremony; the credit comes from the picture’s own record.")


class PhotosBlock(blocks.StreamBlock):
    photo = PhotoBlock()
