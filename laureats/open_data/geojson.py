# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates as points on a map (RFC 7946): one a body that has coordinates, with the labels that it holds.

The latest label stands flat beside them too: uMap and QGIS colour by a plain property.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from laureats.open_data.shapes import Row
from laureats.open_data.writing import as_json, describe_licence, dump_json

# Of the body, then of each of its labels.
BODY_COLUMNS = (
    "siren", "insee_code", "current_name", "kind", "kind_name", "department", "department_name", "region",
    "region_name", "current_population", "page",
)  # fmt: skip
LABEL_COLUMNS = (
    "edition", "year", "is_fictional", "name", "level_known", "level", "level_name", "mentions", "corrected_on",
    "disputed", "list_is_complete", "source", "badge",
)  # fmt: skip
LATEST_COLUMNS = ("year", "level", "level_name")


def write_geojson(rows: Sequence[Row], *, updated_at: datetime) -> bytes:
    """Return a collection of points; a label that was taken back is not held."""
    document = {
        "type": "FeatureCollection",
        "licence": describe_licence(),
        "updated_at": updated_at.isoformat(),
        "features": [_describe(labels) for labels in group_by_body(rows)],
    }
    return dump_json(document)


def group_by_body(rows: Iterable[Row]) -> list[list[Row]]:
    """Return the labels that stand, latest first as rows are, by body, for those that have a place: one a point."""
    bodies: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["withdrawn_on"] is None and row["latitude"] is not None and row["longitude"] is not None:
            bodies[_key(row)].append(row)
    return [bodies[key] for key in sorted(bodies)]


def _key(row: Row) -> str:
    """Return what names the body: the identifier of a label is that of its edition, then this."""
    return str(row["id"]).partition("/")[2]


def _describe(labels: list[Row]) -> dict[str, Any]:
    # The body as it is today, and its latest label.
    body = labels[0]
    return {
        "type": "Feature",
        "id": _key(body),
        "geometry": {"type": "Point", "coordinates": [_degrees(body["longitude"]), _degrees(body["latitude"])]},
        "properties": {
            **{name: as_json(body[name]) for name in BODY_COLUMNS},
            **{f"latest_{name}": as_json(body[name]) for name in LATEST_COLUMNS},
            "labels": [{name: as_json(label[name]) for name in LABEL_COLUMNS} for label in labels],
        },
    }


def _degrees(value: Any) -> float:
    return float(Decimal(value))
