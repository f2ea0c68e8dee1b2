# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The few blocks from which editors compose every page."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText
from wagtail_localize.segments import OverridableSegmentValue

from core.block_samples import SampleDocument, some_page

# Explanations stand under a title of the third rank.
EXPLANATION_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "h4"]
TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "h3"]


class NameBlock(blocks.CharBlock):
    """A name or a reference: the same in every language, unless a translator says otherwise."""

    def get_translatable_segments(self, value: str) -> list[OverridableSegmentValue]:
        return [OverridableSegmentValue("", value)] if value else []

    def restore_translated_segments(self, value: str, segments: list[OverridableSegmentValue]) -> str:
        return str(segments[0].data)

    def deconstruct(self) -> tuple[str, Any, Any]:
        """Stand in migrations as the text it stores, as Wagtail's own structures do."""
        _path, args, options = super().deconstruct()
        return "wagtail.blocks.CharBlock", args, options


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "core/blocks/heading.html"
        description = _("Opens a part of the page. Screen readers jump from one to the next.")
        preview_value = _("What the label rewards")


class ParagraphBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists, links and sub-headings.")

    def get_preview_value(self) -> RichText:
        return RichText(
            gettext(
                "<p>The label is <b>graded</b>: it tells how far a public body is committed to free software.</p>"
                "<ul><li>open formats</li><li>free software</li><li>open data</li></ul>"
            )
        )


class DocumentBlock(DocumentChooserBlock):
    class Meta:
        label = _("Document")
        template = "core/blocks/document.html"
        description = _("A file to download, with its type and its size.")

    def get_preview_value(self) -> SampleDocument:
        return SampleDocument(title=gettext("The charter of the label"))


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"))
    author = blocks.CharBlock(label=_("Author"), required=False)
    source = blocks.URLBlock(label=_("Source"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quote.html"
        description = _("Someone’s words, set apart, with who said them and where they were read.")
        preview_value = {
            "text": _("We have gone from a handful of tools to a policy."),
            "author": _("An elected representative"),
        }


class ListedImageBlock(ImageBlock):
    """A picture among others: the renditions of all those of a page are read at once."""

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        from core.pictures import prefetch_renditions  # It needs the models, which are made of these blocks.

        images: list[Any] = super().bulk_to_python(values)
        models.prefetch_related_objects([image for image in images if image], prefetch_renditions())
        return images


class PictureBlock(blocks.StructBlock):
    image = ListedImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "core/blocks/picture.html"
        preview_template = "core/block_previews/picture.html"
        description = _("A picture with its caption; the credit comes from the picture’s own record.")


class CallToActionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"))
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "link"
        label = _("Button to a page")
        template = "core/blocks/call_to_action.html"
        description = _("One thing to do next. The button disappears with its page.")

    def get_preview_value(self) -> Any:
        return self.normalize({"text": gettext("Apply for the label"), "page": some_page()})


class StepsBlock(blocks.ListBlock):
    def __init__(self, **options: object) -> None:
        step = blocks.RichTextBlock(features=["bold", "italic", "link"], label=_("Step"))
        super().__init__(step, **options)

    class Meta:
        icon = "list-ol"
        label = _("Numbered steps")
        template = "core/blocks/steps.html"
        description = _("What to do, in order, a short text a step.")

    def get_preview_value(self) -> Any:
        texts = (gettext("<p>Appoint two people.</p>"), gettext("<p>Fill in the form.</p>"))
        return self.normalize([RichText(text) for text in texts])


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = ParagraphBlock(features=TEXT_FEATURES)
    steps = StepsBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    document = DocumentBlock()
    call_to_action = CallToActionBlock()


class LegalQuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text of the law"))
    reference = blocks.CharBlock(label=_("Reference"), help_text=_("For instance: article L. 300-4 of the CRPA."))
    source = blocks.URLBlock(label=_("Source"), required=False)

    class Meta:
        icon = "openquote"
        label = _("What the law says")
        template = "core/blocks/legal_quote.html"
        description = _("The very words of a law, with its reference and where to read it.")
        preview_value = {
            "text": _("They encourage the use of free software and open formats."),
            "reference": _("Article 16 of law no. 2016-1321 of 7 October 2016"),
            "source": "https://www.legifrance.gouv.fr/",
        }


class SampleQuestionsBlock(blocks.ListBlock):
    def __init__(self, **options: object) -> None:
        super().__init__(blocks.CharBlock(label=_("Question")), **options)

    class Meta:
        icon = "help"
        label = _("Questions of the form")
        template = "core/blocks/sample_questions.html"
        description = _("Some questions that candidates answer, for a reader to see what is looked at.")
        preview_value = [_("Does your body publish its data under a free licence?"), _("Since when?")]


class ExplanationBlock(blocks.StreamBlock):
    paragraph = ParagraphBlock(features=EXPLANATION_FEATURES)
    legal_quote = LegalQuoteBlock()
    questions = SampleQuestionsBlock()
    document = DocumentBlock()


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"))
    answer = blocks.RichTextBlock(label=_("Answer"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "core/blocks/question.html"
        description = _("A question that unfolds its answer, without any script.")

    def get_preview_value(self) -> Any:
        answer = RichText(gettext("<p>No. Applying is free.</p>"))
        return self.normalize({"question": gettext("Must one pay to apply?"), "answer": answer})


class QuestionsBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    question = QuestionBlock()


class MenuPageBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=_("Page"))
    label = blocks.CharBlock(label=_("Link text"), required=False, help_text=_("Blank: the title of the page."))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Page")
        preview_template = "core/block_previews/link.html"
        description = _("A link to a page of the site. It disappears with its page.")

    def get_preview_value(self) -> Any:
        return self.normalize({"label": gettext("The label"), "page": some_page()})


class MenuAddressBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Link text"))
    address = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Address elsewhere")
        preview_template = "core/block_previews/link.html"
        preview_value = {"label": _("The association"), "address": "https://adullact.org/"}
        description = _("A link to another site.")


class MenuBlock(blocks.StreamBlock):
    page = MenuPageBlock()
    address = MenuAddressBlock()


SOCIAL_NETWORKS = [
    ("mastodon", "Mastodon"),
    ("peertube", "PeerTube"),
    ("bluesky", "Bluesky"),
    ("linkedin", "LinkedIn"),
    ("forge", _("Software forge")),
    ("other", _("Other")),
]


class SocialLinkBlock(blocks.StructBlock):
    network = blocks.ChoiceBlock(label=_("Network"), choices=SOCIAL_NETWORKS)
    name = blocks.CharBlock(label=_("Name"), help_text=_("As readers see it, for instance: ADULLACT on Mastodon."))
    address = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Social network")
        preview_template = "core/block_previews/social_link.html"
        preview_value = {"network": "mastodon", "name": "ADULLACT", "address": "https://adullact.org/"}
        description = _("Where the label is followed, at the foot of each page.")


class SocialLinksBlock(blocks.StreamBlock):
    link = SocialLinkBlock()
