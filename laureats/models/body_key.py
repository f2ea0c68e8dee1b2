# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The index by which people find their body."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.territory import Territory


class TerritoryKey(models.Model):
    """One way to type a body: its folded name or an end of it, a code. Found by how it begins, through an index."""

    territory = models.ForeignKey(Territory, models.CASCADE, related_name="keys", verbose_name=_("territory"))
    key = models.CharField(_("key"), max_length=120)
    # How many words of the name stand before it: none before a whole name or a code.
    place = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        verbose_name = _("key of a body")
        verbose_name_plural = _("keys of bodies")
        indexes = [models.Index(fields=["key"], name="territory_key_begins", opclasses=["varchar_pattern_ops"])]

    def __str__(self) -> str:
        return self.key
