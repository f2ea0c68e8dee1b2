# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of a body's kits: every file with its format and size, and the code to show the badge elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch
from django.urls import reverse

from laureats.kits.addresses import kit_file_address
from laureats.kits.embedding import write_html_code, write_markdown_code
from laureats.kits.file_words import GROUPS, FileWords, describe_role, tell_format
from laureats.kits.queries import awards_of_page
from laureats.kits.subject import KitSubject, describe_kit
from laureats.models.award import Award, BadgeFile
from laureats.public.addresses import laureate_addresses, site_address

if TYPE_CHECKING:
    from laureats.models import LaureatePage


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """`told` is the format and the size, which tell it from others of the same title."""

    words: FileWords
    told: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """One thing in several formats and sizes."""

    title: str
    files: list[ShownFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGroup:
    code: str
    title: str
    items: list[ShownItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownKit:
    """The kit of one award; without an archive it is still to be made. Addresses are whole, but that of `picture`."""

    award: Award
    subject: KitSubject
    archive: ShownFile | None
    groups: list[ShownGroup]
    html_code: str
    markdown_code: str
    picture: str
    revision_address: str
    current_address: str
    verification: str


def kit_context(page: "LaureatePage") -> dict[str, Any]:
    """Return what the page of a body's kits shows; `kits` is empty for a body without any."""
    root = site_address()
    awards = (
        awards_of_page(page)
        .select_related("candidature")
        .prefetch_related(Prefetch("badge_files", queryset=BadgeFile.objects.defer("content")))
    )
    listed = list(awards)
    return {
        "territory": page.territory,
        "kits": [_show_kit(award, page=page, root=root) for award in listed],
        "laureate_address": laureate_addresses([page.territory_id]).get(page.territory_id, ""),
        "is_fictional": page.territory.is_fictional or any(award.edition.is_fictional for award in listed),
    }


def _show_kit(award: Award, *, page: "LaureatePage", root: str) -> ShownKit:
    subject = describe_kit(award, page=page, root=root)
    picture = _picture_address(award, page=page)
    kit = getattr(award, "kit", None)
    entries = kit.contents if kit and kit.archive else []
    files = sorted((_show_file(entry, award=award, page=page) for entry in entries), key=lambda file: file.words.rank)
    return ShownKit(
        award=award,
        subject=subject,
        archive=next((file for file in files if file.address.endswith(".zip")), None),
        groups=_group_files([file for file in files if not file.address.endswith(".zip")]),
        html_code=write_html_code(subject),
        markdown_code=write_markdown_code(subject),
        picture=picture,
        revision_address=root + picture,
        current_address=root + reverse("laureats_badge_current", args=[page.slug, "svg"]),
        verification=reverse("laureats_verification", args=[page.slug, award.edition.code]),
    )


def _show_file(entry: Mapping[str, Any], *, award: Award, page: "LaureatePage") -> ShownFile:
    address = kit_file_address(slug=page.slug, edition=award.edition.code, name=entry["name"])
    told = tell_format(entry["role"], size=entry["size"])
    return ShownFile(words=describe_role(entry["role"]), told=told, address=address)


def _group_files(files: list[ShownFile]) -> list[ShownGroup]:
    groups = []
    for code, title in GROUPS.items():
        chosen = [file for file in files if file.words.group == code]
        items = [
            ShownItem(title=item, files=list(same)) for item, same in groupby(chosen, key=lambda file: file.words.title)
        ]
        if items:
            groups.append(ShownGroup(code=code, title=str(title), items=items))
    return groups


def _picture_address(award: Award, *, page: "LaureatePage") -> str:
    """Return the address of the latest revision of the badge, or nothing before the first is drawn."""
    revision = max((file.revision for file in award.badge_files.all()), default=0)
    return reverse("laureats_badge", args=[page.slug, award.edition.code, revision, "svg"]) if revision else ""
