# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts to copy into a bulletin, a social network or an intranet, filled in for one laureate.

The words are those of `texts/`, in French, with one short text in English. Each paragraph is one line, so that nothing
needs to be joined again once it is pasted.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from string import Template

from django.utils.text import capfirst

from laureats.assets.kit_file import KitFile
from laureats.assets.subjects import BadgeSubject
from laureats.print_files.media_types import TEXT
from laureats.print_files.subject import PrintSubject

TEXTS = Path(__file__).parent / "texts"
ROLES = ("texte-bulletin.txt", "texte-reseaux-sociaux.txt", "texte-intranet.txt", "texte-anglais.txt")
NO_BREAK = "\u00a0"


def text_files(subject: PrintSubject) -> Iterator[KitFile]:
    values = _values(subject)
    for role in ROLES:
        yield KitFile(role=role, media_type=TEXT, content=_read_text(role).substitute(values).encode())


@cache
def _read_text(role: str) -> Template:
    return Template((TEXTS / role).read_text(encoding="utf-8"))


def _values(subject: PrintSubject) -> dict[str, str]:
    badge = subject.badge
    return {
        "name": badge.laureate,
        "the_name": subject.name_with_article,
        "The_name": capfirst(subject.name_with_article),
        "award": f"le {'Badge' if subject.is_badge else 'label'} Territoire Numérique Libre {badge.year}",
        "award_en": f"the Territoire Numérique Libre {'Badge' if subject.is_badge else 'label'} {badge.year}",
        "level": "" if subject.is_badge else f", {_tell_level(badge)}",
        "level_en": "" if subject.is_badge else f", {_tell_level_in_english(badge)}",
        "mentions": _tell_mentions(subject.mentions),
        "mentions_en": _tell_mentions_in_english(subject.mentions_en),
        "page_address": subject.page_address,
        "example": "EXEMPLE, à ne pas publier\n\n" if subject.is_example else "",
        "example_en": "EXAMPLE, not for publication\n\n" if subject.is_example else "",
    }


def _tell_level(badge: BadgeSubject) -> str:
    """Return "niveau 5 (excellence)", "niveau Or"."""
    name = badge.level_name.removeprefix("Label ")
    told = f"{name[0].lower()}{name[1:]}" if name.lower().startswith("niveau ") else f"niveau {name}"
    return f"{told} ({badge.level_short_name})" if badge.level_short_name else told


def _tell_level_in_english(badge: BadgeSubject) -> str:
    """Return "level 5 (excellence)", "Gold level"."""
    name = (badge.level_name_en or badge.level_name).removesuffix(" label").removeprefix("Label ")
    told = f"{name[0].lower()}{name[1:]}" if " " in name else f"{name} level"
    short = badge.level_short_name_en or badge.level_short_name
    return f"{told} ({short})" if short else told


def _tell_mentions(mentions: Sequence[str]) -> str:
    if not mentions:
        return ""
    quoted = _join([f"«{NO_BREAK}{mention}{NO_BREAK}»" for mention in mentions], link="et")
    what = "la mention" if len(mentions) == 1 else "les mentions"
    return f" Le jury lui décerne aussi {what} {quoted}."


def _tell_mentions_in_english(mentions: Sequence[str]) -> str:
    if not mentions:
        return ""
    quoted = _join([f"“{mention}”" for mention in mentions], link="and")
    what = "the special mention" if len(mentions) == 1 else "the special mentions"
    return f" The jury also awarded it {what} {quoted}."


def _join(parts: Sequence[str], *, link: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {link} {parts[-1]}"
