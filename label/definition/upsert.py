# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Insert or update the parts of an edition by their code, in bulk."""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model

from label.definition.document import NamedPart

M = TypeVar("M", bound=Model)

# What every named part has besides its code.
NAMES = ["name", "name_en", "sort_order"]


def name_values(part: NamedPart) -> dict[str, str]:
    return {"code": part.code, "name": part.name, "name_en": part.name_en}


def upsert(*, records: Sequence[M], fields: Sequence[str]) -> None:
    """Insert the records, or update these fields where the edition has one of that code; set their primary keys."""
    if records:
        manager = type(records[0])._default_manager
        manager.bulk_create(
            records, update_conflicts=True, unique_fields=["edition", "code"], update_fields=list(fields)
        )
