# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What comes in as records of no single edition."""

from collections.abc import Mapping
from typing import Any

from laureats.models import SheetImport
from laureats.resources.awards import AwardResource
from laureats.resources.records import RecordResource
from laureats.resources.territories import TerritoryResource

RECORD_SUBJECTS: Mapping[str, type[RecordResource[Any]]] = {
    SheetImport.Subject.TERRITORIES: TerritoryResource,
    SheetImport.Subject.AWARDS: AwardResource,
}
