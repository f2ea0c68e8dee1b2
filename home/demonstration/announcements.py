# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is written before the results of the waiting edition: its texts, and the article that its release publishes."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings

from home.demonstration.editions import AUTHOR, WAITING
from home.models import NewsIndexPage, NewsPage
from label.models import Edition
from laureats.press.texts import LANGUAGES, save_texts


def write_announcements(directory: Path) -> None:
    """Write the texts of the palmarès, and one article as a draft where the site has news."""
    edition = Edition.objects.get(code=WAITING)
    words: dict[str, Any] = json.loads((directory / WAITING / "annonces.json").read_text(encoding="utf-8"))
    save_texts(edition=edition, author=AUTHOR, **{field: words[field] for field in LANGUAGES})
    index = NewsIndexPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if index is not None:
        _draft_article(words["article"], index=index, edition=edition)


def _draft_article(words: dict[str, Any], *, index: NewsIndexPage, edition: Edition) -> None:
    paragraphs = [("paragraph", html) for html in words["paragraphs"]]
    article = NewsPage(
        title=words["title"],
        slug=f"palmares-{edition.code}",
        introduction=words["introduction"],
        body=[("heading", words["heading"]), *paragraphs],
        results_of=edition,
        locale=index.locale,
        live=False,
        has_unpublished_changes=True,
    )
    index.add_child(instance=article)
    article.save_revision()
