# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The datasets, in the order in which they are told."""

from django.utils.translation import gettext_lazy as _

from laureats.open_data.award_columns import AWARD_COLUMNS
from laureats.open_data.awards import read_awards
from laureats.open_data.criteria import CRITERION_COLUMNS, read_criteria
from laureats.open_data.editions import EDITION_COLUMNS, read_editions
from laureats.open_data.juries import JUROR_COLUMNS, read_jurors
from laureats.open_data.shapes import Dataset

LAUREATES = Dataset(
    name="laureats",
    title=_("Laureates"),
    description=_("The labels awarded by every released edition: one row a label."),
    columns=AWARD_COLUMNS,
    primary_key=("id",),
    read_rows=read_awards,
    keywords=("label", "logiciel libre", "données ouvertes", "formats ouverts", "collectivités territoriales"),
    links={"edition": ("editions", "code")},
)
EDITIONS = Dataset(
    name="editions",
    title=_("Editions"),
    description=_("The released editions of the label: dates, numbers, scale, and how much of each is known."),
    columns=EDITION_COLUMNS,
    primary_key=("code",),
    read_rows=read_editions,
    keywords=("label", "logiciel libre", "éditions", "palmarès"),
    links={},
)
CRITERIA = Dataset(
    name="criteres",
    title=_("Criteria"),
    description=_("The grid of each released edition: domains and criteria, with weights where they are published."),
    columns=CRITERION_COLUMNS,
    primary_key=("id",),
    read_rows=read_criteria,
    keywords=("label", "logiciel libre", "critères", "évaluation"),
    links={"edition": ("editions", "code")},
)
JURIES = Dataset(
    name="jurys",
    title=_("Juries"),
    description=_("The jurors of released editions who may be named, with the function that they had then."),
    columns=JUROR_COLUMNS,
    primary_key=("edition", "rank"),
    read_rows=read_jurors,
    keywords=("label", "logiciel libre", "jury"),
    links={"edition": ("editions", "code")},
    # A juror may withdraw consent, or be erased: what was once given is not handed out for ever.
    keeps_former_bytes=False,
)
DATASETS = (LAUREATES, EDITIONS, CRITERIA, JURIES)
PASSING = frozenset(dataset.name for dataset in DATASETS if not dataset.keeps_former_bytes)
