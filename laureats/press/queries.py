# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the public may read of a palmarès beside its awards: introductions and files, of released editions alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.formats import format_size
from label.models import Edition
from laureats.models.release import PalmaresFile, PalmaresText


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """A file to save; its label tells its format and its size."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownText:
    """Paragraphs with the code of their language, which may not be the page's."""

    words: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRelease:
    """The press release of an edition, as a file in French."""

    edition: Edition
    file: ShownFile


def public_file_or_none(*, code: str, name: str) -> PalmaresFile | None:
    """Return a file of a released edition: one that is not public and one that never was answer alike."""
    files = PalmaresFile.objects.filter(edition__code=code, edition__released_at__isnull=False, name=name)
    return files.first()


def published_introductions(editions: Iterable[Edition]) -> dict[int, ShownText]:
    """Return by edition the introduction that the release published, in the reader's language when there is one."""
    texts = PalmaresText.objects.filter(edition__in=list(editions), edition__released_at__isnull=False)
    return {text.edition_id: _choose_language(text) for text in texts if text.published_introduction}


def published_files(editions: Iterable[Edition]) -> dict[int, list[ShownFile]]:
    """Return by edition the files that the release published."""
    files = PalmaresFile.objects.filter(edition__in=list(editions), edition__released_at__isnull=False)
    shown: dict[int, list[ShownFile]] = defaultdict(list)
    for file in files.select_related("edition").defer("content"):
        shown[file.edition_id].append(_show(file))
    return shown


def files_of_palmares(edition: Edition) -> list[PalmaresFile]:
    """Return the files that the release of an edition published, without their bytes."""
    files = PalmaresFile.objects.filter(edition=edition, edition__released_at__isnull=False)
    return list(files.defer("content").order_by("name"))


def published_press_releases() -> list[ShownRelease]:
    """Return the press releases that went out with results, latest first."""
    files = PalmaresFile.objects.filter(edition__released_at__isnull=False, name__startswith="communique-")
    latest = files.select_related("edition").defer("content").order_by("-edition__released_at", "-edition__year")
    return [ShownRelease(edition=file.edition, file=_show(file)) for file in latest]


def _choose_language(text: PalmaresText) -> ShownText:
    french = ShownText(words=text.published_introduction, language="fr")
    english = ShownText(words=text.published_introduction_en, language="en")
    is_english = (get_language() or "").startswith("en")
    return english if is_english and english.words else french


def _show(file: PalmaresFile) -> ShownFile:
    address = reverse("laureats_palmares_file", args=[file.edition.code, file.name])
    return ShownFile(label=_label(file), address=address)


def _label(file: PalmaresFile) -> str:
    extension = file.name.rpartition(".")[2]
    told = {"format": extension.upper(), "size": format_size(file.size)}
    if extension == "pdf":
        return _("Press release (%(format)s, %(size)s)") % told
    return _("Laureates (%(format)s, %(size)s)") % told
