# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of a laureate."""

from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Moment, Name, Part
from laureats.api.award_records import LINK
from laureats.api.body_records import BodyRecord


class HeldAward(Part):
    """An award of the body, in short: its address tells all of it."""

    id: str = Field(description=gettext_noop("Code of the edition, a slash, and what identifies the body."))
    edition: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    name: str = Field(description=gettext_noop("Published name that the body bore when it got the label."))
    level: Name | None = Field(description=gettext_noop("Level obtained, null when no source tells it."))
    level_known: bool = Field(description=gettext_noop("Whether the level is known."))
    list_is_complete: bool = Field(description=gettext_noop("Whether all the awards of its edition are known."))
    is_fictional: bool = Field(
        description=gettext_noop("Whether it is invented, for a demonstration: its edition is, or its body.")
    )
    disputed: bool = Field(description=gettext_noop("Whether sources disagree; the note says on what."))
    withdrawn_at: Moment | None = Field(description=gettext_noop("When an erratum took it back, null if it stands."))
    mentions: list[Name] = Field(description=gettext_noop("Mentions that the jury gave with it."))
    sources: list[str] = Field(
        description=gettext_noop("Where it is known from: addresses or words; empty for what this site sealed.")
    )
    url: str = Field(description=LINK)


class InitiativePart(Part):
    """Something free that the body made or shares."""

    title: str = Field(description=gettext_noop("Its name, and what it does in a few words."))
    repository: str | None = Field(description=gettext_noop("Where its code or its data are, null when not told."))
    licence: str | None = Field(description=gettext_noop("Its licence, null when not told."))


class PhotoPart(Part):
    """A photo of the body’s page."""

    url: str = Field(description=gettext_noop("Address of the picture, 960 pixels wide at most."))
    description: str = Field(description=gettext_noop("What it shows, blank when it tells nothing more than the page."))
    credit: str = Field(description=gettext_noop("Who took or drew it."))
    licence: str | None = Field(description=gettext_noop("Licence of the picture, null when not told."))


class LaureateRecord(BodyRecord):
    """A body with all the labels that it got, and what its page says of it."""

    latest_award: HeldAward | None = Field(description=gettext_noop("The latest award that stands, null without one."))
    awards: list[HeldAward] = Field(
        description=gettext_noop("Its own awards, latest first, those taken back included and told as such.")
    )
    testimony: str | None = Field(
        description=gettext_noop("What the body says of its label, as HTML in French; null when it says nothing.")
    )
    testimony_author: str | None = Field(description=gettext_noop("Who says it, null when nobody is named."))
    initiatives: list[InitiativePart] = Field(description=gettext_noop("What it made or shares that is free."))
    photos: list[PhotoPart] = Field(description=gettext_noop("Photos of its page."))
    content: str | None = Field(
        description=gettext_noop("Address of the whole content of its page in the API of contents, null without one.")
    )
    territory: str = Field(description=gettext_noop("Address of the body in this API."))
