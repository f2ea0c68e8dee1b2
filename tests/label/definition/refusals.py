# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is refused, as pairs of a pointer and a code."""

from label.definition.faults import RefusedDefinition
from label.definition.loading import load_definition
from label.definition.parsing import parse_definition
from tests.label.definition.documents import as_file, example


def find_faults(changes, /):
    """Return the faults of the example with some places changed."""
    return find_file_faults(as_file(example(changes)))


def find_file_faults(content, /):
    """Return the faults of a file's bytes; none when it is taken."""
    try:
        parse_definition(content)
    except RefusedDefinition as refused:
        return _list_pairs(refused)
    return []


def find_load_faults(document, /):
    """Return the faults of loading a document; none when it is loaded."""
    try:
        load_definition(as_file(document))
    except RefusedDefinition as refused:
        return _list_pairs(refused)
    return []


def _list_pairs(refused):
    return [(fault.pointer, fault.code) for fault in refused.faults]
