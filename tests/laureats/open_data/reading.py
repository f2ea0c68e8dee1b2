# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files of open data as programs read them."""

import csv
import io
import json

from laureats.models import OpenDataFile, OpenDataVersion


def read_bytes(name, *, number=None):
    """Return the bytes of a file of a version, the latest by default."""
    number = number or OpenDataVersion.objects.order_by("-number").values_list("number", flat=True).first()
    return bytes(OpenDataFile.objects.get(version__number=number, name=name).content)


def read_csv(name, *, number=None):
    return list(csv.DictReader(io.StringIO(read_bytes(name, number=number).decode(), newline="")))


def read_json(name, *, number=None):
    return json.loads(read_bytes(name, number=number))


def list_versions():
    versions = OpenDataVersion.objects.order_by("number")
    return [(version.number, version.reason, version.edition.code if version.edition else "") for version in versions]


def all_bytes():
    return {name: bytes(content) for name, content in OpenDataFile.objects.values_list("name", "content")}


def pick(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]
