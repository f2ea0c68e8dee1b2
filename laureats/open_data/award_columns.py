# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns of the laureates."""

from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from laureats.open_data.edition_columns import EDITION_COLUMN
from laureats.open_data.shapes import Column

AWARD_COLUMNS = (
    Column(
        name="id",
        title=_("Identifier"),
        description=_("Names the row as the API does: the edition, then the page of the body, else its SIREN."),
        is_required=True,
    ),
    EDITION_COLUMN,
    Column(
        name="year",
        title=_("Year"),
        description=_("Year of the edition: a label bears its year and does not expire."),
        type="year",
        is_required=True,
    ),
    Column(
        name="is_fictional",
        title=_("Fictional"),
        description=_("True for a sample: no real body received this label."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="siren",
        title=_("SIREN number"),
        description=_("National identifier of the body, blank when it is not known."),
        pattern=r"^[0-9]{9}$",
    ),
    Column(
        name="insee_code",
        title=_("Insee code"),
        description=_("Code of the body in the official geographic code, blank when it has none."),
    ),
    Column(
        name="name",
        title=_("Name"),
        description=_("Published name that the body bore when it received the label."),
        is_required=True,
    ),
    Column(
        name="current_name",
        title=_("Current name"),
        description=_("Published name of the body today."),
        is_required=True,
    ),
    Column(
        name="kind",
        title=_("Kind"),
        description=_("Kind of public body, by its code."),
        is_required=True,
        enum=tuple(Kind.values),
    ),
    Column(name="kind_name", title=_("Name of the kind"), description=_("Kind of public body, in French.")),
    Column(
        name="department",
        title=_("Département"),
        description=_("INSEE code of the département, blank for a body without one."),
    ),
    Column(
        name="department_name", title=_("Name of the département"), description=_("Name of the département, in French.")
    ),
    Column(
        name="region",
        title=_("Région"),
        description=_("INSEE code of the région, blank when it is not known."),
    ),
    Column(name="region_name", title=_("Name of the région"), description=_("Name of the région, in French.")),
    Column(
        name="population",
        title=_("Population then"),
        description=_("Inhabitants when the file was examined, blank when it is not known."),
        type="integer",
        minimum=0,
    ),
    Column(
        name="current_population",
        title=_("Population today"),
        description=_("Inhabitants in the reference list of public bodies, blank when it is not known."),
        type="integer",
        minimum=0,
    ),
    Column(
        name="latitude",
        title=_("Latitude"),
        description=_("Latitude of the body in degrees (WGS 84), blank when it is not known."),
        type="number",
        minimum=-90,
        maximum=90,
    ),
    Column(
        name="longitude",
        title=_("Longitude"),
        description=_("Longitude of the body in degrees (WGS 84), blank when it is not known."),
        type="number",
        minimum=-180,
        maximum=180,
    ),
    Column(
        name="level_known",
        title=_("Level known"),
        description=_("False when no source gives the level, or when the label was taken back."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="level",
        title=_("Level"),
        description=_("Code of the level on the scale of the edition, which the editions dataset gives."),
    ),
    Column(name="level_name", title=_("Name of the level"), description=_("Name of the level, in French.")),
    Column(
        name="mentions",
        title=_("Mentions"),
        description=_("Mentions given by the jury: a list in JSON, separated by semicolons in tables."),
    ),
    Column(
        name="opinion",
        title=_("Opinion"),
        description=_("Opinion of the jury, in French, where it is public."),
    ),
    Column(
        name="total",
        title=_("Total"),
        description=_("Total out of 100, only where the edition publishes scores."),
        type="number",
        minimum=0,
    ),
    Column(
        name="domain_scores",
        title=_("Scores by domain"),
        description=_(
            "Score out of 100 of each domain: code and score in JSON, code=score in tables; "
            "only where the edition publishes scores."
        ),
    ),
    Column(
        name="withdrawn_on",
        title=_("Withdrawn on"),
        description=_("Day on which an erratum took the label back, blank for a label that stands."),
        type="date",
    ),
    Column(
        name="corrected_on",
        title=_("Corrected on"),
        description=_("Day of the last erratum on this row, blank when there is none."),
        type="date",
    ),
    Column(
        name="disputed",
        title=_("Sources disagree"),
        description=_("True when sources do not tell the same: the note then says how."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="list_is_complete",
        title=_("List is complete"),
        description=_("True when every label of this edition is in the file: what is absent was not awarded."),
        type="boolean",
        is_required=True,
    ),
    Column(name="note", title=_("Note"), description=_("What is to be known of this row, in French.")),
    Column(
        name="source",
        title=_("Sources"),
        description=_("Where the label is known from: addresses or titles; the published palmarès for labels of ours."),
        is_required=True,
    ),
    Column(
        name="page",
        title=_("Page"),
        description=_("Address of the laureate’s page, blank when there is none."),
        format="uri",
    ),
    Column(
        name="badge",
        title=_("Badge"),
        description=_("Address of the badge as last corrected (SVG), blank when there is none."),
        format="uri",
    ),
)
