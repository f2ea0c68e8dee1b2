# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each file of a kit is called and where it stands, from its role: "badge-wide-dark-1024.png"."""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.formats import format_size

# In the order in which they are shown.
GROUPS = {
    "web": gettext_lazy("For a website"),
    "documents": gettext_lazy("For documents and mail"),
    "panel": gettext_lazy("At the town’s entrances"),
    "print": gettext_lazy("For printing"),
    "social": gettext_lazy("For social networks"),
    "texts": gettext_lazy("Ready texts"),
    "other": gettext_lazy("Other files"),
}
FORMATS = {"webp": "WebP", "tif": "TIFF", "txt": gettext_lazy("text"), "md": "Markdown"}
# Vector before pixels, pixels by size.
FIRST_FORMATS = ("svg", "pdf", "png")

# A group, what roles without their extension match, and a title. `width`, with or without `height`, is the size.
RULES: tuple[tuple[str, str, str | Promise], ...] = (
    ("web", r"badge-light(?:-(?P<width>\d+))?", gettext_lazy("Square badge, on a light background")),
    ("web", r"badge-dark(?:-(?P<width>\d+))?", gettext_lazy("Square badge, on a dark background")),
    ("web", r"badge-mono(?:-(?P<width>\d+))?", gettext_lazy("Square badge, in one colour")),
    ("web", r"badge-wide-light(?:-(?P<width>\d+))?", gettext_lazy("Wide badge, on a light background")),
    ("web", r"badge-wide-dark(?:-(?P<width>\d+))?", gettext_lazy("Wide badge, on a dark background")),
    ("web", r"badge-wide-mono(?:-(?P<width>\d+))?", gettext_lazy("Wide badge, in one colour")),
    ("web", r"code-integration", gettext_lazy("Code to paste")),
    ("documents", r"certificat", gettext_lazy("Certificate")),
    ("documents", r"letterhead-(?P<width>\d+)mm", gettext_lazy("Letterhead")),
    ("documents", r"email-signature-(?P<width>\d+)", gettext_lazy("E-mail signature")),
    ("documents", r"charte-graphique", gettext_lazy("Graphic charter")),
    ("documents", r"LISEZ-MOI", gettext_lazy("Read me first")),
    ("panel", r"panneau-(?P<width>\d+)x(?P<height>\d+)mm", gettext_lazy("Panel, ready for the printer")),
    ("panel", r"note-imprimeur", gettext_lazy("Note to the printer")),
    ("print", r"logo-cmjn", gettext_lazy("Badge in CMYK colours, 200 mm wide, 300 dpi")),
    ("print", r"affiche-a4", gettext_lazy("Poster, A4")),
    ("print", r"affiche-a3", gettext_lazy("Poster, A3")),
    ("social", r"card-(?P<width>\d+)x(?P<height>\d+)", gettext_lazy("Social card")),
    ("texts", r"(?:texte-)?bulletin", gettext_lazy("Article for the local bulletin")),
    ("texts", r"(?:texte-)?(?:reseaux-sociaux|message)", gettext_lazy("Message for social networks")),
    ("texts", r"(?:texte-)?intranet", gettext_lazy("Announcement to the staff")),
    ("texts", r"(?:texte-)?(?:anglais|english)", gettext_lazy("Short text in English")),
    ("web", r"kit", gettext_lazy("The whole kit")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWords:
    """`detail` tells one size from another, or is blank; `rank` sorts the files of a kit."""

    group: str
    title: str
    detail: str
    rank: tuple[int, int, int, str]


def describe_role(role: str) -> FileWords:
    """Return what a file is called in the reader's language; one that no rule knows keeps its own name."""
    stem, _dot, extension = role.rpartition(".")
    kind = FIRST_FORMATS.index(extension) if extension in FIRST_FORMATS else len(FIRST_FORMATS)
    for place, (group, pattern, title) in enumerate(RULES):
        match = re.fullmatch(pattern, stem)
        if match:
            width = int(match.groupdict().get("width") or 0)
            rank = (place, kind, width, role)
            return FileWords(group=group, title=str(title), detail=_size(match.groupdict(), stem=stem), rank=rank)
    rank = (len(RULES), kind, 0, role)
    return FileWords(group="other", title=stem.replace("-", " "), detail="", rank=rank)


def format_name(role: str) -> str:
    extension = role.rpartition(".")[2].lower()
    return str(FORMATS.get(extension, extension.upper()))


def tell_format(role: str, *, size: int) -> str:
    """Return "PNG, 1,024 px, 38 kB"."""
    detail = describe_role(role).detail
    return ", ".join(part for part in (format_name(role), detail, format_size(size)) if part)


def name_role(role: str) -> str:
    """Return what tells a file from all others in one line: "Square badge, on a light background (PNG, 512 px)"."""
    words = describe_role(role)
    told = ", ".join(part for part in (format_name(role), words.detail) if part)
    return f"{words.title} ({told})"


def _size(parts: dict[str, str | None], *, stem: str) -> str:
    if not parts.get("width"):
        return ""
    unit = "mm" if stem.endswith("mm") else "px"
    if parts.get("height"):
        return _("%(width)s × %(height)s %(unit)s") % {**parts, "unit": unit}
    return _("%(width)s %(unit)s") % {**parts, "unit": unit}
