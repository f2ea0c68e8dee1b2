# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the press room and the page of a press release show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from core.formats import format_size
from core.structured_data import script_json
from home.structured_articles import describe_article
from laureats.press.queries import published_press_releases

if TYPE_CHECKING:
    from home.models import PressIndexPage, PressReleaseFile, PressReleasePage

RELEASES_A_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """A file to save: its format and its size are told before it is."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRelease:
    page: "PressReleasePage"
    files: list[ShownFile]


def room_context(index: "PressIndexPage", *, number: str | None) -> dict[str, Any]:
    """Return a page of releases with their files, and those that went out with results."""
    pages = Paginator(_public_releases(index), RELEASES_A_PAGE).get_page(number)
    return {
        "pages": pages,
        "releases": [ShownRelease(page=release, files=show_files(release)) for release in pages],
        "palmares_releases": published_press_releases(),
        "contact": settings.PRESS_CONTACT,
    }


def release_context(release: "PressReleasePage", *, request: HttpRequest) -> dict[str, Any]:
    return {
        "files": show_files(release),
        "contact": release.contact or settings.PRESS_CONTACT,
        "structured_data": script_json(describe_article(release, request=request)),
    }


def show_files(release: "PressReleasePage") -> list[ShownFile]:
    """Return the files of the release as it is published, its PDF first; none while they are being made."""
    current = current_files(release.files.all() if _is_prefetched(release) else release.files.defer("content"), release)
    return [_show(file, release=release) for file in current]


def current_files(files: "Iterable[PressReleaseFile]", release: "PressReleasePage") -> "list[PressReleaseFile]":
    return [file for file in files if file.revision_id == release.live_revision_id]


def _is_prefetched(release: "PressReleasePage") -> bool:
    return "files" in getattr(release, "_prefetched_objects_cache", {})


def _public_releases(index: "PressIndexPage") -> PageQuerySet:
    from home.models import PressReleaseFile, PressReleasePage  # They show this.

    files = PressReleaseFile.objects.defer("content")
    releases: PageQuerySet = PressReleasePage.objects.live().public().child_of(index).order_by("-date", "-id")
    return releases.prefetch_related(Prefetch("files", queryset=files))


def _show(file: "PressReleaseFile", *, release: "PressReleasePage") -> ShownFile:
    told = {"format": file.get_extension_display(), "size": format_size(file.size)}
    address = f"{release.get_url()}{release.reverse_subpage('file', args=[file.extension])}"
    return ShownFile(label=_("%(format)s, %(size)s") % told, address=address)
