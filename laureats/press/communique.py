# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The press release: the editors' text, or ours, with the figures, then the laureates by level."""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.documents import render_pdf
from laureats.models import PalmaresText
from laureats.palmares.content import PalmaresContent
from laureats.press.embargo import LANGUAGE, describe_embargo
from laureats.press.figures import Figures, count_figures
from laureats.press.placeholders import fill_plain, list_placeholders
from laureats.public.addresses import site_address

TEMPLATE = "laureats/documents/press_release.html"


def default_press_text() -> str:
    """Return the text of a press release that nobody wrote."""
    return _(
        "Out of {{ candidats }}, the jury awards the label this year: {{ labellisés }}, among them"
        " {{ déjà labellisés }} and {{ nouveaux }}.\n\n{{ phrase sur le niveau maximal }}\n\n"
        "First of their kind: {{ premiers de leur genre }}.\n\nMentions: {{ mentions }}."
    )


def build_communique(*, edition: Edition, content: PalmaresContent) -> bytes:
    """Return the press release as a PDF, the same bytes when made again with the same text.

    Until the edition is public, it says on every page that it is under embargo.
    """
    return _build(edition=edition, content=content, embargo=describe_embargo(edition))


def publish_communique(*, edition: Edition, content: PalmaresContent) -> bytes:
    """Return the press release that goes out with the results: no embargo is written on it."""
    return _build(edition=edition, content=content, embargo="")


def _build(*, edition: Edition, content: PalmaresContent, embargo: str) -> bytes:
    with translation.override(LANGUAGE):
        figures = count_figures(edition=edition, content=content)
        context = {"paragraphs": _paragraphs(figures), "embargo": embargo, **_frame(figures)}
        return render_pdf(TEMPLATE, context, language=LANGUAGE)


def _paragraphs(figures: Figures) -> list[str]:
    text = PalmaresText.objects.filter(edition=figures.edition).first()
    words = (text.press.strip() if text else "") or default_press_text()
    filled = fill_plain(words.replace("\r\n", "\n"), placeholders=list_placeholders(figures))
    return [paragraph.strip() for paragraph in filled.split("\n\n") if paragraph.strip()]


def _frame(figures: Figures) -> dict[str, Any]:
    results_at = figures.edition.results_at
    return {
        "edition": figures.edition,
        "figures": figures,
        "day": timezone.localdate(results_at) if results_at else None,
        "contact": settings.PRESS_CONTACT or site_address(),
    }
