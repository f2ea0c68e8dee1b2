# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A mapping is kept under its name."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import ColumnMapping


@transaction.atomic
def save_columns(
    *, mapping: ColumnMapping | None, name: str, columns: Mapping[str, str], author: Author
) -> ColumnMapping:
    """Keep the columns in a mapping, or in a new one where its name differs. Raise `Refused` when another has it."""
    namesake = ColumnMapping.objects.select_for_update().filter(name=name).first()
    if namesake is not None and namesake != mapping:
        message = _("A mapping is called “%(name)s” already: choose it above, or give this one another name.")
        raise Refused([Fault(cell="name", code="duplicate_name", message=message % {"name": name})])
    kept = namesake or ColumnMapping(name=name, values=mapping.values if mapping else {})
    kept.columns = dict(columns)
    kept.values = {key: words for key, words in kept.values.items() if key in columns}
    return _save(kept, author=author)


def save_words(*, mapping: ColumnMapping, words: Mapping[str, Mapping[str, str]], author: Author) -> ColumnMapping:
    """Keep what the words of some columns stand for; the words that this file does not hold stay."""
    mapping.values = {**mapping.values, **{key: {**mapping.values.get(key, {}), **said} for key, said in words.items()}}
    return _save(mapping, author=author)


def _save(mapping: ColumnMapping, *, author: Author) -> ColumnMapping:
    mapping.author, mapping.author_name = author.user, author.name
    mapping.save()
    return mapping
