# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A press release on paper, and as a text to quote from: the same words, pictures and address in both."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from core.models import CustomImage
from home.odt import OdtDraft, write_odt
from home.portable_body import render_portable
from laureats.documents import render_pdf

if TYPE_CHECKING:
    from home.models import PressReleasePage

TEMPLATE = "home/documents/press_release.html"
WORDS_TEMPLATE = "home/documents/includes/press_words.html"
PICTURE_WIDTH = "width-1000|format-jpeg"


@dataclass(frozen=True, slots=True)
class PictureShelf:
    """The pictures of a document, by the address that its text gives them."""

    pictures: dict[str, bytes] = field(default_factory=dict)

    def keep(self, image: CustomImage) -> str:
        address = f"picture:{image.pk}"
        if address not in self.pictures:
            with image.get_rendition(PICTURE_WIDTH).file.open() as file:
                self.pictures[address] = file.read()
        return address


def build_pdf(release: "PressReleasePage") -> bytes:
    """Return a tagged PDF, the same bytes when made again of the same release."""
    shelf = PictureShelf()
    context = {"release": release, "address": _address(release), "words": _words(release, shelf=shelf)}
    return render_pdf(TEMPLATE, context, language=release.locale.language_code, pictures=shelf.pictures)


def build_odt(release: "PressReleasePage") -> bytes:
    """Return the same text to be edited, the same bytes when made again of the same release."""
    shelf = PictureShelf()
    words = _words(release, shelf=shelf)
    return write_odt(
        OdtDraft(
            title=release.title,
            language=release.locale.language_code,
            day=release.date,
            html=words,
            foot=_address(release),
            pictures=shelf.pictures,
        )
    )


def _words(release: "PressReleasePage", *, shelf: PictureShelf) -> SafeString:
    """Return the whole release as plain HTML: its head, its body, its contact, where to read it."""
    address = _address(release)
    with override(release.locale.language_code):
        body = render_portable(release.body, base=address, picture_address=shelf.keep)
        contact = release.contact or settings.PRESS_CONTACT
        context = {"release": release, "body": body, "contact": contact, "address": address}
        return render_to_string(WORDS_TEMPLATE, context)


def _address(release: "PressReleasePage") -> str:
    return release.full_url or ""
