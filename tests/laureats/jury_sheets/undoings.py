# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Undoing imports, and what came of it."""

import pytest

from laureats.faults import Refused
from laureats.jury_sheets import undo_import
from tests.laureats.jury_sheets.factories import SECRETARIAT


def undo(entry):
    undo_import(sheet_import=entry, author=SECRETARIAT)


def refused(deed):
    """Return the codes and sentences for which a deed is refused."""
    with pytest.raises(Refused) as refusal:
        deed()
    return [(fault.code, fault.message) for fault in refusal.value.faults]


def values_of(model):
    """Return every stored value, but the keys that a mark brought back has anew."""
    fields = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    return sorted(model.objects.values_list(*fields), key=str)
