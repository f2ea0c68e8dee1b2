# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The few blocks from which editors compose every page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "h3"]


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"))
    author = blocks.CharBlock(label=_("Author"), required=False)
    source = blocks.URLBlock(label=_("Source"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quote.html"


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "core/blocks/picture.html"


class CallToActionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"))
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "link"
        label = _("Button to a page")
        template = "core/blocks/call_to_action.html"


class StepsBlock(blocks.ListBlock):
    def __init__(self, **options: object) -> None:
        step = blocks.RichTextBlock(features=["bold", "italic", "link"], label=_("Step"))
        super().__init__(step, **options)

    class Meta:
        icon = "list-ol"
        label = _("Numbered steps")
        template = "core/blocks/steps.html"


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(label=_("Heading"), icon="title", template="core/blocks/heading.html")
    paragraph = blocks.RichTextBlock(label=_("Text"), icon="pilcrow", features=TEXT_FEATURES)
    steps = StepsBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    document = DocumentChooserBlock(label=_("Document"), template="core/blocks/document.html")
    call_to_action = CallToActionBlock()


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"))
    answer = blocks.RichTextBlock(label=_("Answer"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "core/blocks/question.html"


class QuestionsBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(label=_("Heading"), icon="title", template="core/blocks/heading.html")
    question = QuestionBlock()
