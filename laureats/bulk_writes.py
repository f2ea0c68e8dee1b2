# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Compare in memory, write in batches: loading files costs no query a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

BATCH = 2000


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many records a load created, changed and left alone."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0

    def as_json(self) -> dict[str, int]:
        return {"created": self.created, "changed": self.changed, "unchanged": self.unchanged}


def assign_values(*, record: Model, values: Mapping[str, Any]) -> bool:
    """Give the record those values, and tell whether one of them was new."""
    new = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in new.items():
        setattr(record, name, value)
    return bool(new)


def create_all(records: Sequence[Model]) -> None:
    """Insert the records, all of one model, and give them their keys."""
    if records:
        type(records[0])._default_manager.bulk_create(records, batch_size=BATCH)


def update_all(*, records: Sequence[Model], fields: Iterable[str]) -> None:
    """Write those fields of recorded records, all of one model, by an upsert on their keys: a batch is one query."""
    if records:
        type(records[0])._default_manager.bulk_create(
            records, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=list(fields)
        )
