# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the database holds of a definition."""

import json

from label.definition.dumping import build_document
from label.definition.loading import load_definition
from label.definition.records import read_definition
from label.models import Edition
from tests.label.definition.documents import as_file


def load(document, /):
    """Load a document and return how: "created", "updated" or "unchanged"."""
    return load_definition(as_file(document)).status


def dump(code="2026", /):
    """Return the document of an edition, a new one at each call."""
    return build_document(read_definition(Edition.objects.get(code=code)))


def render(document, /):
    """Return the text of a document, in which the order of keys counts."""
    return json.dumps(document, ensure_ascii=False, indent=2)
