# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of the results of an edition."""

from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Moment, Name, Part, Record
from laureats.api.award_records import LINK, PAGE, Change


class LaureateLine(Part):
    """A laureate in a list of results."""

    id: str = Field(description=gettext_noop("Code of the edition, a slash, and what identifies the body."))
    display_name: str = Field(description=gettext_noop("Published name that the body bore when it got the label."))
    slug: str | None = Field(description=gettext_noop("Slug of its page, null without one."))
    mentions: list[Name] = Field(description=gettext_noop("Mentions that the jury gave with it."))
    page: str | None = Field(description=PAGE)
    url: str = Field(description=gettext_noop("Address of the award in this API."))


class LevelCount(Part):
    """A level, and how many standing awards are known at it."""

    code: str = Field(description=gettext_noop("Code of the level."))
    name: str = Field(description=gettext_noop("Name of the level, in the language asked for if it is known."))
    count: int = Field(description=gettext_noop("How many awards that stand are known at this level."))


class LevelOfPalmares(LevelCount):
    """A level with its laureates."""

    laureates: list[LaureateLine] = Field(description=gettext_noop("The laureates, in alphabetical order."))


class FilePart(Part):
    """A file of open data, or the press release."""

    name: str = Field(description=gettext_noop("Name of the file."))
    media_type: str = Field(description=gettext_noop("Media type of the file."))
    size: int = Field(description=gettext_noop("Size in bytes."))
    sha256: str = Field(description=gettext_noop("SHA-256 of its bytes, which never change."))
    url: str = Field(description=gettext_noop("Address of the file."))


class CorrectionPart(Part):
    """What followed the results: an erratum, or a complement that gave awards to files put off."""

    published_at: Moment = Field(description=gettext_noop("When it was published."))
    reason: str = Field(description=gettext_noop("Why, in French."))
    fingerprint: str = Field(description=gettext_noop("Its SHA-256 fingerprint, which covers the one before."))
    name: str = Field(description=gettext_noop("The laureate that an erratum is about; blank for a complement."))
    changes: list[Change] = Field(description=gettext_noop("What an erratum changed, field by field."))
    added: list[str] = Field(description=gettext_noop("The laureates that a complement added, by name."))


class PalmaresSummary(Record):
    """The results of an edition, in figures."""

    edition: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    name: str = Field(description=gettext_noop("Name, in the language asked for if it is known, else in French."))
    is_fictional: bool = Field(description=gettext_noop("Whether it is a demonstration, with invented results."))
    released_at: Moment = Field(description=gettext_noop("When the results became public."))
    fingerprint: str | None = Field(
        description=gettext_noop("SHA-256 fingerprint of the results as sealed, null for those known from sources.")
    )
    is_complete: bool = Field(description=gettext_noop("Whether all the awards of the edition are known."))
    candidates: int | None = Field(description=gettext_noop("How many bodies applied, null when it is not known."))
    labelled: int = Field(description=gettext_noop("How many bodies were labelled."))
    labelled_is_minimum: bool = Field(description=gettext_noop("Whether there may be more than these."))
    levels: list[LevelCount] = Field(description=gettext_noop("The levels of the edition, the lowest first."))
    unknown_level_count: int = Field(description=gettext_noop("How many known awards have a level that nobody tells."))
    url: str = Field(description=LINK)
    page: str | None = Field(description=PAGE)


class PalmaresRecord(PalmaresSummary):
    """The results of an edition, laureate by laureate."""

    levels: list[LevelOfPalmares] = Field(  # type: ignore[assignment]
        description=gettext_noop("The levels of the edition with their laureates, the lowest first.")
    )
    unknown_level: list[LaureateLine] = Field(description=gettext_noop("The laureates whose level nobody tells."))
    files: list[FilePart] = Field(description=gettext_noop("Files published with the results."))
    errata: list[CorrectionPart] = Field(description=gettext_noop("What followed the results, the first one first."))
