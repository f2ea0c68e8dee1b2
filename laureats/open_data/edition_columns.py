# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns that lead from a row to its edition, the same in every dataset."""

from django.utils.translation import gettext_lazy as _

from laureats.open_data.shapes import Column

EDITION_COLUMN = Column(
    name="edition",
    title=_("Edition"),
    description=_("Code of the edition, as in the editions dataset."),
    is_required=True,
)
YEAR_COLUMN = Column(name="year", title=_("Year"), description=_("Year of the edition."), type="year", is_required=True)
