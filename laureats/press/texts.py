# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The texts of a palmarès: written before the results, filled and published by the release."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import PalmaresText
from laureats.palmares.releasing import Release
from laureats.palmares.sealing import lock_edition
from laureats.press.figures import count_figures
from laureats.press.placeholders import fill_plain, find_faults, list_placeholders
from laureats.press.samples import sample_figures

# A field and the language that its phrases are in.
LANGUAGES = {"introduction": "fr", "introduction_en": "en", "press": "fr"}


def palmares_text(edition: Edition) -> PalmaresText:
    """Return the texts of an edition, blank and unsaved when nobody has written them."""
    return PalmaresText.objects.filter(edition=edition).first() or PalmaresText(edition=edition)


@transaction.atomic
def save_texts(*, edition: Edition, introduction: str, introduction_en: str, press: str, author: Author) -> None:
    """Keep the three texts, and who wrote them. Raise `Refused` once public, or with each unknown placeholder."""
    locked = lock_edition(edition)
    text = palmares_text(locked)
    text.introduction, text.introduction_en, text.press = introduction, introduction_en, press
    faults = [*_released_fault(locked), *find_text_faults(text)]
    if faults:
        raise Refused(faults)
    deed = "wagtail.edit" if text.pk else "wagtail.create"
    text.save()
    log(instance=text, action=deed, user=author.user)


def find_text_faults(text: PalmaresText) -> list[Fault]:
    """Return every unknown placeholder of the texts; `cell` names the field."""
    placeholders = list_placeholders(sample_figures(text.edition))
    return [
        Fault(cell=field, code=fault.code, message=fault.message)
        for field in LANGUAGES
        for fault in find_faults(getattr(text, field), placeholders=placeholders)
    ]


def publish_texts(release: Release) -> None:
    """Fill the introductions in with the figures: a step of the release."""
    text = PalmaresText.objects.filter(edition=release.edition).first()
    if text is None:
        return
    faults = find_text_faults(text)
    if faults:
        raise Refused(faults)
    text.published_introduction = _fill(release, text=text, field="introduction")
    text.published_introduction_en = _fill(release, text=text, field="introduction_en")
    text.save(update_fields=["published_introduction", "published_introduction_en"])


def _fill(release: Release, *, text: PalmaresText, field: str) -> str:
    with translation.override(LANGUAGES[field]):
        figures = count_figures(edition=release.edition, content=release.content)
        return fill_plain(getattr(text, field), placeholders=list_placeholders(figures))


def _released_fault(edition: Edition) -> Iterator[Fault]:
    if edition.is_released:
        yield Fault(code="released", message=_("The results are public: their texts can no longer change."))
