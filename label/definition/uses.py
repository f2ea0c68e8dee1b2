# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which records other apps hold on to, whatever those apps are: `label` does not know them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from django.db.models import ManyToOneRel, Model


def find_uses(*, model: type[Model], keys: Sequence[int]) -> Mapping[int, list[str]]:
    """Return, by primary key, the plural names of what other apps tie to these records.

    Every foreign key counts, cascading ones too, and every many-to-many relation. One query a relation.
    """
    uses: defaultdict[int, list[str]] = defaultdict(list)
    if not keys:
        return uses
    for relation in _list_foreign_relations(model):
        for key in _list_used_keys(relation=relation, keys=keys):
            uses[key].append(_name_holder(relation.related_model))
    return uses


def _list_foreign_relations(model: type[Model]) -> Iterator[ManyToOneRel]:
    """Yield the foreign keys to a model from other apps; those of many-to-many tables are hidden ones."""
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and relation.related_model._meta.app_label != model._meta.app_label:
            yield relation


def _list_used_keys(*, relation: ManyToOneRel, keys: Sequence[int]) -> list[int]:
    holders = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
    return list(holders.order_by().values_list(relation.field.attname, flat=True).distinct())


def _name_holder(model: type[Model]) -> str:
    # A many-to-many table has no name of its own: Django keeps there the model that declares it.
    declarer = model._meta.auto_created
    holder = declarer if isinstance(declarer, type) else model
    return str(holder._meta.verbose_name_plural)
