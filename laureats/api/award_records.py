# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of an award."""

from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Moment, Name, Part, Record

BODY_ID = gettext_noop("What identifies the body in addresses of this API: the slug of its page, else its SIREN.")
LINK = gettext_noop("Address of the record in this API.")
PAGE = gettext_noop("Address of the page of this site in the language asked for, null without one.")


class BodyPart(Part):
    """A body, in short."""

    id: str = Field(description=BODY_ID)
    siren: str | None = Field(description=gettext_noop("SIREN, null when it is not known."))
    insee_code: str | None = Field(description=gettext_noop("INSEE code, null when it is not known."))
    slug: str | None = Field(description=gettext_noop("Slug of its page, null without one."))
    display_name: str = Field(description=gettext_noop("Name as published today."))
    url: str = Field(description=LINK)


class DomainScore(Part):
    """The score of one domain."""

    code: str = Field(description=gettext_noop("Code of the domain."))
    name: str = Field(description=gettext_noop("Name of the domain, in the language asked for if it is known."))
    score: float = Field(description=gettext_noop("Points out of 100, as published."))


class Change(Part):
    """What an erratum changed."""

    label: str = Field(description=gettext_noop("What changed, in words."))
    before: str = Field(description=gettext_noop("What was there before, blank where it is not told."))
    after: str = Field(description=gettext_noop("What is there since."))


class ErratumPart(Part):
    """A dated correction."""

    published_at: Moment = Field(description=gettext_noop("When it was published."))
    reason: str = Field(description=gettext_noop("Why, in French."))
    changes: list[Change] = Field(description=gettext_noop("What changed, field by field."))


class BadgePart(Part):
    """The badge of an award, drawn in three formats."""

    svg: str | None = Field(description=gettext_noop("Address of the SVG file; its bytes never change."))
    png: str | None = Field(description=gettext_noop("Address of the PNG file; its bytes never change."))
    webp: str | None = Field(description=gettext_noop("Address of the WebP file; its bytes never change."))


class AwardRecord(Record):
    """The label of one body for one edition."""

    id: str = Field(description=gettext_noop("Code of the edition, a slash, and what identifies the body."))
    edition: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    territory: BodyPart = Field(description=gettext_noop("The body, as it is today."))
    name: str = Field(description=gettext_noop("Published name that the body bore when it got the label."))
    kind: str = Field(description=gettext_noop("Kind of body then, by its code."))
    kind_name: str = Field(description=gettext_noop("Kind of body then, in words."))
    department: str | None = Field(description=gettext_noop("INSEE code of the département, null without one."))
    region: str | None = Field(description=gettext_noop("INSEE code of the région, null for a national body."))
    population: int | None = Field(description=gettext_noop("Population then, null when it is not known."))
    level: Name | None = Field(description=gettext_noop("Level obtained, null when no source tells it."))
    level_known: bool = Field(description=gettext_noop("Whether the level is known."))
    list_is_complete: bool = Field(description=gettext_noop("Whether all the awards of its edition are known."))
    is_fictional: bool = Field(
        description=gettext_noop("Whether it is invented, for a demonstration: its edition is, or its body.")
    )
    disputed: bool = Field(description=gettext_noop("Whether sources disagree; the note says on what."))
    withdrawn_at: Moment | None = Field(description=gettext_noop("When an erratum took it back, null if it stands."))
    mentions: list[Name] = Field(description=gettext_noop("Mentions that the jury gave with it."))
    opinion: str = Field(description=gettext_noop("The jury’s opinion. In French; blank when there is none."))
    carried_by: str = Field(
        description=gettext_noop("Who carries the file for the body, as published; blank when nobody is told.")
    )
    total: float | None = Field(description=gettext_noop("Total out of 100, null unless the edition publishes scores."))
    domains: list[DomainScore] | None = Field(
        description=gettext_noop("Scores by domain, null unless the edition publishes scores.")
    )
    note: str = Field(description=gettext_noop("What is to be known about it. In French; blank when there is none."))
    sources: list[str] = Field(
        description=gettext_noop("Where it is known from: addresses or words; empty for what this site sealed.")
    )
    errata: list[ErratumPart] = Field(description=gettext_noop("Dated corrections, the first one first."))
    badge: BadgePart | None = Field(description=gettext_noop("The badge, null without one or once it was taken back."))
    credential: str | None = Field(
        description=gettext_noop("Address of the signed credential (Open Badges 3.0), null unless the site signs it.")
    )
    verification: str | None = Field(
        description=gettext_noop("Address of the page where anyone checks the label, null unless this site sealed it.")
    )
    url: str = Field(description=LINK)
    page: str | None = Field(description=PAGE)
