# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The frame as it was read: the same for every page of a language, whoever reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameLink:
    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A page right under the home page: itself by language where it is live, and those that are no waiting copies."""

    by_language: dict[str, FrameLink]
    translated: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`homes`: the address of the home page by language. `sections`: by the path of the page in any language."""

    language: str
    site_id: int | None
    locale_id: int
    site_name: str
    home_url: str
    homes: dict[str, str]
    sections: dict[str, Section]
    main: tuple[FrameLink, ...]
    footer: tuple[FrameLink, ...]
    legal: tuple[FrameLink, ...]
    text: str
    mail: str
    social: tuple[FrameLink, ...]
    source_code: str
    licence: FrameLink
